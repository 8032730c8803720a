import { toCaption } from '../caption-text.ts';
import type { RuleContext } from '../context.ts';
import { isCaption, nextIndex } from '../figure/group.ts';
import { attribute, isElement, type ElementNode, type Node } from '../tree.ts';
import { significant } from './picture.ts';
import { isPlainWrapper } from './pictures.ts';
import { readStyle } from './style.ts';

/** An element with the caption that is around it, in a `<figure>`, or below it. */
export interface Captioned {
  element: ElementNode;
  /** Markdown for a prop. */
  caption: string;
  /** How many nodes of the level it is. */
  count: number;
  /** The shape that what is around it gives it. */
  ratio: string | undefined;
}

/** Reads an element of one of these names and its caption; it may stand within a `<figure>`, or in what only centres or shapes it. */
export function readCaptioned(
  nodes: readonly Node[],
  index: number,
  names: readonly string[],
  context: RuleContext,
): Captioned | undefined {
  const node = nodes[index];
  if (!isElement(node)) return undefined;
  const held = names.includes(node.name)
    ? { element: node, caption: undefined, ratio: undefined }
    : readHolder(node, names, context);
  if (!held) return undefined;
  const { element, ratio } = held;
  if (held.caption) {
    const text = propText(held.caption, context);
    return text === undefined ? undefined : { element, caption: text, count: 1, ratio };
  }
  const below = nextIndex(nodes, index + 1, context);
  const div = nodes[below];
  const text = isCaption(div) ? propText(div, context) : undefined;
  if (text === undefined) return { element, caption: '', count: 1, ratio };
  return { element, caption: text, count: below - index + 1, ratio };
}

/** What an element holds if it is one of these names and perhaps its caption. */
function readHolder(node: ElementNode, names: readonly string[], context: RuleContext) {
  const ratio = ratioOf(node);
  if (node.name !== 'figure' && ratio === undefined && !isPlainWrapper(node)) return undefined;
  const inner = significant(node.children, context);
  const element = inner.find((child): child is ElementNode => isElement(child, ...names));
  const caption = inner.find((child): child is ElementNode => isElement(child, 'figcaption'));
  return element && inner.length === (caption ? 2 : 1) ? { element, caption, ratio } : undefined;
}

/** The shape that the classes of Bootstrap give, or the padding that pages had before CSS knew `aspect-ratio`. */
function ratioOf(node: ElementNode): string | undefined {
  if (node.name !== 'div') return undefined;
  const named = /\b(?:embed-responsive|ratio)-(\d+)(?:by|x)(\d+)\b/.exec(
    attribute(node, 'class') ?? '',
  );
  if (named) return `${named[1]}/${named[2]}`;
  const style = readStyle(attribute(node, 'style') ?? '');
  const padding = style.get('padding-bottom') ?? style.get('padding-top') ?? style.get('padding');
  const percent = Number(/(?:^|\s)(\d+(?:\.\d+)?)%/.exec(padding ?? '')?.[1]);
  if (style.get('position') !== 'relative' || !(percent > 0)) return undefined;
  return percent === 56.25 ? '16/9' : `100/${percent}`;
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
