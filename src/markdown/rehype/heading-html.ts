import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type {} from 'mdast-util-mdx-jsx';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { isJsxElement, stringAttribute } from '../tree.ts';

/** Elements of a writer that mean something in a line of text; of others only the text is kept. */
const inlineNames = new Set(
  'abbr b bdi cite code del em i ins kbd mark q s small strong sub sup u var'.split(' '),
);

/** Gives the headings in `file.data.facts` their HTML. A heading that is not found (in a footnote that nothing refers to) keeps none. */
export function rehypeHeadingHtml() {
  return (tree: Root, file: VFile): void => {
    const headings = new Map(file.data.facts?.headings.map((heading) => [heading.id, heading]));
    visit(tree, 'element', ({ tagName, properties, children }) => {
      const heading = /^h[1-6]$/.test(tagName) && headings.get(String(properties['id']));
      if (heading) heading.html = toHtml(children.flatMap(asEntry)).trim();
    });
  };
}

/** A part of a heading as it may stand in a link. */
function asEntry(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type === 'raw') return formulaAsEntry(node.value);
  if (isJsxElement(node)) return jsxAsEntry(node);
  if (node.type !== 'element' || isFootnoteMark(node)) return [];
  const { tagName, properties } = node;
  if (tagName === 'br') return [text(' ')];
  if (tagName === 'img') return [text(properties['alt'] ?? '')];
  const children = node.children.flatMap(asEntry);
  if (tagName === 'a') return children;
  // KaTeX writes addresses and ids, too: `\href`, `\htmlId`.
  const { id: _id, href: _href, ...others } = properties;
  return [{ ...node, properties: others, children }];
}

function formulaAsEntry(html: string): ElementContent[] {
  return (fromHtml(html, { fragment: true }).children as ElementContent[]).flatMap(asEntry);
}

function jsxAsEntry(node: Extract<ElementContent, { type: `mdxJsx${string}` }>): ElementContent[] {
  const { name } = node;
  if (name === 'br') return [text(' ')];
  const alt = stringAttribute(node, 'alt');
  if (alt !== undefined) return [text(alt)];
  const children = node.children.flatMap(asEntry);
  if (name === null || !inlineNames.has(name)) return children;
  return [{ type: 'element', tagName: name, properties: {}, children }];
}

function isFootnoteMark({ tagName, children: [child] }: Element): boolean {
  return tagName === 'sup' && child?.type === 'element' && 'dataFootnoteRef' in child.properties;
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
