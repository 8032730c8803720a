import type { SourceText } from '../source-text.ts';
import type { MathNode, Token } from '../tree.ts';
import { readLiquid } from './liquid.ts';
import { matchAt, type Reader } from './reader.ts';

/** A line that no formula holds: a heading, a fence, a Liquid tag, an HTML tag. A formula that reaches one was never closed. */
const noFormulaLine = /^[ \t]*(?:#{1,6} |```|~~~|\{%|<\/?[a-z])/im;
const newBlock = /\n[ \t]*(?:[-*+] |\d+[.)] |#|>|\|)/;
const environment = /\\begin\{(?<name>[a-zA-Z]+\*?)\}/y;
/** kramdown leaves both forms as they are, or takes a backslash away: MathJax reads the reference in the finished page. */
const reference = /\\{1,2}(?<command>(?:eq)?ref)\{(?<label>[^{}\n]+)\}/y;
const texLike = /\\[a-zA-Z{}]|[\^_=]|^\s*[A-Za-z]['′]?\s*$/;
const comparison = /^\s*\S+\s*[<>]\s*\S+\s*$|^[A-Za-z]\[\w\]$/;
const twoWords = /(?:^|\s)[a-z]{3,}\s+[a-z]{3,}(?:\s|$)/i;

/** What MathJax and kramdown do not look into, up to where a formula would begin in it. */
const inCode = /<(?:code|kbd|samp|tt)\b[^>]*>[^<]*$/i;

/** `$…$` and `$$…$$`. */
export const readDollars: Reader = (source, offset, end) => {
  const isDouble = source.text[offset + 1] === '$';
  if (inCode.test(source.lineBefore(offset))) {
    return { type: 'text', start: offset, end: offset + (isDouble ? 2 : 1) };
  }
  return isDouble ? readDouble(source, offset, end) : readSingle(source, offset, end);
};

/** `\\(…\\)`, `\\[…\\]`, the same with one backslash, and environments without a delimiter. */
export const readDelimited: Reader = (source, offset, end) => {
  const { text } = source;
  const bare = matchAt(environment, text, offset);
  if (bare) return readEnvironment(source, offset, end, bare);
  for (const slash of ['\\\\', '\\']) {
    for (const [open, close, form] of [
      ['(', ')', 'parentheses'],
      ['[', ']', 'brackets'],
    ] as const) {
      if (!text.startsWith(slash + open, offset)) continue;
      const at = text.indexOf(slash + close, offset + slash.length + 1);
      if (at === -1 || at >= Math.min(end, source.paragraphEnd(offset))) return undefined;
      const tex = text.slice(offset + slash.length + 1, at);
      // A single backslash also escapes brackets that are meant as such.
      if (slash === '\\' && !texLike.test(tex) && !comparison.test(tex)) return undefined;
      if (holdsTag(source, offset, at, end)) return undefined;
      return { type: 'math', start: offset, end: at + slash.length + 1, form, tex };
    }
  }
  return undefined;
};

/** `\eqref{eq:a}` and `\ref{eq:a}`, which MathJax finds in text too. */
export const readMathReference: Reader = (source, offset) => {
  const match = matchAt(reference, source.text, offset);
  if (!match?.groups) return undefined;
  return {
    type: 'math-reference',
    start: offset,
    end: offset + match[0].length,
    command: match.groups['command'] === 'ref' ? 'ref' : 'eqref',
    label: (match.groups['label'] ?? '').trim(),
  };
};

function readDouble(source: SourceText, offset: number, end: number): Token {
  const { text } = source;
  const close = findDollar(text, offset + 2, end, '$$');
  const tex = close === undefined ? '' : text.slice(offset + 2, close);
  const closed =
    close !== undefined &&
    tex.trim() !== '' &&
    !reachesTooFar(source, offset, close) &&
    !holdsTag(source, offset, close, end);
  if (!closed) return { type: 'open-math', start: offset, end: offset + 2 };
  const late = lateEnd(text, tex, close + 2);
  return {
    type: 'math',
    start: offset,
    end: close + 2 + late.length,
    form: 'dollars',
    tex: tex + late,
  };
}

const environmentTag = /\\(?<tag>begin|end)\{(?<name>[a-zA-Z]+\*?)\}/g;

/** The end of an environment that stands behind the dollars which close its formula: `$$ \begin{align} a $$ \end{align}`. */
function lateEnd(text: string, tex: string, close: number): string {
  const open: string[] = [];
  for (const { groups } of tex.matchAll(environmentTag)) {
    if (groups?.['tag'] === 'begin') open.push(groups['name'] ?? '');
    else open.pop();
  }
  const [name] = open;
  if (name === undefined || open.length > 1) return '';
  const end = new RegExp(String.raw`\s*\\end\{${RegExp.escape(name)}\}`, 'y');
  return matchAt(end, text, close)?.[0] ?? '';
}

/** A formula in text ends with its paragraph; one that begins a line may hold blank lines, but no other block. */
function reachesTooFar(source: SourceText, offset: number, close: number): boolean {
  if (source.paragraphEnd(offset) >= close) return false;
  const beginsLine = /^[ \t>]*(?:[-*+] |\d+[.)] )?[ \t]*$/.test(source.lineBefore(offset));
  return !beginsLine || noFormulaLine.test(source.text.slice(offset, close));
}

function readSingle(source: SourceText, offset: number, end: number): MathNode | undefined {
  const { text } = source;
  const limit = Math.min(end, source.paragraphEnd(offset));
  const close = findDollar(text, offset + 1, limit, '$');
  if (close === undefined || !endsFormula(text, close)) return undefined;
  const tex = text.slice(offset + 1, close);
  if (!isFormula(tex, text[close + 1] ?? '') || newBlock.test(tex)) return undefined;
  if (holdsTag(source, offset, close, end)) return undefined;
  return { type: 'math', start: offset, end: close + 1, form: 'dollar', tex };
}

/** Whether a dollar is none of two, unless `$$…$$` follows it at once. */
function endsFormula(text: string, close: number): boolean {
  return text[close + 1] !== '$' || /^\${3}(?!\$)/.test(text.slice(close, close + 4));
}

/** Pandoc's rule; and what breaks it, if it looks like TeX and not like an amount of money. */
function isFormula(tex: string, after: string): boolean {
  if (tex.trim() === '') return false;
  if (/^\S(?:[\s\S]*\S)?$/.test(tex) && !/\d/.test(after)) return true;
  return texLike.test(tex) && !twoWords.test(tex.replaceAll(/\\[a-z]*text[a-z]*\{[^}]*\}/g, ''));
}

