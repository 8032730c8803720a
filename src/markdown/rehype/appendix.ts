import type { Element, Root, RootContent } from 'hast';
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import { isJsxElement } from '../tree.ts';

/** Puts the footnotes into the appendix that a text has, before its references: see remark/appendix.ts. */
export function rehypeAppendix() {
  return (tree: Root): void => {
    const appendix = tree.children.find(isAppendix);
    const notes = tree.children.find(isFootnotes);
    if (!appendix || !notes) return;
    tree.children.splice(tree.children.indexOf(notes), 1);
    showHeading(notes);
    appendix.children.splice(endOf(appendix), 0, notes);
  };
}

function isAppendix(node: RootContent): node is MdxJsxFlowElementHast {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Appendix';
}

function isFootnotes(node: RootContent): node is Element {
  return node.type === 'element' && node.properties['dataFootnotes'] !== undefined;
}

/** Elsewhere only screen readers need it. */
function showHeading({ children: [heading] }: Element): void {
  if (heading?.type === 'element') delete heading.properties['className'];
}

/** Where the references of an appendix begin, or else its end. */
function endOf({ children }: MdxJsxFlowElementHast): number {
  const list = children.findIndex((child) => isJsxElement(child) && child.name === 'References');
  if (list === -1) return children.length;
  const before = children.slice(0, list).findLastIndex(({ type }) => type === 'element');
  const heading = children[before];
  return heading?.type === 'element' && /^h[1-6]$/.test(heading.tagName) ? before : list;
}
