import { isAddress } from '../lib/addresses.ts';
import {
  elementId,
  siteTarget,
  writeTarget,
  type SitePlace,
  type SiteTarget,
} from '../lib/site-links.ts';
import type { Place } from '../lib/errors.ts';
import type { PlannedText } from './draft.ts';
import { makeFinding, type Finding } from './findings.ts';
import { spelledAsFolia, type WhatIsAt } from './new-addresses.ts';
import { withoutBase } from './site-address.ts';
import { menuHref, readMatterLinks, type MatterLink } from './matter-links.ts';
import { readHrefs, readTextLinks, type TextLink, type TextLinks } from './text-links.ts';

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
 * Looks for links that lead nowhere on the new site. They stay as they are, with a finding. An address that names the base path, and
 * a dead one that counts from the page, are written from the top of the site; that of a page gets its slash.
 */
export class DeadLinks {
  readonly #targets: LinkTargets;
  readonly #texts: SiteTexts;
  readonly #dead = new Set<string>();

  /** @param texts all that were converted. */
  constructor(texts: readonly PlannedText[], targets: LinkTargets) {
    this.#targets = targets;
    this.#texts = new SiteTexts(texts);
  }

  /** What belongs into `known_dead_links`. */
  get list(): string[] {
    return [...this.#dead].sort();
  }

  /** Looks through a text, and writes those of its links anew that need it. */
  settleText(text: PlannedText): Finding[] {
    const { content } = text.file;
    const { address } = text.placed;
    const { host } = new URL(this.#targets.place.origin);
    const isWanted = (block: string) =>
      staysOnSite.test(block) || block.toLowerCase().includes(host);
    const hrefs = readHrefs(content.text, isWanted).map((href) => ({ href }));
    const inBody = this.#settleLinks(hrefs, address);
    const matter = readMatterLinks(content.text);
    const inMatter = this.#settleLinks(matter, address);
    // To know where the links of a body stand, all of it has to be read.
    const body = inBody.written.size === 0 ? [] : this.#texts.read(text).links;
    content.text = rewriteLinks(content.text, [
      ...changesOf(matter, inMatter.written),
      ...changesOf(body, inBody.written),
    ]);
    return [
      ...inBody.dead.map((link) => deadFinding(link, text, 'The link stays, with a mark')),
      ...inMatter.dead.map((link) => deadFinding(link, text, 'The link stays')),
    ];
  }

  /** Looks through Markdown of the settings, as `settleText` does. */
  settleMarkdown(markdown: string, place: Place): { text: string; findings: Finding[] } {
    const { links } = readTextLinks(markdown);
    const { written, dead } = this.#settleLinks(links, '/');
    return {
      text: rewriteLinks(markdown, changesOf(links, written)),
      findings: dead.map(({ href, target }) =>
        makeFinding('link-dead', deadMessage(target, 'The link stays'), place, href),
      ),
    };
  }

  /** How an address of the menu has to be written. Its page has the finding if nothing is there. */
  menuAddress(href: string): string {
    return follow(menuHref(href), '/', this.#targets, this.#texts)?.written ?? href;
  }

  #settleLinks(links: readonly Pick<MatterLink, 'href' | 'meant'>[], address: string | undefined) {
    const written = new Map<string, string>();
    const dead = new Map<string, DeadLink>();
    for (const { href, meant = href } of links) {
      const found = follow(meant, address, this.#targets, this.#texts);
      if (found && found.written !== href) written.set(href, found.written);
      if (found?.dead === undefined) continue;
      this.#dead.add(found.dead);
      dead.set(href, { href, target: found.dead });
    }
    return { written, dead: [...dead.values()] };
  }
}

interface Change {
  at: number;
  href: string;
  written: string;
}

function changesOf(links: readonly TextLink[], written: ReadonlyMap<string, string>): Change[] {
  return links.flatMap(({ href, at }) => {
    const changed = written.get(href);
    return changed === undefined || at === undefined ? [] : [{ at, href, written: changed }];
  });
}

function rewriteLinks(text: string, changes: readonly Change[]): string {
  const fromLast = changes.toSorted((a, b) => b.at - a.at);
  return fromLast.reduce(
    (all, { at, href, written }) => all.slice(0, at) + written + all.slice(at + href.length),
    text,
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

interface DeadLink {
  /** As it is written. */
  href: string;
  /** What it leads to. */
  target: string;
}

interface Followed {
  /** How the link has to be written. */
  written: string;
  /** What it leads to, if nothing is there. */
  dead?: string;
}

/**
 * @param address what a link counts from; undefined: the text is not published, and has no address to count from.
 * @returns undefined for a link that leaves the site.
 */
function follow(
  href: string,
  address: string | undefined,
  targets: LinkTargets,
  texts: SiteTexts,
): Followed | undefined {
  const { place } = targets;
  const isRooted = /^\/(?!\/)/.test(href);
  const written = isRooted ? withoutBase(href, place.base.replace(/\/$/, '')) : href;
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

function deadFinding({ href, target }: DeadLink, { placed }: PlannedText, done: string): Finding {
  const { source } = placed.document;
  const at = source.text.indexOf(href);
  const place = at === -1 ? { file: source.file } : source.place(at);
  return makeFinding('link-dead', deadMessage(target, done), place, href);
}

/** @param done what became of the link. */
function deadMessage(target: string, done: string): string {
  return `Nothing is at ${target} on the new site. ${done}, and is listed in "known_dead_links" of site.yaml.`;
}
