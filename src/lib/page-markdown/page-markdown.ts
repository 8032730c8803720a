import type { Element, ElementContent, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import { parse } from 'parse5';
import { EXIT, visit } from '../visit.ts';
import { isFurniture } from '../page-furniture.ts';
import { withoutGlyphs } from '../glyphs.ts';
import { handlers } from './handlers.ts';

/** What stands above the text. */
export interface MarkdownHead {
  /** Plain text, all of them. */
  title: string;
  description: string | undefined;
  /** Who wrote it and when: one line. */
  byline: string | undefined;
  /** Whole address of the page. */
  url: string;
}

/**
 * A page as Markdown that needs nothing of Folia's: formulas as TeX, footnotes of GFM, captions below their pictures, and whatever else a
 * component has written as text. Addresses are whole; references within the page are words (`Figure 2`).
 *
 * @param html of the page; its text is marked by `data-pagefind-body`.
 */
export function pageMarkdown(html: string, head: MarkdownHead): string {
  return withHead(head, pageBody(html, head.url));
}

/**
 * The text of a page alone, as `pageMarkdown` has it.
 *
 * @param url whole address of the page.
 */
export function pageBody(html: string, url: string): string {
  const root: Root = { type: 'root', children: clean(findText(parsePage(html)), url) };
  const body = toMdast(root, { document: true, handlers });
  return 'children' in body ? writeMarkdown(body.children as RootContent[]) : '';
}

/** Puts the head of a page above its text. */
export function withHead(head: MarkdownHead, body: string): string {
  return [writeMarkdown(headNodes(head)), body].filter(Boolean).join('\n');
}

/** Without the places of elements, which make the tree twice as large, and of formulas their TeX alone. */
function parsePage(html: string): Root {
  const bare = withoutGlyphs(html).replace(mathml, (_, tex: string) => tex.trim());
  return fromParse5(parse(bare)) as Root;
}

const mathml =
  /<span class="katex-mathml"><math\b[^>]*><semantics><annotation\b[^>]*>([^<]*)<\/annotation><\/semantics><\/math><\/span>/g;

/** Blocks as Markdown, one way for all files. */
export function writeMarkdown(children: RootContent[]): string {
  const root: Nodes = { type: 'root', children };
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    extensions: [gfmToMarkdown(), mathToMarkdown()],
  });
}

function headNodes({ title, description, byline, url }: MarkdownHead): RootContent[] {
  const lines: PhrasingContent[] = [
    ...(byline === undefined ? [] : [{ type: 'text', value: byline } as const, lineBreak]),
    { type: 'link', url, children: [{ type: 'text', value: url }] },
  ];
  return [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
    ...(description === undefined
      ? []
      : [
          {
            type: 'blockquote' as const,
            children: [{ type: 'paragraph' as const, children: [asText(description)] }],
          },
        ]),
    { type: 'paragraph', children: lines },
  ];
}

const lineBreak: PhrasingContent = { type: 'break' };

function asText(value: string): PhrasingContent {
  return { type: 'text', value };
}

function findText(page: Root): ElementContent[] {
  let found: Element | undefined;
  visit(page, 'element', (element) => {
    if (element.properties['dataPagefindBody'] === undefined) return undefined;
    found = element;
    return EXIT;
  });
  return found?.children ?? [];
}

/** Without furniture, with whole addresses, and with the attributes of HTML that Markdown knows. */
function clean(nodes: readonly ElementContent[], url: string): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    if (isFurniture(node) || node.tagName === 'nav') return [];
    const properties = { ...node.properties, ...wholeAddresses(node, url), ...alignment(node) };
    return [{ ...node, properties, children: clean(node.children, url) }];
  });
}

const addressed = ['href', 'src', 'poster'];

function wholeAddresses({ properties }: Element, url: string): Element['properties'] {
  const whole = addressed.flatMap((name) => {
    const address = properties[name];
    const stays = typeof address !== 'string' || address.startsWith('#');
    return stays || !URL.canParse(address, url) ? [] : [[name, new URL(address, url).href]];
  });
  return Object.fromEntries(whole) as Element['properties'];
}

/** Cells are aligned by a style. */
function alignment({ tagName, properties }: Element): Element['properties'] {
  const [, align] =
    /^t[hd]$/.test(tagName) && typeof properties['style'] === 'string'
      ? (/text-align:\s*(left|center|right)/.exec(properties['style']) ?? [])
      : [];
  return align === undefined ? {} : { align };
}
