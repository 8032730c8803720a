import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** A link as it stands in a file. */
export interface Link {
  href: string;
  line: number;
}

export interface OutputPage {
  /** From the output folder, with forward slashes. */
  file: string;
  links: Link[];
  /** Names that `#…` can point to. */
  anchors: Set<string>;
}

export interface Output {
  /** Every file, from the output folder, with forward slashes. */
  files: Set<string>;
  /** Those that hold links: HTML, feeds, sitemaps. */
  pages: OutputPage[];
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const urlAttributes = new Set(['href', 'src', 'poster', 'action', 'data', 'cite']);

/** Elements of feeds and sitemaps whose text is an address. */
const urlElements = new Set(['loc', 'uri', 'icon', 'logo']);

/** Elements of feeds whose text is HTML. */
const htmlElements = new Set(['content', 'summary']);

/** Reads what a build wrote. */
export async function readOutput(folder: string): Promise<Output> {
  const files = new Set<string>();
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files.add(
      path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    );
  }
  const readable = [...files].filter((file) => /\.(?:html|xml)$/.test(file)).sort();
  const pages = await Promise.all(
    readable.map(async (file) => readPage(file, await readFile(path.join(folder, file), 'utf8'))),
  );
  return { files, pages };
}

/**
 * The links and anchors of an HTML file, a feed or a sitemap. The XML is read by HTML's rules: those never fail, and the names
 * that matter here mean the same in both.
 */
export function readPage(file: string, text: string): OutputPage {
  const page: OutputPage = { file, links: [], anchors: new Set(['', 'top']) };
  const xml = file.endsWith('.xml');
  visit(parse(text, { sourceCodeLocationInfo: true }), (element) => {
    const line = element.sourceCodeLocation?.startLine ?? 1;
    page.links.push(...linksOf(element).map((href) => ({ href, line })));
    const { id, name } = Object.fromEntries(element.attrs.map((each) => [each.name, each.value]));
    if (id !== undefined) page.anchors.add(id);
    if (name !== undefined && element.tagName === 'a') page.anchors.add(name);
    if (xml) page.links.push(...linksOfXml(element).map((href) => ({ href, line })));
  });
  return page;
}

function linksOf(element: Element): string[] {
  // What a page asks of the browser is no link: `<link rel="preconnect">`.
  const rel = element.attrs.find(({ name }) => name === 'rel')?.value;
  if (element.tagName === 'link' && /^(?:preconnect|dns-prefetch)$/.test(rel ?? '')) return [];
  return element.attrs.flatMap(({ name, value }) => {
    if (name === 'srcset' || name === 'imagesrcset') return candidatesOf(value);
    return urlAttributes.has(name) ? [value.trim()] : [];
  });
}

/** The addresses of a `srcset`: each is followed by a width or density, and commas stand between them. */
function candidatesOf(srcset: string): string[] {
  return srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((href) => href !== '');
}

function linksOfXml(element: Element): string[] {
  const text = element.childNodes
    .map((child) => (adapter.isTextNode(child) ? child.value : ''))
    .join('');
  if (urlElements.has(element.tagName)) return [text.trim()];
  return htmlElements.has(element.tagName)
    ? readPage('content.html', text).links.map(({ href }) => href)
    : [];
}

function visit(node: Node, callback: (element: Element) => void): void {
  if (adapter.isElementNode(node)) callback(node);
  if (node.nodeName === 'template')
    visit((node as DefaultTreeAdapterTypes.Template).content, callback);
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, callback);
}
