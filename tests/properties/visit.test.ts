import * as fc from 'fast-check';
import type { Node, Parent } from 'unist';
import { visitParents as visitAsUnified } from 'unist-util-visit-parents';
import { expect, it } from 'vitest';
import { EXIT, SKIP, visit, visitParents } from '../../src/lib/visit.ts';

// The same trials in every run.
fc.configureGlobal({ seed: 5 });

/** A node, what a visitor answers when it meets it first, and how many nodes it takes away behind itself. */
interface Planned extends Node {
  answer: 'nothing' | 'skip' | 'exit' | 'jump' | 'skip and jump';
  jump: number;
  removes: number;
  children?: Planned[];
}

const own = {
  type: fc.constantFrom('a', 'b', 'c'),
  answer: fc.oneof(
    { weight: 6, arbitrary: fc.constant('nothing' as const) },
    fc.constantFrom('skip' as const, 'exit' as const, 'jump' as const, 'skip and jump' as const),
  ),
  jump: fc.integer({ min: 0, max: 4 }),
  removes: fc.constantFrom(0, 0, 0, 1),
};
const { tree } = fc.letrec<{ tree: Planned }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium' },
    fc.record(own),
    fc.record({ ...own, children: fc.array(tie('tree'), { maxLength: 5 }) }),
  ),
}));
const test = fc.constantFrom(undefined, 'a', ['a', 'b'], ({ type }: Node) => type !== 'a');

/** A visitor that does what each node says, once, so that it comes to an end; and what it was given. */
function follow() {
  const seen: unknown[] = [];
  const met = new Set<Node>();
  const visitor = (node: Node, ancestors: Parent[], index: number | undefined) => {
    seen.push([node, index, [...ancestors]]);
    if (met.has(node)) return undefined;
    met.add(node);
    const { answer, jump, removes } = node as Planned;
    if (index !== undefined) ancestors.at(-1)?.children.splice(index + 1, removes);
    if (answer === 'skip') return SKIP;
    if (answer === 'exit') return EXIT;
    if (answer === 'jump') return jump;
    return answer === 'skip and jump' ? ([SKIP, jump] as [typeof SKIP, number]) : undefined;
  };
  return { seen, visitor };
}

it('nodes are visited as by unist-util-visit-parents', () => {
  fc.assert(
    fc.property(tree, test, (plan, is) => {
      const [mine, theirs] = [follow(), follow()];
      visitParents(structuredClone(plan) as Node, is, mine.visitor);
      visitAsUnified(structuredClone(plan) as Node, is, theirs.visitor);
      expect(mine.seen).toEqual(theirs.seen);
    }),
    { numRuns: 2000 },
  );
});

it('a visitor is given the parent of a node, and none of the root', () => {
  const leaf = { type: 'leaf' };
  const root = { type: 'root', children: [{ type: 'leaf' }, leaf] };
  const seen: unknown[] = [];
  visit(root as Node, (...given) => void seen.push(given));
  expect(seen).toEqual([
    [root, undefined, undefined],
    [leaf, 0, root],
    [leaf, 1, root],
  ]);
});
