import { isAddress } from '../lib/addresses.ts';
import {
  elementId,
  siteTarget,
  writeTarget,
  type SitePlace,
  type SiteTarget,
} from '../lib/site-links.ts';
import type { Draft, PlannedText } from './draft.ts';
import { makeFinding, type Finding } from './findings.ts';
import { spelledAsFolia, type WhatIsAt } from './new-addresses.ts';
import { withoutBase } from './site-address.ts';
import { readHrefs, readTextLinks, type TextLinks } from './text-links.ts';

/** What links may lead to. */
export interface LinkTargets {
  place: SitePlace;
  whatIsAt: WhatIsAt;
  /** Whether the old site has a file there; it is copied then. */
  takeFile: (path: string) => boolean;
}

/** Paths of pages and of files; that of a page may lack its slash. */
const isFinished = /\/$|\.(?:html|json|txt|xml)$/;

/** Ids that a page gets when it is made: of footnotes, references, and of what stands below a post. */
const made = /^(?:user-content-)?(?:fn|fnref|ref|cite)[:-]|^(?:references|related-posts|main)$/;

/**
 * Looks for links of the planned texts that lead nowhere on the new site. They stay as they are, with a finding. An address that
 * names the base path, and a dead one that counts from the page, are written from the top of the site; that of a page gets its slash.
 *
 * @returns what belongs into `known_dead_links`.
 */
export function findDeadLinks(plan: Draft, targets: LinkTargets): string[] {
  const texts = new SiteTexts(plan.texts);
  const { host } = new URL(targets.place.origin);
  const isWanted = (block: string) => staysOnSite.test(block) || block.toLowerCase().includes(host);
  const dead = new Set<string>();
  for (const text of plan.texts) {
    const written = new Map<string, string>();
    for (const href of readHrefs(text.file.content.text, isWanted)) {
      const found = follow(href, text, targets, texts);
      if (found && found.written !== href) written.set(href, found.written);
      if (found?.dead === undefined) continue;
      dead.add(found.dead);
      plan.findings.push(deadFinding(href, found.dead, text));
    }
    if (written.size > 0) rewriteLinks(text, written, texts);
  }
  return [...dead].sort();
}

function rewriteLinks(
  text: PlannedText,
  written: ReadonlyMap<string, string>,
  texts: SiteTexts,
): void {
  const { content } = text.file;
  const edits = texts.read(text).links.flatMap(({ href, at }) => {
    const changed = written.get(href);
    return changed === undefined || at === undefined ? [] : [{ at, href, changed }];
  });
  const fromLast = edits.toSorted((a, b) => b.at - a.at);
  content.text = fromLast.reduce(
    (all, { at, href, changed }) => all.slice(0, at) + changed + all.slice(at + href.length),
    content.text,
  );
}

/** The beginning of an address in a link, a definition or an attribute, unless it names a scheme or a host. */
const staysOnSite =
  /(?:\]\(\s*<?|^[ \t]*\[[^\]^][^\]\n]*\]:\s*|\bhref\s*=\s*["']?)(?![a-z][a-z\d+.-]*:|\/\/|[)"'>\s])/im;

/** The texts of the new site, each read once. */
class SiteTexts {
  readonly #read = new Map<PlannedText, TextLinks>();
  readonly #byAddress: ReadonlyMap<string, PlannedText>;

  constructor(texts: readonly PlannedText[]) {
    this.#byAddress = new Map(texts.map((text) => [text.placed.address ?? '', text]));
  }

  read(text: PlannedText): TextLinks {
    const found = this.#read.get(text) ?? readTextLinks(text.file.content.text);
    this.#read.set(text, found);
    return found;
  }

  /** The ids of a page; undefined if no text is there. */
  idsAt(path: string): ReadonlySet<string> | undefined {
    const text = this.#byAddress.get(path) ?? this.#byAddress.get(`${path}/`);
    return text && this.read(text).ids;
  }
}

interface Followed {
  /** How the link has to be written. */
  written: string;
  /** What it leads to, if nothing is there. */
  dead?: string;
}

/** @returns undefined for a link that leaves the site. */
function follow(
  href: string,
  { placed: { address } }: PlannedText,
  targets: LinkTargets,
  texts: SiteTexts,
): Followed | undefined {
  const { place } = targets;
  const isRooted = /^\/(?!\/)/.test(href);
  const written = isRooted ? withoutBase(href, place.base.replace(/\/$/, '')) : href;
  // What is not published has no address to count from.
  const target = siteTarget(written, address ?? '/', place);
  if (!target) return undefined;
  const { path, fragment } = target;
  const isElement = targets.whatIsAt(path) !== undefined;
  if (isElement && hasElement(target, targets, texts)) return { written: slashed(written, path) };
  if (!isElement && targets.takeFile(path)) return { written };
  const spelled = spelledAsFolia(path);
  if (spelled !== undefined && targets.whatIsAt(spelled) !== undefined) {
    return { written: encodeURI(writeTarget({ path: spelled, fragment })) };
  }
  if (address === undefined) return { written };
  const isRelative = !isAddress(written) && !isRooted;
  return {
    written: isRelative ? encodeURI(writeTarget(target)) : written,
    // The schema takes no spaces.
    dead: writeTarget({ path, fragment: isElement ? fragment : '' }).replaceAll(' ', '%20'),
  };
}

/** Jekyll's server sends `/blog/2026/map` on to the page, and so do many, but not all. */
function slashed(written: string, path: string): string {
  if (isFinished.test(path)) return written;
  return written.replace(/^[^?#]+/, '$&/');
}

function hasElement(
  { path, fragment }: SiteTarget,
  { whatIsAt }: LinkTargets,
  texts: SiteTexts,
): boolean {
  const id = elementId(fragment);
  if (id === undefined || made.test(id)) return true;
  // Nothing is known of texts that are not imported with this one.
  return texts.idsAt(path)?.has(id) ?? whatIsAt(path) === 'text';
}

function deadFinding(href: string, dead: string, { placed }: PlannedText): Finding {
  const { source } = placed.document;
  const at = source.text.indexOf(href);
  const message = `Nothing is at ${dead} on the new site. The link stays, with a mark, and is listed in "known_dead_links" of site.yaml.`;
  const place = at === -1 ? { file: source.file } : source.place(at);
  return makeFinding('link-dead', message, place, href);
}
