import { dedent } from './mdx/escape.ts';
import { unquoted } from './quotation.ts';
import type { MathNode } from './tree.ts';

/**
 * The lines of a formula without those that are blank, and without the marks of a quotation around it.
 *
 * @param before what stands before the formula on its line.
 */
export function lines(tex: string, before: string): string {
  const sharesLine = /^[ \t]*\S/.test(tex);
  return unquoted(dedent(sharesLine ? tex.trimStart() : tex), before)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** A formula on one line, without its comments. */
export function oneLine(tex: string, before: string): string {
  return unquoted(tex, before)
    .split('\n')
    .map((line) => line.replace(/(^|[^\\])%.*$/, '$1'))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The comment that a formula ends with. */
export function lastComment(tex: string): string {
  return /(?<!\\)%.*$/.exec(tex)?.[0].trimEnd() ?? '';
}

/**
 * What a formula may mean, the likeliest first: Markdown and HTML have read it before MathJax, unless it stood between two dollars.
 */
export function readings(form: MathNode['form'], tex: string): string[] {
  if (form === 'dollars') return tex.includes('&') ? [tex, decode(tex)] : [tex];
  const decoded = decode(tex);
  return form === 'dollar' ? [unescape(decoded), decoded] : [decoded];
}

/** kramdown does not know `$…$`, reads it as text and takes a backslash away, for which authors write one more. */
function unescape(tex: string): string {
  return tex.replaceAll(/\\\\([{}|,;!#%$])/g, '\\$1').replaceAll(/\\([_*])/g, '$1');
}

function decode(tex: string): string {
  return tex.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
