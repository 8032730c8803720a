import type { Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { replaceEnvironments } from '../../lib/tex/environments.ts';
import { readDisplay, type DisplayFormula, type NamedSpan } from '../../lib/tex/display.ts';
import { texToText } from '../../lib/tex/plain-text.ts';
import type { Words } from '../../lib/words.ts';
import { idOfLabel, labelsOf, type Labels } from '../labels.ts';
import { blockMath, inlineMath } from '../math/tex-nodes.ts';
import { placeWithin } from '../place.ts';
import { reportProblem } from '../report.ts';
import { letter } from './numbers.ts';
import { divideSubequations, type Subequations } from './subequations.ts';

declare module 'mdast-util-math' {
  interface MathData {
    /** The formula as it was written, where a plugin has changed it. */
    source?: string;
  }
  interface InlineMathData {
    source?: string;
  }
}

interface Formula extends DisplayFormula {
  node: Math | InlineMath;
  /** As it was written. */
  source: string;
}

/** A replacement in the source of a formula. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Numbers equations in the order of the text, as amsmath does, and makes links of the `\\ref` and `\\eqref` within formulas. KaTeX knows no
 * labels, so each row gets its number as a `\\tag` before KaTeX reads it. What else has labels is numbered before.
 */
export function remarkEquations(words: Words) {
  return (tree: Root, file: VFile): void => {
    replaceShorthands(tree);
    divideSubequations(tree);
    const formulas: Formula[] = [];
    visit(tree, (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      if (!/\\(?:begin|label|tag|ref|eqref)(?![a-zA-Z])/.test(node.value)) return;
      const source = node.value;
      node.value = replaceEnvironments(source);
      const formula: Formula = { node, source, ...readDisplay(node.value) };
      formulas.push(formula);
      if (!isDisplay(formula)) checkInline(formula, file);
    });
    const tags = numberRows(formulas, labelsOf(file), words.numberedEquation);
    for (const formula of formulas) {
      writeFormula(formula, tags.get(formula) ?? [], labelsOf(file));
    }
  };
}

/** Gives each row its number and notes the labels. */
function numberRows(
  formulas: readonly Formula[],
  labels: Labels,
  word: string,
): Map<Formula, Edit[]> {
  const counter = new EquationCounter();
  const edits = new Map<Formula, Edit[]>();
  for (const formula of formulas) {
    const { node } = formula;
    const own: Edit[] = [];
    const note = (name: string, number: string, tex: string, start: number, end: number): void => {
      const id = labels.idFor(idOfLabel(name, 'eq'));
      const called = `${word}\u00A0(${number})`;
      labels.add(name, { id, number, tex, name: called }, { node, written: `\\label{${name}}` });
      own.push({ start, end, text: `\\htmlId{${id}}{}` });
    };
    const shared = counter.enter(node.type === 'math' ? node.data?.subequations : undefined);
    const first = formula.rows[0]?.tagAt ?? 0;
    for (const name of shared.labels) note(name, shared.number, shared.number, first, first);
    for (const { labels: names, tag, numbered, tagAt } of formula.rows) {
      const last = numbered ? counter.next() : counter.last;
      if (numbered) own.push({ start: tagAt, end: tagAt, text: `\\tag{${last}}` });
      const number = tag === undefined ? last : texToText(`\\text{${tag}}`);
      for (const { name, start, end } of names) note(name, number, tag ?? last, start, end);
    }
    edits.set(formula, own);
  }
  return edits;
}

/** Numbers of equations: 1, 2, and 3a, 3b in `subequations`. */
class EquationCounter {
  last = '0';
  #count = 0;
  #group: Subequations | undefined;
  #parts = 0;

  /** @returns the number that the equations of a group share, and its labels, when its first one comes. */
  enter(group: Subequations | undefined): { labels: string[]; number: string } {
    const begins = group !== undefined && group !== this.#group;
    if (begins) {
      this.#count++;
      this.#parts = 0;
    }
    this.#group = group;
    return { labels: begins ? group.labels : [], number: String(this.#count) };
  }

  next(): string {
    if (!this.#group) this.#count++;
    this.last = this.#group ? `${this.#count}${letter(this.#parts++)}` : String(this.#count);
    return this.last;
  }
}

function isDisplay({ node }: Formula): boolean {
  return (
    node.data?.hProperties?.['className']?.toString().includes('math-display') ??
    node.type === 'math'
  );
}

/** `$$…$$` within a line stands on one of its own if it has a number; `$…$` can have none. */
function checkInline(formula: Formula, file: VFile): void {
  const { node, rows, numbering } = formula;
  const named = rows.find(({ labels, tag }) => labels.length > 0 || tag !== undefined);
  if (!named && !numbering) return;
  const start = node.position?.start.offset;
  if (start === undefined || file.value.slice(start, start + 2) === '$$') {
    node.data = { ...node.data, ...inlineMath(node.value, true).data };
    return;
  }
  if (!named) return;
  for (const row of rows) row.numbered = false;
  const [label] = named.labels;
  reportProblem(file, {
    id: 'math-number',
    message: `A formula within a line has no number, so it takes no ${label ? `\\label{${label.name}}` : '\\tag'}.`,
    remedy: 'Put the formula between $$, or leave that out.',
    place: placeWithin(file, node, /\\(?:label|tag)/),
  });
}

/** `\\newcommand{\\be}{\\begin{equation}}`: numbering has to see the environment. */
function replaceShorthands(tree: Root): void {
  const shorthand =
    /\\(?:newcommand\*?|def)\s*\{?(\\[a-zA-Z]+)\}?\s*\{\s*(\\(?:begin|end)\{[a-zA-Z]+\*?\})\s*\}/g;
  const found = new Map<string, string>();
  visit(tree, (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    node.value = node.value.replace(shorthand, (_definition, command: string, meaning: string) => {
      found.set(command, meaning);
      return '';
    });
    if (found.size === 0) return;
    node.value = node.value.replace(/\\[a-zA-Z]+/g, (command) => found.get(command) ?? command);
  });
}

function writeFormula(formula: Formula, edits: Edit[], labels: Labels): void {
  const { node, source, references } = formula;
  const links = references.map((span) => ({ ...span, text: linkInFormula(span, node, labels) }));
  const value = applyEdits(node.value, [...edits, ...links]);
  const { position } = node;
  const written = node.type === 'math' ? blockMath(value) : inlineMath(value, isDisplay(formula));
  Object.assign(node, written, position && { position });
  node.data = { ...node.data, source };
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
