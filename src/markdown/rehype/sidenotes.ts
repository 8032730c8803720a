import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from '../../lib/visit.ts';
import { visitParents } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { sidenotePrefix } from '../remark/sidenotes.ts';
import type { TextOptions } from '../text-options.ts';
import { isJsxElement, removeAttribute } from '../tree.ts';

/** Where a note beside the text would stand beside something else, or be cut off. */
const enclosing = new Set(['table', 'figure', 'figcaption', 'summary', 'blockquote']);

/** Components with blocks of text that leave the margin free. */
const free = new Set<string | null>(['LiveCode', 'Statement']);

/**
 * Puts footnotes beside the text, too, where screens have room for them: all with `sidenotes: true`, those of `<Sidenote>` always. A
 * page shows either the note or its entry at the end, never both. Notes of more than paragraphs, and those referred to within boxes
 * and tables, stay at the end.
 */
export function rehypeSidenotes(optionsOf: (file: string) => TextOptions) {
  return (tree: Root, file: VFile): void => {
    const { sidenotes } = optionsOf(file.path);
    const entries = findEntries(tree);
    const done = new Set<string>();
    visitParents(tree, 'element', (mark, ancestors) => {
      const id = noteOf(mark);
      const entry = id === undefined ? undefined : entries.get(id);
      const parent = ancestors.at(-1);
      if (!id || !entry || !parent || done.has(id) || !hasMargin(ancestors)) return;
      if (!sidenotes && !id.startsWith(`fn:${sidenotePrefix}`)) return;
      const content = asPhrasing(entry);
      if (!content) return;
      done.add(id);
      entry.properties['className'] = ['in-margin'];
      const siblings = parent.children as ElementContent[];
      siblings.splice(siblings.indexOf(mark) + 1, 0, note(toString(mark), content));
      return SKIP;
    });
    if (done.size > 0) numberEntries(entries);
  };
}

/** The entries of the list of footnotes, by their id. */
function findEntries(tree: Root): Map<string, Element> {
  const entries = new Map<string, Element>();
  visit(tree, 'element', (section) => {
    if (section.properties['dataFootnotes'] === undefined) return;
    visit(section, 'element', (entry) => {
      const id = entry.properties['id'];
      if (entry.tagName === 'li' && typeof id === 'string') entries.set(id, entry);
    });
    return SKIP;
  });
  return entries;
}

/** Id of the note that a mark in the text (`<sup><a …>1</a></sup>`) refers to. */
function noteOf({ tagName, children: [link] }: Element): string | undefined {
  if (tagName !== 'sup' || link?.type !== 'element') return undefined;
  const { href, dataFootnoteRef } = link.properties;
  return dataFootnoteRef === undefined ? undefined : String(href).slice(1);
}

function hasMargin(ancestors: readonly Nodes[]): boolean {
  return ancestors.every((ancestor) => {
    if (isJsxElement(ancestor)) {
      return ancestor.type === 'mdxJsxTextElement' || free.has(ancestor.name);
    }
    return ancestor.type !== 'element' || !enclosing.has(ancestor.tagName);
  });
}

/** What a note says, for the middle of a paragraph; undefined if it cannot stand there. */
function asPhrasing({ children }: Element): ElementContent[] | undefined {
  const paragraphs = children.filter((child) => child.type !== 'text');
  if (!paragraphs.every((child) => child.type === 'element' && child.tagName === 'p')) {
    return undefined;
  }
  const copies = structuredClone(paragraphs) as Element[];
  for (const copy of copies) {
    copy.tagName = 'span';
    stripCopy(copy);
  }
  return copies;
}

/** Ids are the original's, and the note stands beside its reference: it needs no way back. */
function stripCopy(copy: Element): void {
  visit(copy, (node, index, parent) => {
    if (isJsxElement(node)) removeAttribute(node, 'id');
    if (node.type !== 'element') return;
    delete node.properties['id'];
    if (node.properties['dataFootnoteBackref'] === undefined || !parent || index === undefined)
      return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  // What stood between the text and the ways back.
  while (isBlank(copy.children.at(-1))) copy.children.pop();
  const last = copy.children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
}

function isBlank(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

function note(number: string, content: ElementContent[]): Element {
  const mark: Element = {
    type: 'element',
    tagName: 'sup',
    properties: {},
    children: [{ type: 'text', value: number }],
  };
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['sidenote', 'margin-item'], dataPagefindIgnore: true },
    children: [mark, ...content],
  };
}

/** Entries that are not shown do not count, so each says its number. */
function numberEntries(entries: ReadonlyMap<string, Element>): void {
  for (const [index, entry] of [...entries.values()].entries()) {
    entry.properties['value'] = String(index + 1);
  }
}
