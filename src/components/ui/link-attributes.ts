import { site } from 'virtual:folia/site';
import { externalLinkAttributes, joinLinkTypes } from '../../lib/external-links.ts';

export interface LinkAttributes {
  href: string;
  rel: string | undefined;
  target: string | undefined;
}

/**
 * A link that may lead to another site, with what `external_links` gives it then: `<a {...linkAttributes(href)}>`.
 *
 * @param rel link types that it has in any case.
 */
export function linkAttributes(href: string, rel?: string): LinkAttributes {
  const { url, external_links: rules } = site.settings;
  const added = externalLinkAttributes(href, { site: url, ...rules });
  return { href, rel: joinLinkTypes(rel, added?.rel), target: added?.target };
}
