import type { Nodes, Root } from 'mdast';
import { EXIT, visit } from '../../lib/visit.ts';

/** Adds `<Previews />` to a text with links of which readers get a preview: footnotes, references, citations. */
export function remarkPreviews() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!hasPreview(node)) return;
      tree.children.push({
        type: 'mdxJsxFlowElement',
        name: 'Previews',
        attributes: [],
        children: [],
      });
      return EXIT;
    });
  };
}

function hasPreview(node: Nodes): boolean {
  if (node.type === 'footnoteReference') return true;
  if (node.type === 'link') return node.data?.hProperties?.['dataPreview'] === true;
  return (node.type === 'math' || node.type === 'inlineMath') && node.value.includes('\\href{\\#');
}
