import type { FootnoteDefinition, FootnoteReference, Parents, Root, RootContent } from 'mdast';
import { EXIT, visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import type { TextOptions } from '../text-options.ts';
import { isJsxElement, type JsxElement } from '../tree.ts';

/** Footnotes that a writer wrote as `<Sidenote>`. */
export const sidenotePrefix = 'sidenote-';

/** Beginnings of the names of footnotes that are written in their place, by element. */
const prefixes: Readonly<Record<string, string>> = {
  Sidenote: sidenotePrefix,
  'd-footnote': 'd-footnote-',
};

/**
 * Makes a footnote of each `<Sidenote>`, which `rehype/sidenotes.ts` puts beside the text, and of each `<d-footnote>` of Distill. They are
 * numbered with the others. A text with notes in the margin gets `<Sidenotes />`, which has their style.
 */
export function remarkSidenotes(optionsOf: (file: string) => TextOptions) {
  return (tree: Root, file: VFile): void => {
    const definitions: FootnoteDefinition[] = [];
    visit(tree, (node, index, parent) => {
      if (!isJsxElement(node) || !parent || index === undefined) return;
      const prefix = prefixes[node.name ?? ''];
      if (prefix === undefined) return;
      const identifier = `${prefix}${definitions.length + 1}`;
      const reference: FootnoteReference = {
        type: 'footnoteReference',
        identifier,
        label: identifier,
      };
      definitions.push({
        type: 'footnoteDefinition',
        identifier,
        label: identifier,
        children: blocksOf(node),
      });
      return placeReference(reference, node, parent, index);
    });
    tree.children.push(...definitions);
    const placed = definitions.some(({ identifier }) => identifier.startsWith(sidenotePrefix));
    if (placed || (optionsOf(file.path).sidenotes && hasFootnotes(tree))) {
      tree.children.push({
        type: 'mdxJsxFlowElement',
        name: 'Sidenotes',
        attributes: [],
        children: [],
      });
    }
  };
}

/** A note on lines of its own belongs to the paragraph above. */
function placeReference(
  reference: FootnoteReference,
  note: JsxElement,
  parent: Parents,
  index: number,
): number | undefined {
  const siblings: RootContent[] = parent.children;
  const before = siblings[index - 1];
  if (note.type === 'mdxJsxTextElement') {
    siblings[index] = reference;
    return undefined;
  }
  if (before?.type !== 'paragraph') {
    siblings[index] = { type: 'paragraph', children: [reference] };
    return undefined;
  }
  before.children.push(reference);
  siblings.splice(index, 1);
  return index;
}

function blocksOf(note: JsxElement): (RootContent & { type: 'paragraph' })[] {
  const children = note.children as RootContent[];
  const blocks = note.type === 'mdxJsxTextElement' ? [{ type: 'paragraph', children }] : children;
  return blocks as (RootContent & { type: 'paragraph' })[];
}

/** Whether a text refers to footnotes. */
export function hasFootnotes(tree: Root): boolean {
  let found = false;
  visit(tree, 'footnoteReference', () => {
    found = true;
    return EXIT;
  });
  return found;
}
