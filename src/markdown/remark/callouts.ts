import type { Blockquote, Paragraph, Root } from 'mdast';
import { SKIP, visit } from '../../lib/visit.ts';
import type { Words } from '../../lib/words.ts';
import { calloutTypes, type CalloutType } from '../../schemas/components/boxes.ts';
import {
  findAttribute,
  isJsxElement,
  setAttribute,
  stringAttribute,
  type JsxElement,
} from '../tree.ts';

/**
 * GitHub's alerts, by the word in their first line: https://docs.github.com/en/get-started/writing-on-github (basic writing and
 * formatting syntax, alerts).
 */
const alerts = {
  NOTE: { type: 'note', title: 'calloutNote' },
  TIP: { type: 'tip', title: 'calloutTip' },
  IMPORTANT: { type: 'note', title: 'calloutImportant' },
  WARNING: { type: 'warning', title: 'calloutWarning' },
  CAUTION: { type: 'danger', title: 'calloutDanger' },
} as const;

const titles = {
  note: 'calloutNote',
  tip: 'calloutTip',
  warning: 'calloutWarning',
  danger: 'calloutDanger',
} as const satisfies Record<CalloutType, keyof Words>;

/**
 * Makes callouts of GitHub's alerts, and gives every callout a title in the language of the text:
 *
 * ```mdx
 * > [!TIP]              <Callout type="tip" title="Tip">
 * > Draw it first.        Draw it first.
 *                       </Callout>
 * ```
 */
export function remarkCallouts(words: Words) {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (isJsxElement(node) && node.name === 'Callout') addTitle(node, words);
      if (node.type !== 'blockquote' || !parent || index === undefined) return;
      const callout = toCallout(node, words);
      if (!callout) return;
      parent.children[index] = callout;
      return [SKIP, index];
    });
  };
}

function addTitle(callout: JsxElement, words: Words): void {
  const type = calloutTypes.find((name) => name === stringAttribute(callout, 'type'));
  if (type && !findAttribute(callout, 'title')) setAttribute(callout, 'title', words[titles[type]]);
}

function toCallout(quote: Blockquote, words: Words): JsxElement | undefined {
  const [first, ...rest] = quote.children;
  if (first?.type !== 'paragraph') return undefined;
  const [text] = first.children;
  const marker = text?.type === 'text' ? /^\[!([A-Z]+)\][ \t]*(?:\n|$)/i.exec(text.value) : null;
  const alert = Object.entries(alerts).find(([name]) => name === marker?.[1]?.toUpperCase())?.[1];
  if (!marker || !alert) return undefined;
  const content = withoutMarker(first, marker[0]);
  return {
    type: 'mdxJsxFlowElement',
    name: 'Callout',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'type', value: alert.type },
      { type: 'mdxJsxAttribute', name: 'title', value: words[alert.title] },
    ],
    children: [...content, ...rest] as JsxElement['children'],
    ...(quote.position && { position: quote.position }),
  } as JsxElement;
}

/** The paragraph below the marker; none if nothing else stands in it. */
function withoutMarker(paragraph: Paragraph, marker: string): Paragraph[] {
  const [text, ...others] = paragraph.children;
  if (text?.type !== 'text') return [paragraph];
  const value = text.value.slice(marker.length);
  // The end of the marker's line may be a break of its own.
  const rest = others[0]?.type === 'break' && value === '' ? others.slice(1) : others;
  const children = value === '' ? rest : [{ ...text, value }, ...rest];
  return children.length > 0 ? [{ ...paragraph, children }] : [];
}
