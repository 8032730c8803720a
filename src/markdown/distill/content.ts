import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Node } from 'unist';
import { findAttribute, type JsxElement } from '../tree.ts';
import type { RawContent } from './nodes.ts';

/** What an element holds as text: in HTML a `<` may be written as `&lt;`. */
export function rawText({ children }: JsxElement): string {
  const source = (children as Node[])
    .filter((child): child is RawContent => child.type === 'rawContent')
    .map(({ value }) => value)
    .join('');
  // In a `<textarea>` references mean characters and nothing else means anything, but its own end.
  const html = `<textarea>\n${source.replaceAll('</', '&lt;/')}</textarea>`;
  return toString(fromHtml(html, { fragment: true }));
}

/** Code without the line breaks after and before its tags, and without the indentation that all of its lines have. */
export function codeText(text: string): string {
  const lines = text
    .replace(/^[ \t]*\n/, '')
    .trimEnd()
    .split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(Number.isFinite(common) ? common : 0)).join('\n');
}

export function isBlock(element: JsxElement): boolean {
  return findAttribute(element, 'block') !== undefined;
}