/** Whether a tag of Liquid begins within a formula. Jekyll reads it first, so what is around it is no formula; TeX would take `%` for a comment. */
function holdsTag(source: SourceText, from: number, to: number, end: number): boolean {
  for (let at = source.text.indexOf('{%', from); at !== -1 && at < to;) {
    if (readLiquid(source, at, end)) return true;
    at = source.text.indexOf('{%', at + 2);
  }
  return false;
}

function findDollar(text: string, from: number, end: number, mark: string): number | undefined {
  for (let at = from; at < end; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith(mark, at)) return at;
  }
  return undefined;
}

/** Environments may stand in others of the same name. */
function readEnvironment(
  source: SourceText,
  offset: number,
  end: number,
  match: RegExpExecArray,
): MathNode | undefined {
  const name = match.groups?.['name'] ?? '';
  const tags = new RegExp(String.raw`\\(begin|end)\{${RegExp.escape(name)}\}`, 'g');
  tags.lastIndex = offset;
  for (let depth = 0, tag = tags.exec(source.text); tag; tag = tags.exec(source.text)) {
    depth += tag[1] === 'begin' ? 1 : -1;
    if (depth > 0) continue;
    const close = tag.index + tag[0].length;
    const tex = source.text.slice(offset, close);
    if (close > end || noFormulaLine.test(tex)) return undefined;
    if (holdsTag(source, offset, close, end)) return undefined;
    return { type: 'math', start: offset, end: close, form: 'environment', tex };
  }
  return undefined;
}
