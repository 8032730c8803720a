import type { ElementContent, Root as HtmlRoot } from 'hast';
import { raw } from 'hast-util-raw';
import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { visit } from '../../lib/visit.ts';
import type { JsxElement } from '../tree.ts';
import { makeSafe } from './safe-html.ts';

/**
 * Makes elements of the HTML in a tree, as far as it is harmless. HTML may be cut in pieces: `<b>`, text, `</b>`.
 *
 * @returns the elements that were left out.
 */
export function htmlToElements(tree: Root): string[] {
  const types = new Set<string>();
  visit(tree, (node) => {
    types.add(node.type);
    if (node.type === 'html') Object.assign(node, { type: 'raw' });
  });
  if (!types.has('html')) return [];
  const passThrough = [...types].filter((type) => !['root', 'text', 'html'].includes(type));
  const parsed = raw(tree as HtmlRoot, { passThrough });
  const leftOut: string[] = [];
  tree.children = toMarkdownTree(parsed as HtmlRoot, true, leftOut);
  return leftOut;
}

/** Blocks may stand in these; in others there is text. */
const holdsBlocks = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/**
 * The children of a node whose elements are safe and whose other nodes are Markdown's, as Markdown's. What is no HTML is held back
 * while the rest is made safe: it has no place in a tree of HTML.
 */
function toMarkdownTree(parent: HtmlRoot, blocks: boolean, leftOut: string[]): RootContent[] {
  const held: RootContent[] = [];
  const html = holdBack(parent, held);
  const safe = makeSafe(html, { allowComments: true });
  leftOut.push(...safe.leftOut);
  for (const node of held) {
    if (!('children' in node)) continue;
    const children = node.children as never as ElementContent[];
    const inner = toMarkdownTree({ type: 'root', children }, holdsBlocks.has(node.type), leftOut);
    (node as Parents).children = inner;
  }
  return safe.tree.children.flatMap((child) =>
    toMarkdownNode(child as ElementContent, held, blocks),
  );
}

/** Puts a comment in the place of each node that is no HTML; comments that were written are dropped. */
function holdBack(parent: HtmlRoot, held: RootContent[]): HtmlRoot {
  const hold = (nodes: HtmlRoot['children']): HtmlRoot['children'] =>
    nodes.flatMap((node): HtmlRoot['children'] => {
      if (node.type === 'element') {
        return [{ ...node, children: hold(node.children) as ElementContent[] }];
      }
      if (node.type === 'text') return [node];
      if (node.type === 'comment' || node.type === 'doctype') return [];
      held.push(node as Nodes as RootContent);
      return [{ type: 'comment', value: String(held.length - 1) }];
    });
  return { type: 'root', children: hold(parent.children) };
}

function toMarkdownNode(
  node: ElementContent,
  held: readonly RootContent[],
  blocks: boolean,
): RootContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type === 'comment') {
    const original = held[Number(node.value)];
    return original ? [original] : [];
  }
  if (node.type !== 'element') return [];
  const { tagName, properties } = node;
  const element: JsxElement = {
    type: blocks ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name: tagName,
    attributes: Object.entries(properties).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name: name.toLowerCase(),
      value: value === true ? null : String(value),
    })),
    children: node.children.flatMap((child) => toMarkdownNode(child, held, blocks)) as never,
  };
  return [element];
}
