import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import type { TextOptions } from '../text-options.ts';
import { isJsxElement } from '../tree.ts';
import { hasFootnotes } from './sidenotes.ts';

/**
 * Ends an article of Distill, and any text with a `<d-appendix>`, as Distill does: with an appendix of what the writer put there, and the
 * list of references if it ends the text. `rehype/appendix.ts` adds the footnotes.
 */
export function remarkAppendix(optionsOf: (file: string) => TextOptions) {
  return (tree: Root, file: VFile): void => {
    const own = tree.children.filter(isAppendix);
    if (own.length === 0 && !optionsOf(file.path).distill) return;
    const references = findReferences(tree);
    if (own.length === 0 && references.length === 0 && !hasFootnotes(tree)) return;
    const [appendix = newAppendix(), ...others] = own;
    const moved = new Set<RootContent>([...own, ...references]);
    const content = [...others.flatMap(({ children }) => children), ...references];
    appendix.children.push(...(content as MdxJsxFlowElement['children']));
    tree.children = [...tree.children.filter((child) => !moved.has(child)), appendix];
  };
}

function isAppendix(node: RootContent): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Appendix';
}

function newAppendix(): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name: 'Appendix', attributes: [], children: [] };
}

/** The list of references with its heading, unless text follows it. */
function findReferences({ children }: Root): RootContent[] {
  const content = children.filter((child) => !isSilent(child));
  const list = content.at(-1);
  if (!list || !isJsxElement(list) || list.name !== 'References') return [];
  const heading = content.at(-2);
  return heading?.type === 'heading' ? [heading, list] : [list];
}

/** What shows nothing where it stands: definitions, and components that are but style. */
function isSilent(node: RootContent): boolean {
  if (isJsxElement(node)) return node.name === 'Appendix' || node.name === 'Sidenotes';
  return node.type === 'footnoteDefinition' || node.type === 'definition';
}
