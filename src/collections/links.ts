import { site } from 'virtual:folia/site';
import type { Place } from '../lib/errors.ts';
import { isKnownDead, siteTarget, type SiteTarget } from '../lib/site-links.ts';
import { getDocuments } from './all-documents.ts';

/** A link of a text to a place of the site. */
export interface SiteLink extends Place, SiteTarget {}

/** The links of all texts that stay on the site, but for those that are known to be dead. */
export async function getSiteLinks(): Promise<SiteLink[]> {
  const { origin, settings } = site;
  const { base, known_dead_links: known } = settings;
  return (await getDocuments()).flatMap(({ file, path, facts }) =>
    facts.links.flatMap(({ href, line, column }): SiteLink[] => {
      const target = siteTarget(href, path, { origin, base });
      if (!target || isKnownDead(target, known)) return [];
      return [{ file, line, column, ...target }];
    }),
  );
}
