import type { RuleContext } from './context.ts';
import type { Piece } from './mdx/pieces.ts';
import type { Node } from './tree.ts';

export interface Conversion {
  /** How many of the nodes it replaces. */
  count: number;
  pieces: Piece[];
}

/** One construct of al-folio. */
export interface Rule {
  name: string;
  /**
   * @param nodes all nodes of one level.
   * @param index where the construct would begin.
   * @returns undefined if it does not stand there: then the next rule is asked.
   */
  convert: (nodes: readonly Node[], index: number, context: RuleContext) => Conversion | undefined;
}

export function replace(kind: Piece['kind'], mdx: string, count = 1): Conversion {
  return { count, pieces: [{ kind, mdx }] };
}
