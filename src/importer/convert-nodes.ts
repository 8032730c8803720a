import type { RuleContext } from './context.ts';
import type { Piece } from './mdx/pieces.ts';
import type { Conversion } from './rule.ts';
import { rules } from './rule-list.ts';
import type { Node } from './tree.ts';

/** Converts the nodes of one level: each is offered to the rules in order. */
export function convertNodes(nodes: readonly Node[], context: RuleContext): Piece[] {
  return convertWithOrigins(nodes, context).pieces;
}

/** The same, with the node that each piece comes from. */
export function convertWithOrigins(
  nodes: readonly Node[],
  context: RuleContext,
): { pieces: Piece[]; origins: Node[] } {
  const pieces: Piece[] = [];
  const origins: Node[] = [];
  for (let index = 0; index < nodes.length;) {
    const node = nodes[index];
    if (!node) break;
    const conversion = convertNode(nodes, index, context);
    if (!conversion) throw new TypeError(`No rule takes a node of type ${node.type}.`);
    pieces.push(...conversion.pieces);
    origins.push(...conversion.pieces.map(() => node));
    index += conversion.count;
  }
  return { pieces, origins };
}

function convertNode(
  nodes: readonly Node[],
  index: number,
  context: RuleContext,
): Conversion | undefined {
  for (const rule of rules) {
    const conversion = rule.convert(nodes, index, context);
    if (conversion) return conversion;
  }
  return undefined;
}
