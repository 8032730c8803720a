import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PseudocodeNode } from 'pseudocode/src/Parser.js';
import { DrawingError, type DrawingKind, type NumberedName } from './kind.ts';
import { labelsIn, readLatex, type LatexExtras } from './pseudocode-latex.ts';
import { grammar, PlacedLexer } from './pseudocode-lexer.ts';
import { linesOf, type Line } from './pseudocode-lines.ts';
import { textOf, type DrawFormula } from './pseudocode-text.ts';

/**
 * Algorithms in the LaTeX of pseudocode.js (https://github.com/SaswatPadhi/pseudocode.js), whose parser reads them. They become HTML;
 * their formulas are set as those of the text are. Beyond it, `\begin{algorithmic}[1]` numbers the lines, and `\label` the algorithm,
 * as in LaTeX.
 */
export const pseudocode: DrawingKind = {
  languages: ['pseudocode'],
  name: 'pseudocode',
  highlight: 'latex',
  labels: { word: 'numberedAlgorithm', prefix: 'alg', find: labelsIn },
  async draw({ text, numberedNames }) {
    const { default: Parser } = await import('pseudocode/src/Parser.js');
    const { source, extras } = readLatex(text);
    const lexer = new PlacedLexer(source);
    const root = parse(new Parser(lexer), lexer);
    const formula = formulasOf(root, lexer);
    const figures = (root.children ?? []).map((node, index) =>
      figureOf(node, extras[index] ?? {}, { formula, names: numberedNames }),
    );
    if (figures.length === 0) {
      throw new DrawingError(
        'There is no algorithm in this pseudocode.',
        'Write \\begin{algorithm} and \\end{algorithm}, and in them \\begin{algorithmic} and \\end{algorithmic}.',
      );
    }
    return { picture: { component: 'Algorithm', html: figures } };
  },
};

function parse(parser: { parse: () => PseudocodeNode }, lexer: PlacedLexer): PseudocodeNode {
  try {
    return parser.parse();
  } catch (error) {
    if (error instanceof DrawingError || !(error instanceof Error)) throw error;
    const [, name = ''] = /Unexpected environment (.*)/.exec(error.message) ?? [];
    throw new DrawingError(
      name === ''
        ? `Pseudocode cannot be read: ${error.message}.`
        : `There is no environment “${name}” in pseudocode.`,
      name === '' ? grammar : 'There are: algorithm, and in it algorithmic.',
      lexer.place(),
    );
  }
}

/** The parser keeps no places; but its formulas are in the order of the text. */
function formulasOf(root: PseudocodeNode, lexer: PlacedLexer): DrawFormula {
  const places = new Map<PseudocodeNode, number>();
  const visit = (node: PseudocodeNode) => {
    if (node.type === 'math') places.set(node, places.size);
    node.children?.forEach(visit);
  };
  visit(root);
  return (node) => {
    const start = lexer.placeAt(lexer.formulas[places.get(node) ?? 0] ?? 0);
    return {
      ...h('code', { className: ['language-math', 'math-inline'] }, String(node.value)),
      position: { start, end: start },
    };
  };
}

interface Writing {
  formula: DrawFormula;
  /** What references call labelled algorithms. */
  names: ReadonlyMap<string, NumberedName> | undefined;
}

function figureOf(
  node: PseudocodeNode,
  { label, numbered }: LatexExtras,
  writing: Writing,
): Element {
  const parts = node.type === 'algorithmic' ? [node] : (node.children ?? []);
  const caption = parts.findLast(({ type }) => type === 'caption');
  const bodies = parts.filter(({ type }) => type === 'algorithmic');
  const known = label === undefined ? undefined : writing.names?.get(label);
  const text = caption ? textOf(caption.children?.[0], writing.formula) : [];
  const number = known ? [h('span', { className: ['numbered-name'] }, known.name)] : [];
  const space = number.length > 0 && text.length > 0 ? [' '] : [];
  const title = [...number, ...space, ...text];
  return h('figure', { className: ['algorithm'], ...(known && { id: known.id }) }, [
    ...(title.length > 0 ? [h('figcaption', title)] : []),
    ...bodies.flatMap((body) => bodyOf(linesOf(body, writing.formula), numbered ?? false)),
  ]);
}

/** Lines in lists; between those, each by itself, what an algorithm requires and gives. */
function bodyOf(lines: readonly Line[], numbered: boolean): Element[] {
  const body: Element[] = [];
  let list: Element | undefined;
  let count = 0;
  for (const { level, content } of lines) {
    if (level === undefined) {
      list = undefined;
      body.push(h('p', content));
      continue;
    }
    if (!list) {
      list = h('ol', {
        ...(numbered && { className: ['numbered'] }),
        ...(count > 0 && { start: count + 1 }),
      });
      body.push(list);
    }
    count++;
    list.children.push(h('li', level > 0 ? { style: `--level: ${level}` } : {}, content));
  }
  return body;
}
