import type { Nodes, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type {} from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdxjs-esm';

/**
 * Writes what needs no code as HTML: `<p>…</p><ul>…</ul>` between two components becomes `<Fragment set:html="<p>…</p><ul>…</ul>" />`.
 * Each element would be a call in the compiled page otherwise, and a formula alone has hundreds. So does `optimize` of Astro's MDX;
 * but with it a formula that is one piece of HTML would keep the elements around it from being folded.
 * `tests/bench/static-html.ts` measures what it brings.
 *
 * In a text that exports something elements stay what they are, as it may be `components` of the writer's own in their place.
 */
export function rehypeStaticHtml() {
  return (tree: Root): void => {
    const elements = !exportsSomething(tree);
    const states = tree.children.map((child) => isStatic(child, elements));
    tree.children = foldRuns(tree.children, states);
  };
}

/**
 * Whether a node is HTML as a whole. What can be folded within another one is folded.
 *
 * @param elements whether elements may be folded, and not only pieces of HTML.
 */
function isStatic(node: Nodes, elements: boolean): boolean {
  if (node.type === 'text' || node.type === 'raw') return true;
  if (!('children' in node)) return false;
  const states = node.children.map((child) => isStatic(child, elements));
  if (elements && node.type === 'element' && states.every(Boolean)) return true;
  node.children = foldRuns(node.children, states);
  return false;
}

/** Joins neighbours that are static. Text alone is a string in the code as it is. */
function foldRuns(nodes: readonly RootContent[], states: readonly boolean[]): RootContent[] {
  const folded: RootContent[] = [];
  let run: RootContent[] = [];
  const close = (): void => {
    folded.push(...(run.every(({ type }) => type === 'text') ? run : [htmlNode(run)]));
    run = [];
  };
  for (const [index, node] of nodes.entries()) {
    if (states[index]) {
      run.push(node);
      continue;
    }
    close();
    folded.push(node);
  }
  close();
  return folded;
}

/** Names of characters are shorter than their numbers. */
const options = { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } };

function htmlNode(children: RootContent[]): RootContent {
  const value = toHtml({ type: 'root', children }, options);
  return {
    type: 'mdxJsxFlowElement',
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value }],
    children: [],
  };
}

function exportsSomething({ children }: Root): boolean {
  return children.some(
    (node) =>
      node.type === 'mdxjsEsm' &&
      node.data?.estree?.body.some(({ type }) => type.startsWith('Export')),
  );
}
