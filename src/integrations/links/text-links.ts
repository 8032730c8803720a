import type { ContentProblem, Place } from '../../lib/errors.ts';
import { decodePath } from '../../lib/permalinks.ts';
import { elementId, type SiteTarget } from '../../lib/site-links.ts';
import { findNearest } from '../../lib/suggest.ts';
import { findServed } from '../served-file.ts';
import type { BuiltSite } from './built-site.ts';

/** A link of a text, and where it stands. */
export type TextLink = Place & SiteTarget;

/** Where a post leads on to, as it is written, and where it says so. */
export type RedirectTarget = Place & { target: string };

/** The links of texts that lead to no page, file or element of the site. */
export async function findDeadLinks(
  links: readonly TextLink[],
  built: BuiltSite,
): Promise<ContentProblem[]> {
  const problems: ContentProblem[] = [];
  const redirected = await built.readRedirected();
  for (const { path: target, fragment, ...place } of links) {
    const served = findServed(built.folder, target);
    const problem = served
      ? await deadFragment(served, { path: target, fragment }, built)
      : !redirected(target) && deadPath(target, built);
    if (problem) problems.push({ id: 'link-dead', ...place, ...problem });
  }
  return problems;
}

type Cause = Pick<ContentProblem, 'message' | 'remedy'>;

function deadPath(target: string, { paths }: Pick<BuiltSite, 'paths'>): Cause {
  const nearest = findNearest(target, paths);
  return {
    message: `The link leads to ${target}, and the site has neither a page nor a file there.`,
    remedy: remedyWith(nearest),
  };
}

async function deadFragment(
  served: string,
  { path: target, fragment }: SiteTarget,
  built: BuiltSite,
): Promise<Cause | undefined> {
  const id = elementId(fragment);
  if (id === undefined || !served.endsWith('.html')) return undefined;
  const ids = await built.idsOf(served);
  if (ids.has(id)) return undefined;
  const nearest = findNearest(id, [...ids]);
  return {
    message: `The link leads to #${id} on ${target}, and no element there has this id.`,
    remedy: remedyWith(nearest === undefined ? undefined : `#${nearest}`),
  };
}

export function remedyWith(nearest: string | undefined): string {
  const advice =
    nearest === undefined ? 'Correct the address' : `Did you mean ${nearest}? If so, write that`;
  return `${advice}, or name it in "known_dead_links" of site.yaml.`;
}

/** The redirects of posts that lead to no page or file of the site. */
export function findDeadRedirects(
  targets: readonly RedirectTarget[],
  folder: string,
): ContentProblem[] {
  return targets
    .filter(({ target }) => !findServed(folder, decodePath(target.replace(/[?#].*$/, ''))))
    .map(({ target, ...place }) => ({
      id: 'redirect-target',
      ...place,
      message: `The redirect leads to ${target}, and the site has neither a page nor a file there.`,
      remedy: 'Correct the path (without the base path of the site), or write a whole URL.',
    }));
}
