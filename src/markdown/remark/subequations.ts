import type { Root } from 'mdast';
import { SKIP, visit } from '../../lib/visit.ts';
import { readSubequations } from '../../lib/tex/subequations.ts';
import { blockMath } from '../math/tex-nodes.ts';

declare module 'mdast-util-math' {
  interface MathData {
    /** The equations of amsmath's `subequations` that it is one of: they share a number, and have letters. */
    subequations?: Subequations;
  }
}

export interface Subequations {
  /** Labels of the number that they share. */
  labels: string[];
}

/** Makes each equation of `subequations` a formula of its own. What stands between them is text. */
export function divideSubequations(tree: Root): void {
  visit(tree, 'math', (node, index, parent) => {
    const found = readSubequations(node.value);
    if (!found || !parent || index === undefined) return;
    const subequations: Subequations = { labels: found.label === undefined ? [] : [found.label] };
    const formulas = found.parts.map((tex) => {
      const formula = blockMath(tex);
      formula.data = { ...formula.data, subequations };
      return { ...formula, ...(node.position && { position: node.position }) };
    });
    parent.children.splice(index, 1, ...formulas);
    return [SKIP, index + formulas.length];
  });
}
