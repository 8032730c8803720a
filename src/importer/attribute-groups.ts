import {
  isDefinition,
  readAttributes,
  readDefinitions,
  type AttributeDefinitions,
} from './kramdown-attributes.ts';
import type { SourceText, Span } from './source-text.ts';
import type { AttributedNode, AttributeListNode, Node } from './tree.ts';

/**
 * Puts what kramdown's attribute lists belong to together with them: a block, or an image, a link, code or emphasis in text.
 *
 * @param defined the lists that have a name, by that.
 */
export function groupAttributes(
  nodes: readonly Node[],
  source: SourceText,
  defined = readDefinitions(source.text),
): Node[] {
  let result = nodes.map((node) => withGroupedChildren(node, source, defined));
  for (const list of result.filter((node) => node.type === 'attribute-list')) {
    const group = findTarget(list, result, source, defined);
    if (group) result = replaced(result, group);
  }
  return result;
}

function withGroupedChildren(node: Node, source: SourceText, defined: AttributeDefinitions): Node {
  if (node.type !== 'element' && node.type !== 'block') return node;
  return { ...node, children: groupAttributes(node.children, source, defined) };
}

function findTarget(
  list: AttributeListNode,
  nodes: readonly Node[],
  source: SourceText,
  defined: AttributeDefinitions,
): AttributedNode | undefined {
  const text = source.slice(list);
  // `{::options /}`, `{:/}`, `{:name: …}` belong to nothing.
  if (/^\{:[:/]/.test(text) || isDefinition(text)) return undefined;
  const alone =
    /^[ \t>]*$/.test(source.lineBefore(list.start)) && source.lineAfter(list.end).trim() === '';
  const target = alone ? blockOf(list, nodes[0]?.start ?? 0, source) : spanOf(list, nodes, source);
  if (!target) return undefined;
  const span = withGroup(target.span, nodes);
  const children = cut(nodes, span);
  if (!children || children.length === 0) return undefined;
  return {
    type: 'attributed',
    start: Math.min(span.start, list.start),
    end: Math.max(span.end, list.end),
    target: target.what,
    list,
    attributes: readAttributes(text, defined),
    children,
  };
}

/** An item of a list, or what is indented as a part of one. */
const inList = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|^[ \t]+\S/;

interface Target {
  what: AttributedNode['target'];
  span: Span;
}

/** Lists at the end of a text, a line each. */
const listsBelow = /(?:(?:^|\n)[ \t>]*\{:[^\n]*\}[ \t]*)+$/;

/**
 * The block above; below a blank line, the one that follows.
 *
 * @param first where the first block may begin.
 */
function blockOf(list: AttributeListNode, first: number, source: SourceText): Target | undefined {
  const { text } = source;
  const lineStart = list.start - source.lineBefore(list.start).length;
  const above = text.slice(first, lineStart).replace(/\n$/, '');
  // Several lists may stand below each other.
  const block = above.replace(listsBelow, '');
  const lastLine = block.slice(block.lastIndexOf('\n') + 1);
  if (lastLine.trim() !== '') {
    const start = first + blockStart(block);
    return { what: blockKind(text.slice(start)), span: { start, end: lineStart - 1 } };
  }
  const below = /\n(?:[ \t]*\n)*/y;
  below.lastIndex = list.end + source.lineAfter(list.end).length;
  const gap = below.exec(text);
  if (!gap || below.lastIndex >= text.length) return undefined;
  const start = below.lastIndex;
  const paragraph = text.slice(start, source.paragraphEnd(start)).replace(listsBelow, '');
  return { what: blockKind(paragraph), span: { start, end: start + paragraph.length } };
}

/** Where the block begins that a text ends with. A heading above it is another one, and no list of attributes is a part of it; a list of
 * items goes on over blank lines. */
function blockStart(text: string): number {
  const starts = [
    ...text.matchAll(/\n[ \t]*\n|^(?:#{1,6}[ \t].*|\{:.*\}[ \t]*)\n(?:[ \t]*\n)*/gm),
  ].map(({ 0: gap, index }) => index + gap.length);
  let start = starts.pop() ?? 0;
  for (let previous = starts.pop() ?? 0; previous < start; previous = starts.pop() ?? 0) {
    if (!inList.test(text.slice(start)) || !inList.test(text.slice(previous))) break;
    start = previous;
  }
  return start;
}

function blockKind(text: string): Target['what'] {
  if (/^ {0,3}(?:`{3}|~{3})|^(?: {4}|\t)/.test(text)) return 'fence';
  if (/^ {0,3}>/.test(text)) return 'quote';
  if (/^#{1,6}[ \t]/.test(text)) return 'heading';
  if (/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(text)) return 'list';
  const [paragraph = ''] = text.split(/\n[ \t]*\n/);
  return /^[ \t]*\|/.test(text) || /\n[ \t|:-]*-[ \t|:-]*\|/.test(paragraph) ? 'table' : 'block';
}

/** The image, link or code that ends where the list begins; or the heading that it ends. */
function spanOf(
  list: AttributeListNode,
  nodes: readonly Node[],
  source: SourceText,
): Target | undefined {
  const before = source.lineBefore(list.start);
  if (/^#{1,6}[ \t]/.test(before) && source.lineAfter(list.end).trim() === '') {
    return { what: 'heading', span: { start: list.start - before.length, end: list.start } };
  }
  const previous = nodes.find(({ end }) => end === list.start);
  if (previous?.type === 'image' || previous?.type === 'code') {
    return { what: previous.type, span: previous };
  }
  if (previous?.type === 'text') {
    const start = emphasisStart(source.text, list.start);
    return start === undefined ? undefined : { what: 'emphasis', span: { start, end: list.start } };
  }
  if (previous?.type !== 'destination') return undefined;
  const start = openingBracket(source.text, previous.start);
  return start === undefined ? undefined : { what: 'link', span: { start, end: previous.end } };
}

/** Where the emphasis begins that ends at an offset, in the same paragraph. */
function emphasisStart(text: string, end: number): number | undefined {
  const [marks = ''] = /(?<=\S)(?:\*+|_+|~~)$/.exec(text.slice(0, end)) ?? [];
  if (marks === '') return undefined;
  const mark = marks[0];
  for (let at = end - 2 * marks.length; at >= 0 && !text.startsWith('\n\n', at); at--) {
    const isRun = text.startsWith(marks, at) && text[at - 1] !== mark;
    if (isRun && !/[\s*_~]/.test(text[at + marks.length] ?? '')) return at;
  }
  return undefined;
}

/** A line that no link goes on over: a blank one, and one that begins an item, a heading, code or the row of a table. */
const endsText = /^[ \t>]*(?:\n|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\||`{3}|~{3})/;

/** The `[` that a `]` closes, in the same block. */
function openingBracket(text: string, closing: number): number | undefined {
  let depth = 0;
  for (let at = closing; at >= 0; at--) {
    if (text[at] === '\n' && endsText.test(text.slice(at + 1, closing))) return undefined;
    if (text[at] === ']' && text[at - 1] !== '\\') depth++;
    if (text[at] === '[' && text[at - 1] !== '\\') depth--;
    if (depth === 0) return at;
  }
  return undefined;
}

/** A block that has a list above it begins there. */
function withGroup({ start, end }: Span, nodes: readonly Node[]): Span {
  const group = nodes.find((node) => node.type === 'attributed' && node.end === end);
  return { start: Math.min(start, group?.start ?? start), end };
}

/** The nodes of a stretch of the source; undefined if it begins or ends within one that is not text. */
function cut(nodes: readonly Node[], { start, end }: Span): Node[] | undefined {
  const within = nodes.filter((node) => node.end > start && node.start < end);
  const torn = within.some(
    (node) => node.type !== 'text' && (node.start < start || node.end > end),
  );
  if (torn) return undefined;
  return within.map((node) => ({
    ...node,
    start: Math.max(node.start, start),
    end: Math.min(node.end, end),
  }));
}

function replaced(nodes: readonly Node[], group: AttributedNode): Node[] {
  const { start, end } = group;
  const rest = nodes.flatMap((node): Node[] => {
    if (node.end <= start || node.start >= end) return [node];
    if (node.type !== 'text') return [];
    const parts = [
      { ...node, end: start },
      { ...node, start: end },
    ];
    return parts.filter((part) => part.end > part.start);
  });
  const index = rest.findIndex((node) => node.start >= end);
  return index === -1 ? [...rest, group] : rest.toSpliced(index, 0, group);
}
