import { dedent } from './mdx/escape.ts';
import type { MathNode } from './tree.ts';

/** The lines of a formula without those that are blank, and without the marks of a quotation around it. */
export function lines(tex: string): string {
  const sharesLine = /^[ \t]*\S/.test(tex);
  return dedent(sharesLine ? tex.trimStart() : tex)
    .split('\n')
    .map((line) => line.replace(/^[ \t]*>[ \t]?/, '').trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** A formula on one line, without its comments. */
export function oneLine(tex: string): string {
  return tex
    .split('\n')
    .map((line) => line.replace(/(^|[^\\])%.*$/, '$1').replace(/^[ \t]*>[ \t]/, ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
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
