import { readDisplay } from '../lib/tex/display.ts';
import { replaceEnvironments } from '../lib/tex/environments.ts';
import { readSubequations } from '../lib/tex/subequations.ts';
import { lines, readings } from './formula-text.ts';
import { parse } from './parse.ts';
import type { SourceText, Span } from './source-text.ts';
import { TexAdapter } from './tex.ts';
import type { MathNode, Node, OpaqueNode } from './tree.ts';

const label = /\\label\s*\{([^{}]*)\}/g;
const reference = /\\(?:eq)?ref\s*\{([^{}]*)\}/g;
const needed =
  /\\(?:label|(?:new|renew|provide)command|[gex]?def|let|DeclareMathOperator)(?![a-zA-Z])/;

/** The labels of a post, and what refers to them. */
export interface EquationLabels {
  /** Offset of the formula that a label names; of several the first, as only one can have it. */
  owners: ReadonlyMap<string, number>;
  referred: ReadonlySet<string>;
}

/** Reads the labels of all formulas that can be shown with a number. */
export function readEquationLabels(nodes: readonly Node[], source: SourceText): EquationLabels {
  const adapter = new TexAdapter();
  const owners = new Map<string, number>();
  for (const node of formulasIn(nodes, source)) {
    if (!needed.test(node.tex)) continue;
    const { tex } = adapter.adapt(
      readings(node.form, lines(node.tex, source.lineBefore(node.start))),
      true,
    );
    if (tex === undefined || !canHaveNumber(node)) continue;
    for (const name of labelsIn(tex)) if (!owners.has(name)) owners.set(name, node.start);
  }
  const referred = new Set(source.text.matchAll(reference).map(([, name]) => (name ?? '').trim()));
  return { owners, referred };
}

/** MathJax numbers display formulas alone. */
export function canHaveNumber({ form }: MathNode): boolean {
  return form !== 'dollar' && form !== 'parentheses';
}

/** Labels of the rows that have a number without them. */
export function labelsOfNumbered(tex: string): ReadonlySet<string> {
  if (readSubequations(tex)) return new Set(labelsIn(tex));
  const { rows } = readDisplay(replaceEnvironments(tex));
  const others = readDisplay(replaceEnvironments(tex.replaceAll(label, '{}'))).rows;
  const names = rows.flatMap(({ labels, tag }, index) =>
    tag !== undefined || others[index]?.numbered ? labels.map(({ name }) => name) : [],
  );
  return new Set(names);
}

function labelsIn(tex: string): string[] {
  return [...tex.matchAll(label)].map(([, name]) => (name ?? '').trim());
}

function formulasIn(nodes: readonly Node[], source: SourceText): MathNode[] {
  return nodes.flatMap((node): MathNode[] => {
    if (node.type === 'math') return [node];
    // What no rule looks into is Markdown all the same if Liquid is kept away from it.
    if (node.type === 'opaque') {
      return node.name === 'raw' ? formulasIn(parse(source, within(node, source)), source) : [];
    }
    return 'children' in node ? formulasIn(node.children, source) : [];
  });
}

/** The content of a Liquid tag with an end tag. */
function within(node: OpaqueNode, source: SourceText): Span {
  return {
    start: source.text.indexOf('%}', node.start) + 2,
    end: source.text.lastIndexOf('{%', node.end - 1),
  };
}
