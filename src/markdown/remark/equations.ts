import type { Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { readDisplay, type DisplayFormula, type NamedSpan } from '../../lib/tex/display.ts';
import { texToText } from '../../lib/tex/plain-text.ts';
import type { Words } from '../../lib/words.ts';
import { idOfLabel, labelsOf, type Labels } from '../labels.ts';
import { blockMath, inlineMath } from '../math/tex-nodes.ts';

interface Formula extends DisplayFormula {
  node: Math | InlineMath;
}

/** A replacement in the source of a formula. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Numbers equations in the order of the text, as amsmath does, and makes links of the `\ref` and `\eqref` within formulas. KaTeX knows no
 * labels, so each row gets its number as a `\tag` before KaTeX reads it. What else has labels is numbered before.
 */
export function remarkEquations(words: Words) {
  return (tree: Root, file: VFile): void => {
    const formulas: Formula[] = [];
    visit(tree, (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      if (/\\(?:begin|label|tag|ref|eqref)(?![a-zA-Z])/.test(node.value)) {
        formulas.push({ node, ...readDisplay(node.value) });
      }
    });
    const labels = labelsOf(file);
    const tags = numberRows(formulas, labels, words.numberedEquation);
    for (const formula of formulas) writeFormula(formula, tags.get(formula) ?? [], labels);
  };
}

/** Gives each row its number and notes the labels. */
function numberRows(
  formulas: readonly Formula[],
  labels: Labels,
  word: string,
): Map<Formula, Edit[]> {
  let last = 0;
  const edits = new Map<Formula, Edit[]>();
  for (const formula of formulas) {
    const own: Edit[] = [];
    for (const { labels: names, tag, numbered, tagAt } of formula.rows) {
      if (numbered) last++;
      if (numbered) own.push({ start: tagAt, end: tagAt, text: `\\tag{${last}}` });
      const number = tag === undefined ? String(last) : texToText(`\\text{${tag}}`);
      const tex = tag ?? String(last);
      const called = `${word}\u00A0(${number})`;
      for (const span of names) {
        const { name, start, end } = span;
        const id = idOfLabel(name, 'eq');
        const place = { node: formula.node, written: `\\label{${name}}` };
        labels.add(name, { id, number, tex, name: called }, place);
        own.push({ start, end, text: `\\htmlId{${id}}{}` });
      }
    }
    edits.set(formula, own);
  }
  return edits;
}

function writeFormula({ node, references }: Formula, edits: Edit[], labels: Labels): void {
  const links = references.map((span) => ({ ...span, text: linkInFormula(span, node, labels) }));
  const value = applyEdits(node.value, [...edits, ...links]);
  const display = node.data?.hProperties?.['className']?.toString().includes('math-display');
  const { position } = node;
  const written = node.type === 'math' ? blockMath(value) : inlineMath(value, display ?? false);
  Object.assign(node, written, position && { position });
}

function linkInFormula(
  { name, command }: NamedSpan & { command: 'ref' | 'eqref' },
  node: Math | InlineMath,
  labels: Labels,
): string {
  const target = labels.find(name, { node, written: `\\${command}{${name}}` });
  if (!target) return '';
  const shown = command === 'eqref' ? `(${target.tex})` : target.tex;
  return `\\href{\\#${target.id}}{\\text{${shown}}}`;
}

function applyEdits(source: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
      source,
    );
}
