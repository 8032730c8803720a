import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';

/** The text of a piece of HTML, on one line; scripts, styles and hidden elements say nothing. */
export function htmlToText(html: string): string {
  return treeToText(fromHtml(html, { fragment: true }));
}

/** The text that a part of a page shows, on one line. */
export function treeToText(tree: Nodes): string {
  return oneLine(toText(tree));
}

/** Text without line breaks and double spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The beginning of a text, cut between two words and with an ellipsis; the whole text if it is short enough.
 *
 * @param limit in UTF-16 code units, without the ellipsis.
 */
export function excerpt(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  const end = words.containing(limit)?.index;
  const kept = text.slice(0, end === undefined || end === 0 ? limit : end);
  return `${kept.replace(/[\s\p{Pd}\p{Ps},;:]+$/u, '')}…`;
}
