import { fromHtml } from 'hast-util-from-html';
import type { Heading, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { visit } from '../lib/visit.ts';
import { HeadingIds } from '../lib/slugs.ts';
import { componentRules } from '../schemas/components.ts';
import { parseFinished } from './mdx/check.ts';

/** A link of a finished text. */
export interface TextLink {
  href: string;
  /** Offset of the address in the text, where it can be written anew. */
  at: number | undefined;
}

/** What a finished text asks of the site and gives to it. */
export interface TextLinks {
  links: TextLink[];
  /** Ids of its headings and elements. */
  ids: ReadonlySet<string>;
}

const fencedCode = /^([ \t>]*)(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)??\1\2[`~]*[ \t]*$/gm;

/**
 * The addresses of the links of a finished text, each once. To read all of a text takes as long as to convert it: only the blocks are
 * read that may hold such a link.
 *
 * @param mdx the whole file, with its front matter.
 * @param isWanted tells from a block whether it may hold a link of interest.
 */
export function readHrefs(mdx: string, isWanted: (block: string) => boolean): string[] {
  const body = mdx.slice(bodyStart(mdx));
  const blocks = body.replaceAll(fencedCode, '').split(/\n[ \t]*\n/);
  const wanted = blocks.filter(isWanted);
  if (wanted.length === 0) return [];
  // An element may go on over several blocks: then all of them have to be read.
  const tree = parseFinished(wanted.join('\n\n')) ?? parseFinished(body);
  return tree ? [...new Set(linksIn(tree, body, 0).map(({ href }) => href))] : [];
}

/**
 * Reads the links and the ids of a text that the importer has written.
 *
 * @param mdx the whole file, with its front matter.
 */
export function readTextLinks(mdx: string): TextLinks {
  const start = bodyStart(mdx);
  const body = mdx.slice(start);
  const tree = parseFinished(body);
  if (!tree) return { links: [], ids: new Set() };
  return { links: linksIn(tree, body, start), ids: idsIn(tree) };
}

function bodyStart(mdx: string): number {
  return /^---\n[\s\S]*?\n---\n/.exec(mdx)?.[0].length ?? 0;
}

/** @param start offset of the body in the file. */
function linksIn(tree: Root, body: string, start: number): TextLink[] {
  const links: TextLink[] = [];
  visit(tree, (node) => {
    const { position } = node;
    const place = { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
    const found = placeHrefs(hrefsOf(node), body, place);
    links.push(...found.map(({ href, at }) => ({ href, at: at === undefined ? at : at + start })));
  });
  return links;
}

/** What stands before an address, in Markdown and in a tag, which YAML may hold in quotes of its own. */
const before = ['](', '](<', ']: ', 'href="', "href='", 'href=\\"', "href=''"];

/** Finds the addresses of a stretch of a text in their order, each behind the one before it. */
export function placeHrefs(
  hrefs: readonly string[],
  text: string,
  { start, end }: { start: number; end: number },
): TextLink[] {
  let from = start;
  return hrefs.map((href) => {
    const found = before
      .map((mark) => ({ mark, index: text.indexOf(mark + href, from) }))
      .filter(({ index }) => index !== -1 && index < end)
      .sort((a, b) => a.index - b.index)[0];
    if (!found) return { href, at: undefined };
    const at = found.index + found.mark.length;
    from = at + href.length;
    return { href, at };
  });
}

function hrefsOf(node: Nodes): string[] {
  const href = hrefOf(node);
  return [...(href === undefined ? [] : [href]), ...linksInProps(node)];
}

function hrefOf(node: Nodes): string | undefined {
  if (node.type === 'link' || node.type === 'definition') return node.url;
  return isElement(node) && node.name === 'a' ? stringAttribute(node, 'href') : undefined;
}

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

function isElement(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function stringAttribute({ attributes }: Jsx, name: string): string | undefined {
  const found = attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** Captions and titles are Markdown. */
function linksInProps(node: Nodes): string[] {
  if (!isElement(node)) return [];
  const rules: Readonly<Record<string, { markdown: readonly string[] }>> = componentRules;
  const props = rules[node.name ?? '']?.markdown ?? [];
  const texts = props.map((name) => stringAttribute(node, name) ?? '');
  return texts.filter((text) => text.includes('](')).flatMap(hrefsInMarkdown);
}

/** The addresses of the links in Markdown that may hold HTML. */
export function hrefsInMarkdown(markdown: string): string[] {
  const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
  const hrefs: string[] = [];
  visit(fromMarkdown(markdown, options), (node) => {
    if (node.type === 'link' || node.type === 'definition') hrefs.push(node.url);
    if (node.type === 'html') hrefs.push(...hrefsInHtml(node.value));
  });
  return hrefs;
}

function hrefsInHtml(html: string): string[] {
  const hrefs: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && typeof properties['href'] === 'string') hrefs.push(properties['href']);
  });
  return hrefs;
}

function idsIn(tree: Root): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(tree, (node) => {
    if (!isElement(node)) return;
    for (const name of ['id', 'name']) {
      const id = stringAttribute(node, name);
      if (id !== undefined) ids.add(id);
    }
  });
  const headings = new HeadingIds();
  for (const id of ids) headings.reserve(id);
  visit(tree, 'heading', (heading) => void ids.add(headings.next(headingText(heading))));
  return ids;
}

/** The text that the id of a heading is made of: its citations are not a part of it, but the space before the last one is. */
function headingText(heading: Heading): string {
  const text = toString(heading);
  const words = text.replaceAll(/\[[^[\]]*@[^[\]]*\]/g, '');
  const last = heading.children.at(-1);
  const isCited =
    last !== undefined && isElement(last) && /^(?:Cite|d-cite)$/.test(last.name ?? '');
  return isCited || (words !== text && text.endsWith(']')) ? words.trimStart() : words.trim();
}
