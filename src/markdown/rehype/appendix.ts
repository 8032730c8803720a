import type { ElementContent, Root, RootContent } from 'hast';
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import type { TextOptions } from '../text-options.ts';
import { isJsxElement } from '../tree.ts';

/**
 * Ends an article of Distill as Distill does, with an appendix: what the writer put into `<d-appendix>`, the footnotes, and the list of
 * references if it ends the text.
 */
export function rehypeAppendix(optionsOf: (file: string) => TextOptions) {
  return (tree: Root, file: VFile): void => {
    if (!optionsOf(file.path).distill) return;
    const own = tree.children.filter(isAppendix);
    const notes = tree.children.filter(isFootnotes);
    const parts = [...notes, ...findReferences(tree)];
    if (own.length === 0 && parts.length === 0) return;
    const [appendix = newAppendix(), ...others] = own;
    appendix.children.push(
      ...others.flatMap(({ children }) => children),
      ...(parts as ElementContent[]),
    );
    const moved = new Set<RootContent>([...own, ...parts]);
    tree.children = [...tree.children.filter((child) => !moved.has(child)), appendix];
  };
}

function isAppendix(node: RootContent): node is MdxJsxFlowElementHast {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Appendix';
}

function newAppendix(): MdxJsxFlowElementHast {
  return { type: 'mdxJsxFlowElement', name: 'Appendix', attributes: [], children: [] };
}

function isFootnotes(node: RootContent): boolean {
  return node.type === 'element' && node.properties['dataFootnotes'] !== undefined;
}

/** The list of references with its heading, unless text follows it. */
function findReferences({ children }: Root): RootContent[] {
  const content = children.filter((child) => !isFootnotes(child) && !isSilent(child));
  const list = content.at(-1);
  if (!list || !isJsxElement(list) || list.name !== 'References') return [];
  const heading = content.at(-2);
  const headed = heading?.type === 'element' && /^h[1-6]$/.test(heading.tagName);
  return headed ? [heading, list] : [list];
}

/** What shows nothing where it stands: white space, imports, components that are but style or script. */
function isSilent(node: RootContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (isJsxElement(node)) {
    return ['Appendix', 'LayoutClasses', 'Previews', 'Sidenotes'].includes(node.name ?? '');
  }
  return node.type === 'mdxjsEsm';
}
