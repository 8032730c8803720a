import type { Node, Parent } from 'unist';
import { convert, type Test } from 'unist-util-is';
import type { ActionTuple, BuildVisitor as ParentsVisitor } from 'unist-util-visit-parents';
import { CONTINUE, EXIT, SKIP } from 'unist-util-visit-parents';
import type { BuildVisitor } from 'unist-util-visit';

export { EXIT, SKIP };

/**
 * As `visit` and `visitParents` of unified's packages, whose types these have, in preorder: a text is walked through sixty times when it is
 * compiled, and those two name a function after each node on the way, which took a quarter of the time.
 *
 * @param test which nodes are visited; all without one.
 * @param visitor may return `SKIP`, not to go into a node; `EXIT`, to end; the index of the sibling that comes next; or `[SKIP, index]`.
 */
export function visit<Tree extends Node, Check extends Test>(
  tree: Tree,
  test: Check,
  visitor: BuildVisitor<Tree, Check>,
): void;
export function visit<Tree extends Node>(tree: Tree, visitor: BuildVisitor<Tree>): void;
export function visit(tree: Node, ...rest: [Visitor] | [Test, Visitor]): void {
  const [test, visitor] = rest.length === 1 ? [undefined, ...rest] : rest;
  walk(tree, convert(test), (node, ancestors, index) => visitor(node, index, ancestors.at(-1)));
}

/** As `visit`, with all ancestors of a node, outermost first. */
export function visitParents<Tree extends Node, Check extends Test>(
  tree: Tree,
  test: Check,
  visitor: ParentsVisitor<Tree, Check>,
): void;
export function visitParents<Tree extends Node>(tree: Tree, visitor: ParentsVisitor<Tree>): void;
export function visitParents(
  tree: Node,
  ...rest: [AncestorsVisitor] | [Test, AncestorsVisitor]
): void {
  const [test, visitor] = rest.length === 1 ? [undefined, ...rest] : rest;
  walk(tree, convert(test), visitor);
}

type Result = ReturnType<import('unist-util-visit').Visitor>;
type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => Result;
type AncestorsVisitor = (node: Node, ancestors: Parent[], index: number | undefined) => Result;

function walk(tree: Node, is: ReturnType<typeof convert>, visitor: AncestorsVisitor): void {
  step(tree, undefined, []);

  function step(node: Node, index: number | undefined, ancestors: Parent[]): Readonly<ActionTuple> {
    const result: Readonly<ActionTuple> = is(node, index, ancestors.at(-1))
      ? toTuple(visitor(node, ancestors, index))
      : goOn;
    const [action] = result;
    if (action === EXIT || action === SKIP || !('children' in node)) return result;
    const parent = node as Parent;
    const within = [...ancestors, parent];
    let at = 0;
    for (let child = parent.children[at]; child; child = parent.children[at]) {
      const [next, sibling] = step(child, at, within);
      if (next === EXIT) return end;
      at = typeof sibling === 'number' ? sibling : at + 1;
    }
    return result;
  }
}

const goOn: Readonly<ActionTuple> = [CONTINUE];
const end: Readonly<ActionTuple> = [EXIT];

function toTuple(result: Result): Readonly<ActionTuple> {
  if (Array.isArray(result)) return result;
  if (typeof result === 'number') return [CONTINUE, result];
  return result === undefined || result === null ? goOn : [result];
}
