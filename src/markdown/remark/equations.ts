import type { Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { readDisplay, type DisplayFormula, type NamedSpan } from '../../lib/tex/display.ts';
import { texToText } from '../../lib/tex/plain-text.ts';
import { Labels } from '../labels.ts';
import { blockMath, inlineMath, type TexReference } from '../math/tex-nodes.ts';

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
 * Numbers equations in the order of the text, as amsmath does, and makes links of `\ref` and `\eqref`, in text and within formulas. KaTeX
 * knows no labels, so each row gets its number as a `\tag` before KaTeX reads it.
 */
export function remarkEquations() {
  return (tree: Root, file: VFile): void => {
    const formulas: Formula[] = [];
    visit(tree, (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      if (/\\(?:begin|label|tag|ref|eqref)(?![a-zA-Z])/.test(node.value)) {
        formulas.push({ node, ...readDisplay(node.value) });
      }
    });
    const labels = new Labels(file);
    const tags = numberRows(formulas, labels);
    for (const formula of formulas) writeFormula(formula, tags.get(formula) ?? [], labels);
    visit(tree, 'texReference', (node, index, parent) => {
      if (parent && index !== undefined) parent.children[index] = toLink(node, labels);
    });
  };
}

/** Gives each row its number and notes the labels. */
function numberRows(formulas: readonly Formula[], labels: Labels): Map<Formula, Edit[]> {
  let last = 0;
  const edits = new Map<Formula, Edit[]>();
  for (const formula of formulas) {
    const own: Edit[] = [];
    for (const { labels: names, tag, numbered, tagAt } of formula.rows) {
      if (numbered) last++;
      if (numbered) own.push({ start: tagAt, end: tagAt, text: `\\tag{${last}}` });
      const text = tag === undefined ? String(last) : texToText(`\\text{${tag}}`);
      const tex = tag ?? String(last);
      for (const span of names) {
        const { name, start, end } = span;
        const id = equationId(name);
        labels.add(name, { id, text, tex }, { node: formula.node, written: `\\label{${name}}` });
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

function toLink(node: TexReference, labels: Labels) {
  const { command, label, position, value } = node;
  const target = labels.find(label, { node, written: value });
  const text = target?.text ?? label;
  return {
    type: 'link' as const,
    url: `#${target?.id ?? ''}`,
    children: [{ type: 'text' as const, value: command === 'eqref' ? `(${text})` : text }],
    ...(position && { position }),
  };
}

/** Labels mostly begin with `eq:` by custom; another one could be the id of a heading. */
function equationId(label: string): string {
  const id = label.replace(/[\s#%&~_^{}\\]+/g, '-');
  return id.startsWith('eq') ? id : `eq-${id}`;
}

function applyEdits(source: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
      source,
    );
}
