import { existsSync } from 'node:fs';
import path from 'node:path';
import { formatPlace, type ContentProblem, type Place } from '../../lib/errors.ts';
import { writeTarget } from '../../lib/site-links.ts';
import type { Site } from '../../site.ts';
import { findServed } from '../served-file.ts';
import type { BuiltSite } from './built-site.ts';
import { checkOutput, type DeadReference, type LinkProblem } from './check-output.ts';
import { findSource } from './find-source.ts';
import type { KnownPages } from './known-pages.ts';
import { remedyWith } from './text-links.ts';

/** A text, and where its page is. */
export interface BuiltText {
  /** As errors name it. */
  file: string;
  /** Without base, not encoded. */
  path: string;
}

/**
 * What stands in the output and leads nowhere, but is no link of a text that is known with its place: pictures and their other sizes,
 * the menu, the footer, attributes of HTML, data of feeds and sitemaps.
 *
 * @param links where links and redirects of texts lead, as `writeTarget` has it: they are looked at with their places.
 */
export async function findDeadReferences(
  { folders, origin, settings }: Pick<Site, 'folders' | 'origin' | 'settings'>,
  built: BuiltSite,
  texts: readonly BuiltText[],
  links: readonly string[],
  pages: KnownPages,
): Promise<ContentProblem[]> {
  const { base, known_dead_links: knownDead } = settings;
  const known = new Set(links);
  const redirected = await built.readRedirected();
  const fileOf = new Map(texts.map((text) => [outputName(text.path), text.file]));
  const { problems } = checkOutput(built.folder, { origin, base, knownDead }, (html) =>
    pages.read(html),
  );
  const found = pagesFirst(problems).flatMap(({ file, dead }) => {
    if (!dead || known.has(writeTarget(dead)) || redirected(dead.path)) return [];
    if (!dead.outside && dead.fragment === '' && findServed(built.folder, dead.path)) return [];
    if (isCopied(file, folders)) return [];
    const place = findSource(dead.address, { base, folders, text: fileOf.get(file) });
    return [{ place, target: writeTarget(dead), ...explain(file, dead) }];
  });
  return eachOnce(found);
}

interface Found extends ContentProblemText {
  /** In the files of the writer, if it was found there. */
  place: Place | undefined;
  target: string;
  /** Of the output. */
  file: string;
}

type ContentProblemText = Pick<ContentProblem, 'id' | 'message' | 'remedy'>;

/** The menu is on every page, and feeds repeat the texts: each place is named once, and the output alone if there is none. */
function eachOnce(found: readonly Found[]): ContentProblem[] {
  const placed = new Set(found.filter(({ place }) => place).map(({ target }) => target));
  const problems = new Map<string, ContentProblem>();
  for (const { place, target, file, ...problem } of found) {
    if (!place && placed.has(target)) continue;
    const where = place ?? { file: `dist/${file}` };
    const key = place ? `${formatPlace(place)} ${target}` : target;
    if (!problems.has(key)) problems.set(key, { ...where, ...problem });
  }
  return [...problems.values()];
}

/** What is in a page and in a feed is said of the page. */
function pagesFirst(problems: readonly LinkProblem[]): LinkProblem[] {
  const [pages = [], others = []] = [true, false].map((page) =>
    problems.filter(({ file }) => file.endsWith('.html') === page),
  );
  return [...pages, ...others];
}

/** Files of the writer are published as they are: what is in them is theirs. */
function isCopied(file: string, { content, public: served }: Site['folders']): boolean {
  return [content, served].some((folder) => existsSync(path.join(folder, file)));
}

function outputName(page: string): string {
  const name = page.slice(1);
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

function explain(file: string, { place, path: address, fragment, outside }: DeadReference) {
  const page = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  if (outside) {
    return {
      id: 'link-dead' as const,
      file,
      message: `The ${place} of ${page} names ${address}, which is outside of the site: that is at its "base".`,
      remedy:
        'Add the base path to the address: a component of yours has it in import.meta.env.BASE_URL.',
    };
  }
  const missing =
    fragment === ''
      ? `names ${address}, and the site has neither a page nor a file there`
      : `leads to #${fragment} on ${address}, and no element there has this id`;
  return {
    id: 'link-dead' as const,
    file,
    message: `The ${place} of ${page} ${missing}.`,
    remedy: remedyWith(undefined),
  };
}
