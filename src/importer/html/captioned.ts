import { toCaption } from '../caption-text.ts';
import type { RuleContext } from '../context.ts';
import { isCaption, nextIndex } from '../figure/group.ts';
import { isElement, type ElementNode, type Node } from '../tree.ts';
import { significant } from './picture.ts';

/** An element with the caption that is around it, in a `<figure>`, or below it. */
export interface Captioned {
  element: ElementNode;
  /** Markdown for a prop. */
  caption: string;
  /** How many nodes of the level it is. */
  count: number;
}

/** Reads an element of one of these names, alone or within a `<figure>`, and its caption. */
export function readCaptioned(
  nodes: readonly Node[],
  index: number,
  names: readonly string[],
  context: RuleContext,
): Captioned | undefined {
  const node = nodes[index];
  if (!isElement(node)) return undefined;
  if (node.name === 'figure') {
    const inner = significant(node.children, context);
    const element = inner.find((child): child is ElementNode => isElement(child, ...names));
    const caption = inner.find((child) => isElement(child, 'figcaption'));
    if (!element || inner.length !== (caption ? 2 : 1)) return undefined;
    const text = isElement(caption) ? propText(caption, context) : '';
    return text === undefined ? undefined : { element, caption: text, count: 1 };
  }
  if (!names.includes(node.name)) return undefined;
  const below = nextIndex(nodes, index + 1, context);
  const div = nodes[below];
  const text = isCaption(div) ? propText(div, context) : undefined;
  if (text === undefined) return { element: node, caption: '', count: 1 };
  return { element: node, caption: text, count: below - index + 1 };
}

/** @returns undefined for what the prop of a component cannot hold: elements of Distill. */
function propText(node: ElementNode, context: RuleContext): string | undefined {
  if (holdsDistill(node)) return undefined;
  return context.opaque.restore(toCaption(node.children, context));
}

function holdsDistill(node: ElementNode): boolean {
  return node.children.some(
    (child) =>
      child.type === 'opaque' ||
      (child.type === 'element' && (child.name.startsWith('d-') || holdsDistill(child))),
  );
}
