import type { RuleContext } from '../context.ts';
import { dedent } from '../mdx/escape.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
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
  const isBlock = node.form === 'brackets' || node.form === 'environment' || node.form === 'dollars';
  const multiline = node.tex.includes('\n');
  const endsLine = after.trim() === '' || (multiline && beginsLine && /^\s*[.,;:]?\s*$/.test(after));
  const forced = node.form === 'brackets' || node.form === 'environment';
  if (context.inline || !isBlock || !((beginsLine && endsLine) || forced)) {
    return replace('inline', inlineMath(node, context));
  }
  const tex = lines(node.tex);
  const bare = node.tex.trim();
  const oneLine = !multiline && node.form === 'dollars';
  // A list item may begin with a formula, but not with a line that holds nothing but `$$`.
  if (oneLine || (listMarker.test(before) && !bare.includes('\n'))) {
    return replace('block', context.opaque.add(`$$ ${bare} $$`, bare));
  }
  return replace('block', context.opaque.add(`$$\n${tex}\n$$`, bare));
}

/** The lines of a formula without those that are blank, and without the marks of a quotation around it. */
function lines(tex: string): string {
  return dedent(`\n${tex}`)
    .split('\n')
    .map((line) => line.replace(/^[ \t]*>[ \t]?/, '').trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function inlineMath(node: MathNode, context: RuleContext): string {
  const tex = oneLine(node.form === 'dollar' ? unescape(node.tex) : node.tex);
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
