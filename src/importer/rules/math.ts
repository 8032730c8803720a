import { readDisplay } from '../../lib/tex/display.ts';
import type { RuleContext } from '../context.ts';
import { canHaveNumber, labelsOfNumbered } from '../equation-labels.ts';
import { lastComment, lines, oneLine, readings } from '../formula-text.ts';
import { escapeText } from '../mdx/escape.ts';
import { quote } from '../mdx/jsx.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import type { MathNode, Node } from '../tree.ts';

const containers = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*$/;
const listMarker = /[-*+\d.)]/;
const label = /\s*\\label\s*\{([^{}]*)\}/g;
const reference = /\\(eqref|ref)\s*\{([^{}]*)\}/g;

/**
 * Formulas in every form that al-folio shows. One that has its lines to itself is a display formula, within text it is inline;
 * `$…$` loses the spaces inside its dollars, and the backslashes that kramdown eats. What KaTeX cannot read is a `<Math>`, which shows
 * its TeX.
 */
export const math: Rule = {
  name: 'math',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type === 'open-math') {
      context.report('math-unclosed', 'This $$ is never closed. It is kept as two dollars.', node);
      return replace('inline', '\\$\\$');
    }
    if (node?.type === 'math-reference') {
      const target = { command: node.command, name: node.label };
      const unknown = isUnknown(target, node, context);
      const mdx = unknown ? unknownNumber(node.command) : `\\${node.command}{${node.label}}`;
      return replace('inline', context.opaque.add(mdx, ''));
    }
    if (node?.type !== 'math') return undefined;
    if (node.form === 'dollars' && !context.source.slice(node).endsWith('$$')) {
      const message =
        'The dollars close this formula before its environment ends. The end was put into it.';
      context.report('math-unclosed', message, node);
    }
    return isEscapedBracket(node, context)
      ? replace('text', asText(node, context))
      : convertMath(node, nodes[index + 1], context);
  },
};

/** `\\(` with one backslash is a bracket for kramdown; what KaTeX cannot read either is meant so. */
function isEscapedBracket({ form, tex, start }: MathNode, context: RuleContext): boolean {
  if (form !== 'parentheses' && form !== 'brackets') return false;
  if (context.source.text.startsWith('\\\\', start)) return false;
  const line = oneLine(tex, context.source.lineBefore(start));
  return context.tex.adapt(readings(form, line), true).tex === undefined;
}

function asText(node: MathNode, context: RuleContext): string {
  return escapeText(context.source.slice(node));
}

function convertMath(node: MathNode, next: Node | undefined, context: RuleContext): Conversion {
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
    const following = context.source.text[node.end] ?? '';
    // The dollars of the one would be taken for those of the other.
    const isGlued = next?.type === 'math' && following === '$';
    if (isGlued) return replace('inline', `${inlineMath(node, ' ', context)} `);
    return replace('inline', inlineMath(node, following, context));
  }
  return replace('block', displayMath(node, beginsLine && listMarker.test(before), context));
}

/** On lines of its own between `$$`; on one line where it was, and at the start of a list item, which no lone `$$` can begin. */
function displayMath(node: MathNode, inList: boolean, context: RuleContext): string {
  const source = settleLabels(
    lines(node.tex, context.source.lineBefore(node.start)),
    node,
    context,
  );
  const tex = adapt(node, source, true, context);
  if (tex === undefined) return context.opaque.add(asSource(source), source);
  if (node.form === 'environment') return context.opaque.add(tex, tex);
  const wasOneLine = node.form === 'dollars' && !node.tex.includes('\n');
  const written = (wasOneLine || inList) && !tex.includes('\n') ? `$$ ${tex} $$` : `$$\n${tex}\n$$`;
  return context.opaque.add(written, tex);
}

/** @param following the character behind it. */
function inlineMath(node: MathNode, following: string, context: RuleContext): string {
  const source = settleLabels(
    oneLine(node.tex, context.source.lineBefore(node.start)),
    node,
    context,
  );
  const display = standsAlone(source);
  const tex = adapt(node, source, display, context);
  if (tex === undefined) {
    // Its TeX is read by people, to its end.
    return context.opaque.add(asSource(source + lastComment(node.tex)), source);
  }
  // By Pandoc's rule, a digit after the dollar says that it is money; two dollars have no such rule.
  const single = node.form !== 'dollars' && !display && !/[\d$]/.test(following);
  const mark = single ? '$' : '$$';
  return context.opaque.add(`${mark}${tex}${mark}`, tex);
}

/** Whether a formula within text stands on a line of its own all the same, since it has a number. */
function standsAlone(tex: string): boolean {
  const { rows, numbering } = readDisplay(tex);
  return numbering || rows.some(({ tag, labels }) => tag !== undefined || labels.length > 0);
}

/** The form of a formula that KaTeX reads; undefined, with a finding, if there is none. */
function adapt(
  node: MathNode,
  tex: string,
  display: boolean,
  context: RuleContext,
): string | undefined {
  const adapted = context.tex.adapt(readings(node.form, tex), display);
  if (adapted.tex === undefined) {
    const message = `KaTeX cannot read this formula: ${adapted.reason.replace(/\.$/, '')}. The page shows its TeX.`;
    context.report('math-unreadable', message, node);
  }
  return adapted.tex;
}

function asSource(tex: string): string {
  return `<Math source=${quote(tex)} />`;
}

/** Leaves the labels and references that the site can number, and writes the others as MathJax showed them. */
function settleLabels(tex: string, node: MathNode, context: RuleContext): string {
  const numbered = labelsOfNumbered(tex);
  const seen = new Set<string>();
  return tex
    .replaceAll(label, (written, argument: string) => {
      const name = argument.trim();
      const problem = seen.has(name)
        ? 'another formula has it'
        : labelProblem(name, node, numbered, context);
      seen.add(name);
      if (problem === undefined) return written;
      const message = `The label "${name}" was left out of this formula: ${problem}.`;
      if (name !== '') context.report('math-label', message, node);
      return '';
    })
    .replaceAll(reference, (written, command: 'ref' | 'eqref', argument: string) => {
      const target = { command, name: argument.trim() };
      return isUnknown(target, node, context) ? `\\text{${unknownNumber(command)}}` : written;
    });
}

function labelProblem(
  name: string,
  node: MathNode,
  numbered: ReadonlySet<string>,
  context: RuleContext,
): string | undefined {
  const { owners, referred } = context.labels;
  if (!canHaveNumber(node)) return 'a formula within a line has no number';
  if (owners.get(name) !== node.start) {
    return owners.has(name) ? 'another formula has it' : 'the formula cannot have a number';
  }
  if (referred.has(name) || numbered.has(name)) return undefined;
  return 'nothing refers to it, and the formula had no number';
}

function isUnknown(
  { command, name }: { command: string; name: string },
  node: { start: number; end: number },
  context: RuleContext,
): boolean {
  if (context.labels.owners.has(name)) return false;
  const message = `\\${command}{${name}} refers to a formula that is not there or has no number. It is written as question marks, as MathJax does.`;
  context.report('math-reference', message, node);
  return true;
}

/** What MathJax shows for a label that it does not find. */
function unknownNumber(command: string): string {
  return command === 'eqref' ? '(???)' : '???';
}
