import type { Place } from '../../src/lib/errors.ts';
import { isKnownDead, siteTarget, type SiteTarget } from '../../src/lib/site-links.ts';
import { findNearest } from '../../src/lib/suggest.ts';
import { SiteAddresses } from './addresses.ts';
import type { Finding } from './finding.ts';
import type { Patient } from './patient.ts';

interface Link extends Place {
  href: string;
  /** Path of the page that it is on. */
  page: string;
}

/** Links of texts and of the menu that lead nowhere on the site, and entries of `known_dead_links` that are none. */
export function findLinks(patient: Patient): Finding[] {
  const { site } = patient;
  const { base, known_dead_links: known } = site.settings;
  const addresses = new SiteAddresses(patient);
  const targets = [...textLinks(patient), ...menuLinks(patient)].flatMap(
    ({ href, page, ...place }) => {
      const target = siteTarget(href, page, { origin: site.origin, base });
      return target ? [{ place, target }] : [];
    },
  );
  const dead = targets
    .filter(({ target }) => !isKnownDead(target, known))
    .flatMap(({ place, target }) => explain(place, target, addresses));
  // Whether a page has an element is known for sure when it is built: a link to it is enough.
  const used = (entry: string): boolean =>
    targets.some(
      ({ target }) =>
        isKnownDead(target, [entry]) && (entry.includes('#') || isDead(target, addresses)),
    );
  const idle = known.filter((entry) => !used(entry)).map((entry) => explainIdle(entry, patient));
  return [...dead, ...idle];
}

function textLinks({ texts }: Patient): Link[] {
  return texts.flatMap(({ file, path, data }) =>
    data.facts.links.map(({ href, line, column }) => ({ href, page: path, file, line, column })),
  );
}

function menuLinks({ site, settings }: Patient): Link[] {
  const link = (href: string | undefined, path: readonly PropertyKey[]): Link[] =>
    href === undefined
      ? []
      : [{ href, page: '/', file: 'content/site.yaml', ...settings.locate([...path, 'href']) }];
  return (site.settings.navigation ?? []).flatMap(({ href, children = [] }, index) => [
    ...link(href, ['navigation', index]),
    ...children.flatMap((child, at) => link(child.href, ['navigation', index, 'children', at])),
  ]);
}

function isDead(target: SiteTarget, addresses: SiteAddresses): boolean {
  return !addresses.hasPath(target.path) || !addresses.hasElement(target);
}

function explain(place: Place, target: SiteTarget, addresses: SiteAddresses): Finding[] {
  if (!isDead(target, addresses)) return [];
  const { path, fragment } = target;
  const missesPage = !addresses.hasPath(path);
  const nearest = missesPage ? findNearest(path, addresses.pages) : undefined;
  const advice =
    nearest === undefined ? 'Correct the address' : `Did you mean ${nearest}? If so, write that`;
  return [
    {
      id: 'link-dead',
      severity: 'error',
      ...place,
      message: missesPage
        ? `The link leads to ${path}, and the site has neither a page nor a file there.`
        : `The link leads to #${fragment} on ${path}, and no element there has this id.`,
      remedy: `${advice}, or name it in "known_dead_links" of site.yaml.`,
    },
  ];
}

function explainIdle(entry: string, { site, settings }: Patient): Finding {
  const index = site.settings.known_dead_links.indexOf(entry);
  return {
    id: 'known-dead-link',
    severity: 'warning',
    file: 'content/site.yaml',
    ...settings.locate(['known_dead_links', index]),
    message: `No link leads to ${entry} in vain: there is something now, or nothing links there any more.`,
    remedy: 'Take it out of "known_dead_links".',
  };
}
