import { escapeKeywords } from './escape.ts';

/**
 * A piece of MDX. `text` is Markdown with its own line breaks; `inline` stands within text; `block` needs a blank line before and
 * after, and each of its lines the indentation of the list item or quotation that it stands in.
 */
export interface Piece {
  kind: 'text' | 'inline' | 'block';
  mdx: string;
}

/** Where a piece stands in the joined text. */
export interface PlacedPiece {
  start: number;
  end: number;
}

/** The beginning of a footnote or of a definition: what belongs to either is indented by four spaces. */
const note = /^ {0,3}(?:\[\^[^\]\s]+\]:|:[ \t])/;

const noteIndent = ' '.repeat(4);

const markers = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))*/;

/**
 * Joins pieces to one text; `placed` says where each of them went.
 *
 * @param atLineStart whether the text begins a line, as that of a post does. What is within an element may come to stand anywhere.
 */
export function joinPieces(
  pieces: readonly Piece[],
  atLineStart = false,
): { mdx: string; placed: PlacedPiece[] } {
  let mdx = '';
  let afterBlock = false;
  const placed: PlacedPiece[] = [];
  for (const piece of pieces) {
    const { kind } = piece;
    if (kind === 'block') mdx = startBlock(mdx, afterBlock);
    const start = mdx.length;
    mdx += escapeKeywords(
      kind === 'block' ? indentAfter(piece.mdx, mdx) : lineAfter(piece.mdx, mdx, afterBlock),
      mdx === '' ? atLineStart : mdx.endsWith('\n'),
    );
    if (kind === 'block' || piece.mdx.trim() !== '') afterBlock = kind === 'block';
    placed.push({ start, end: mdx.length });
  }
  return { mdx, placed };
}

/** What the lines that follow the last one need in front, to belong to the same list item or quotation. */
export function continuation(mdx: string): string {
  const line = mdx.slice(mdx.lastIndexOf('\n') + 1);
  if (note.test(line)) return noteIndent;
  const lead = (markers.exec(line)?.[0] ?? '').replaceAll(/[^>\s]/g, ' ');
  const isBlank = line.trim() === '';
  const hasMarker = /[^\s>]/.test(markers.exec(line)?.[0] ?? '');
  if (hasMarker || lead.includes('>')) return lead;
  return enclosingIndent(mdx, isBlank ? line : lead);
}

/** The indentation of the list item or the footnote that an indented line belongs to; none elsewhere, where it means nothing. */
function enclosingIndent(mdx: string, indent: string): string {
  const width = columns(indent);
  if (width === 0) return '';
  const lines = mdx.split('\n').slice(0, -1);
  for (const line of lines.reverse()) {
    if (line.trim() === '') continue;
    const lead = markers.exec(line)?.[0] ?? '';
    const own = columns(/^[ \t]*/.exec(line)?.[0] ?? '');
    if (/[^\s>]/.test(lead) && own < width) return ' '.repeat(Math.max(lead.length, own + 2));
    if (note.test(line) && width >= noteIndent.length) return noteIndent;
    if (own === 0) return '';
  }
  return '';
}

function columns(indent: string): number {
  return indent.replaceAll('\t', '    ').length;
}

/** Ends the line before a block, if need be with a blank line; a list marker or quotation mark alone on it may stay. */
function startBlock(mdx: string, afterBlock: boolean): string {
  const lineStart = mdx.lastIndexOf('\n') + 1;
  const line = mdx.slice(lineStart);
  const indent = continuation(mdx);
  const lead = markers.exec(line)?.[0] ?? '';
  if (!afterBlock && lead === line && /[^\s]/.test(line)) {
    // Right behind a marker; a quotation that goes on needs an empty line of its own kind before.
    const previous = mdx.slice(0, lineStart).trimEnd().split('\n').at(-1) ?? '';
    const goesOn = line.trim() === '>' && previous.startsWith('>') && previous.trim() !== '>';
    return goesOn ? `${mdx.slice(0, lineStart)}>\n${line}` : mdx;
  }
  const before = mdx.trimEnd();
  if (before === '') return '';
  const quoted = indent.includes('>') ? indent.trimEnd() : '';
  return `${before}\n${quoted}\n${indent}`;
}

function indentAfter(block: string, mdx: string): string {
  const indent = continuation(mdx);
  return block.replaceAll(/\n(?=([^\n]?))/g, (_, next: string) =>
    next === '' || next === '\n' ? `\n${indent.trimEnd()}` : `\n${indent}`,
  );
}

function lineAfter(text: string, mdx: string, afterBlock: boolean): string {
  if (!afterBlock) return text;
  if (text.trim() === '') return '';
  const indent = continuation(mdx);
  const firstLine = /^[ \t]*\n/.test(text);
  const rest = firstLine ? text.replace(/^(?:[ \t]*\n)+/, '') : indent + text.trimStart();
  const quoted = indent.includes('>') && rest.trimStart().startsWith('>') ? indent.trimEnd() : '';
  return `\n${quoted}\n${rest}`;
}
