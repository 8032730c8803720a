import { isAddress } from '../lib/addresses.ts';
import {
  isAnywhere,
  siteTarget,
  writeTarget,
  type SitePlace,
  type SiteTarget,
} from '../lib/site-links.ts';
import type { Draft, PlannedText } from './draft.ts';
import { makeFinding, type Finding } from './findings.ts';
import type { WhatIsAt } from './new-addresses.ts';
import { withoutBase } from './site-address.ts';
import { readTextLinks, type TextLink, type TextLinks } from './text-links.ts';

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
  const dead = new Set<string>();
  for (const text of plan.texts) {
    const { links } = texts.read(text);
    const edits = links.flatMap((link) => {
      const found = follow(link, text, targets, texts);
      if (found?.dead === undefined) return editOf(link, found?.written);
      dead.add(found.dead);
      plan.findings.push(deadFinding(link, found.dead, text));
      return editOf(link, found.written);
    });
    text.file.content = { text: applyEdits(text.file.content.text, edits) };
  }
  return [...dead].sort();
}

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
  { href }: TextLink,
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
  if (isElement ? hasElement(target, targets, texts) : targets.takeFile(path)) {
    return { written: isElement && !isFinished.test(path) ? withSlash(written) : written };
  }
  if (address === undefined) return { written };
  const isRelative = !isAddress(written) && !isRooted;
  return {
    written: isRelative ? encodeURI(writeTarget(target)) : written,
    // The schema takes no spaces.
    dead: writeTarget({ path, fragment: isElement ? fragment : '' }).replaceAll(' ', '%20'),
  };
}

/** Jekyll's server led on from an address without its slash, and so do others, but each such step costs time. */
function withSlash(href: string): string {
  return href.replace(/^[^?#]+/, '$&/');
}

function hasElement(
  { path, fragment }: SiteTarget,
  { whatIsAt }: LinkTargets,
  texts: SiteTexts,
): boolean {
  if (isAnywhere(fragment) || made.test(fragment)) return true;
  // Nothing is known of texts that are not imported with this one.
  return texts.idsAt(path)?.has(fragment) ?? whatIsAt(path) === 'text';
}

function deadFinding({ href }: TextLink, dead: string, { placed }: PlannedText): Finding {
  const { source } = placed.document;
  const at = source.text.indexOf(href);
  const message = `Nothing is at ${dead} on the new site. The link stays, with a mark, and is listed in "known_dead_links" of site.yaml.`;
  const place = at === -1 ? { file: source.file } : source.place(at);
  return makeFinding('link-dead', message, place, href);
}

interface Edit {
  from: number;
  to: number;
  text: string;
}

function editOf({ href, at }: TextLink, written: string | undefined): Edit[] {
  if (written === undefined || written === href || at === undefined) return [];
  return [{ from: at, to: at + href.length, text: written }];
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => b.from - a.from);
  return sorted.reduce(
    (all, edit) => all.slice(0, edit.from) + edit.text + all.slice(edit.to),
    text,
  );
}
