import type { Link, Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { decodePath } from '../lib/permalinks.ts';
import { HeadingIds } from '../lib/slugs.ts';
import { toString } from 'mdast-util-to-string';
import { makeFinding, type Finding } from './findings.ts';
import type { FoundImage, ImageLookup } from './images.ts';
import { withoutBase } from './site-address.ts';
import type { SourceText } from './source-text.ts';

/** What the links of an al-folio site may lead to. Addresses are without the base path. */
export interface LinkTargets {
  /** `https://example.org`, the site's own `url`. */
  origin: string;
  /** Its base path, `/notes`; empty if there is none. */
  base: string;
  /** The pages, by address: `/blog/2024/x/`. */
  pages: ReadonlySet<string>;
  /** The ids on a page, where they are known. */
  ids?: ReadonlyMap<string, ReadonlySet<string>>;
  files: ImageLookup;
}

export interface ConvertedLinks {
  /** The text, its links as the new site needs them. */
  mdx: string;
  /** Files that it links to, to be copied. */
  files: FoundImage[];
  /** Links that lead nowhere, for `known_dead_links` of `site.yaml`: `/blog/2019/gone/`, `/blog/2024/x/#gone`. */
  dead: string[];
  findings: Finding[];
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/**
 * Converts the links of a finished post or page. Absolute links to the site's own address become relative to the site, files of
 * the old site are noted for copying, and a link to a page, a file or an anchor that the old site did not have stays, with a finding.
 *
 * @param mdx the whole file, with its front matter.
 * @param address where it is on the new site, without the base path.
 * @param source what it was made from, for the place of findings.
 */
export function convertLinks(
  mdx: string,
  address: string,
  source: SourceText,
  targets: LinkTargets,
): ConvertedLinks {
  const start = /^---\n[\s\S]*?\n---\n/.exec(mdx)?.[0].length ?? 0;
  const body = mdx.slice(start);
  const tree = processor.parse(body);
  const own = idsIn(tree);
  const result: ConvertedLinks = { mdx, files: [], dead: [], findings: [] };
  const edits: { from: number; to: number; text: string }[] = [];
  for (const { href, from, to } of linksIn(tree, body)) {
    const link = resolve(href, address, own, targets);
    if (!link) continue;
    if (link.file) result.files.push(link.file);
    if (link.href !== href) edits.push({ from: start + from, to: start + to, text: link.href });
    if (link.dead === undefined) continue;
    result.dead.push(link.dead);
    result.findings.push(deadFinding(href, link.dead, source));
  }
  for (const { from, to, text } of edits.toReversed()) {
    result.mdx = result.mdx.slice(0, from) + text + result.mdx.slice(to);
  }
  return { ...result, dead: [...new Set(result.dead)] };
}

interface WrittenLink {
  href: string;
  /** Where the address is written. */
  from: number;
  to: number;
}

/** Links in the order of the text, whether Markdown or HTML; those whose address is not written as it is read are left alone. */
function linksIn(tree: Nodes, body: string): WrittenLink[] {
  const links: WrittenLink[] = [];
  visit(tree, (node) => {
    const href = addressOf(node);
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (href === undefined || start === undefined || end === undefined) return;
    // The text of a link may be its address; what it leads to stands behind it.
    const within = body.slice(start, end);
    const at = node.type === 'link' ? within.lastIndexOf(href) : within.indexOf(href);
    if (at !== -1) links.push({ href, from: start + at, to: start + at + href.length });
  });
  return links.sort((a, b) => a.from - b.from);
}

function addressOf(node: Nodes): string | undefined {
  if (node.type === 'link' || node.type === 'definition') return (node as Link).url;
  if (!isElement(node) || node.name !== 'a') return undefined;
  const attribute = node.attributes.find(
    (entry) => entry.type === 'mdxJsxAttribute' && entry.name === 'href',
  );
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

function isElement(node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

interface Resolved {
  href: string;
  file?: FoundImage;
  dead?: string;
}

/** @returns undefined for links to other sites, to addresses of e-mail and the like. */
function resolve(
  href: string,
  address: string,
  own: ReadonlySet<string>,
  { origin, base, pages, ids, files }: LinkTargets,
): Resolved | undefined {
  if (href === '' || /\{[{%]/.test(href)) return undefined;
  const place = new URL(address, origin);
  if (!URL.canParse(href, place.href)) return undefined;
  const url = new URL(href, place.href);
  const absolute = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href);
  if (url.host !== place.host || !/^https?:$/.test(url.protocol)) return undefined;
  const path = withoutBase(url.pathname, base) || '/';
  const rooted = absolute || (path !== url.pathname && href.startsWith('/'));
  const written = rooted ? path + url.search + url.hash : href;
  const hash = decodePath(url.hash.slice(1));
  if (path === address) {
    const known = hash === '' || hash === 'top' || own.has(hash) || footnote.test(hash);
    return { href: written, ...(!known && { dead: `${path}#${hash}` }) };
  }
  const page = [path, `${path}/`, path.replace(/index\.html$/, '')].find(
    (one) => pages.has(decodePath(one)) || pages.has(one),
  );
  if (page !== undefined) {
    const there = ids?.get(page);
    const known = hash === '' || !there || there.has(hash);
    return { href: written, ...(!known && { dead: `${page}#${hash}` }) };
  }
  const found = files.find(path, 'file');
  if (found.status !== 'found') return { href: written, dead: path };
  return { href: `/${found.target}${url.search}${url.hash}`, file: found };
}

/** Ids that footnotes and references get when a page is made. */
const footnote = /^(?:user-content-)?(?:fn|fnref|ref|cite)[:-]/;

/** Ids of headings and of elements. */
function idsIn(tree: Nodes): ReadonlySet<string> {
  const ids = new Set<string>();
  const headings = new HeadingIds();
  visit(tree, (node) => {
    if (node.type === 'heading') ids.add(headings.next(toString(node).trim()));
    if (!isElement(node)) return;
    for (const entry of node.attributes) {
      const names = entry.type === 'mdxJsxAttribute' && ['id', 'name'].includes(entry.name);
      if (names && typeof entry.value === 'string') ids.add(entry.value);
    }
  });
  return ids;
}

function deadFinding(href: string, target: string, source: SourceText): Finding {
  const offset = Math.max(0, source.text.indexOf(href));
  const message = `The old site has nothing at "${target}". The link stays; it belongs into "known_dead_links" until it is mended.`;
  return makeFinding('link-dead', message, source.place(offset), href);
}
