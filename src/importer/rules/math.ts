import type { RuleContext } from '../context.ts';
import { codeBlock, codeSpan, dedent } from '../mdx/escape.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import { adaptTex } from '../tex.ts';
import type { MathNode } from '../tree.ts';

const containers = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*$/;
const listMarker = /[-*+\d.)]/;

/**
 * Formulas in every form that al-folio shows. One that has its lines to itself is a display formula, within text it is inline;
 * `$…$` loses the spaces inside its dollars, and the backslashes that kramdown eats.
 */
export const math: Rule = {
  name: 'math',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type === 'open-math') {
      context.report('math-unclosed', 'This $$ is never closed. It is kept as two dollars.', node);
      return replace('inline', '\\$\\$');
    }
    if (node?.type !== 'math') return undefined;
    return convertMath(node, context);
  },
};

function convertMath(node: MathNode, context: RuleContext): Conversion {
  const before = context.source.lineBefore(node.start);
  const after = context.source.lineAfter(node.end);
  const beginsLine = containers.test(before);
  const isBlock =
    node.form === 'brackets' || node.form === 'environment' || node.form === 'dollars';
  const multiline = node.tex.includes('\n');
  const endsLine =
    after.trim() === '' || (multiline && beginsLine && /^\s*[.,;:]?\s*$/.test(after));
  const forced = node.form === 'brackets' || node.form === 'environment';
  if (context.inline || !isBlock || !((beginsLine && endsLine) || forced)) {
    return replace('inline', inlineMath(node, context));
  }
  return replace('block', displayMath(node, beginsLine && listMarker.test(before), context));
}

/** On lines of its own between `$$`; on one line where it was, and at the start of a list item, which no lone `$$` can begin. */
function displayMath(node: MathNode, inList: boolean, context: RuleContext): string {
  const tex = adapt(node, [lines(node.tex)], true, context);
  if (tex === undefined)
    return context.opaque.add(codeBlock(lines(context.source.slice(node)), 'tex'));
  const wasOneLine = node.form === 'dollars' && !node.tex.includes('\n');
  const written = (wasOneLine || inList) && !tex.includes('\n') ? `$$ ${tex} $$` : `$$\n${tex}\n$$`;
  return context.opaque.add(written, tex);
}

/** The form of a formula that KaTeX reads; undefined, with a finding, if there is none. */
function adapt(
  node: MathNode,
  candidates: readonly string[],
  display: boolean,
  context: RuleContext,
): string | undefined {
  const adapted = adaptTex(candidates, display);
  if (adapted.tex === undefined) {
    const message = `KaTeX cannot read this formula: ${adapted.reason}. Its TeX is kept as code.`;
    context.report('math-unreadable', message, node);
    return undefined;
  }
  for (const label of adapted.labels) {
    const message = `The label "${label}" was left out of this formula: formulas have no numbers to refer to.`;
    context.report('math-label', message, node);
  }
  return adapted.tex;
}

/** The lines of a formula without those that are blank, and without the marks of a quotation around it. */
function lines(tex: string): string {
  const sharesLine = /^[ \t]*\S/.test(tex);
  return dedent(sharesLine ? tex.trimStart() : tex)
    .split('\n')
    .map((line) => line.replace(/^[ \t]*>[ \t]?/, '').trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function inlineMath(node: MathNode, context: RuleContext): string {
  const asWritten = oneLine(node.tex);
  const candidates =
    node.form === 'dollar' ? [oneLine(unescape(node.tex)), asWritten] : [asWritten];
  const tex = adapt(node, candidates, false, context);
  if (tex === undefined) return context.opaque.add(codeSpan(context.source.slice(node)), asWritten);
  const next = context.source.text[node.end] ?? '';
  // By Pandoc's rule, a digit after the dollar says that it is money; two dollars have no such rule.
  const single = node.form !== 'dollars' && !/[\d$]/.test(next);
  const mark = single ? '$' : '$$';
  return context.opaque.add(`${mark}${tex}${mark}`, tex);
}

function oneLine(tex: string): string {
  return tex
    .split('\n')
    .map((line) => line.replace(/(^|[^\\])%.*$/, '$1').replace(/^[ \t]*>[ \t]/, ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** kramdown does not know `$…$`, reads it as text and takes a backslash away, for which authors write one more. */
function unescape(tex: string): string {
  return tex.replaceAll(/\\\\([{}|,;!#%$])/g, '\\$1').replaceAll(/\\([_*])/g, '$1');
}
