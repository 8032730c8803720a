import type { RuleContext } from '../context.ts';
import type { Node } from '../tree.ts';
import { phrasing } from './elements.ts';

/** Nodes that stand within a line of text. */
const inlineTypes: ReadonlySet<Node['type']> = new Set([
  'code',
  'math',
  'open-math',
  'image',
  'destination',
  'autolink',
  'output',
  'attribute-list',
  'tag',
]);

/** White space, or the mark of a list item or a quotation. */
const lineStart = /(?:^|\n)[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/;

/** Whether a line begins behind the node before this one. */
export function beginsLine(nodes: readonly Node[], index: number, context: RuleContext): boolean {
  const before = nodes[index - 1];
  if (!before) return true;
  if (before.type !== 'text') return isBlock(before);
  const text = context.source.slice(before);
  const [tail] = lineStart.exec(text) ?? [];
  if (tail === undefined) return false;
  return (
    tail.startsWith('\n') || tail.length < text.length || index < 2 || isBlock(nodes[index - 2])
  );
}

/** Whether the line ends at a node of this index. */
export function endsLine(nodes: readonly Node[], index: number, context: RuleContext): boolean {
  const after = nodes[index];
  if (!after) return true;
  if (after.type !== 'text') return isBlock(after);
  const text = context.source.slice(after);
  if (/^[ \t]*\n/.test(text)) return true;
  const next = nodes[index + 1];
  return text.trim() === '' && (!next || isBlock(next));
}

function isBlock(node: Node | undefined): boolean {
  if (!node) return false;
  if (node.type === 'element') return !phrasing.has(node.name);
  return !inlineTypes.has(node.type) && node.type !== 'text';
}
