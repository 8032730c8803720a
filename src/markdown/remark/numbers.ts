import type { Code, Root, RootContent } from 'mdast';
import { visit } from '../../lib/visit.ts';
import { visitParents } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { HeadingIds } from '../../lib/slugs.ts';
import type { Words } from '../../lib/words.ts';
import { statementNames } from '../../schemas/components/statements.ts';
import type { NumberedName } from '../drawings/kind.ts';
import { findDrawingKind, isShownAsCode } from '../drawings/kinds.ts';
import { idOfLabel, labelsOf, type Labels, type LabelTarget } from '../labels.ts';
import { sourceText } from '../plain-text.ts';
import { addSlot, findSlot, isJsxElement, stringAttribute, type JsxElement } from '../tree.ts';

declare module 'mdast-util-mdx-jsx' {
  interface MdxJsxFlowElementData {
    /** What references call the element: `Lemma 2`. */
    numberedName?: string;
  }
  interface MdxJsxTextElementData {
    numberedName?: string;
  }
}

declare module 'mdast' {
  interface CodeData {
    /** What references call the labels in the source of a drawing. */
    numberedNames?: ReadonlyMap<string, NumberedName>;
  }
}

/** Components with a caption, and what they are counted as. A captioned row of figures is one figure, and so is a gallery. */
const captioned = {
  Figure: 'numberedFigure',
  Marginfigure: 'numberedFigure',
  MissingFigure: 'numberedFigure',
  Row: 'numberedFigure',
  Gallery: 'numberedFigure',
  Compare: 'numberedFigure',
  Table: 'numberedTable',
  Listing: 'numberedListing',
} as const satisfies Record<string, keyof Words>;

/**
 * Numbers figures, tables, listings and statements that have an id, and algorithms that have a label, each kind for itself in the
 * order of the text, and notes them as labels, and what else has an id. Captions begin with the number. Figures in a numbered row have
 * letters: Figure 2a.
 */
export function remarkNumbers({ words, content }: { words: Words; content: string }) {
  const kinds: Readonly<Record<string, keyof Words>> = { ...captioned, ...statementNames };
  return (tree: Root, file: VFile): void => {
    const labels = labelsOf(file, content);
    explainUnnumbered(tree, labels);
    const numbered = new Map<JsxElement, Numbered>();
    const counts = new Map<string, number>();
    visitParents(tree, (element, ancestors) => {
      if (element.type === 'code') numberCode(element, { words, counts, file });
      if (!isJsxElement(element)) return;
      const kind = kinds[element.name ?? ''];
      const id = stringAttribute(element, 'id');
      if (id === undefined) return;
      const place = { node: element, written: /\bid\s*=/ };
      if (kind === undefined) {
        labels.addUnnumbered(id, `<${element.name}>`, place);
        return;
      }
      const group = ancestors.filter(isJsxElement).map((around) => numbered.get(around));
      const number = nextNumber(kind, group.findLast(Boolean), counts);
      const name = `${words[kind]}\u00A0${number}`;
      numbered.set(element, { kind, number, parts: 0 });
      const target: LabelTarget = { id, number, tex: number, name };
      labels.add(id, target, place);
      if (element.name && element.name in captioned) beginCaption(element, name);
      else element.data = { ...element.data, numberedName: name };
    });
  };
}

/** Headings and footnotes have no numbers to refer to. */
function explainUnnumbered(tree: Root, labels: Labels): void {
  const ids = new HeadingIds();
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') {
      labels.explain(node.identifier, `It is a footnote: write [^${node.identifier}].`);
    }
    if (node.type !== 'heading') return;
    const id = ids.next(sourceText(node));
    labels.explain(id, `A heading has this id, but no number. Write a link: [text](#${id}).`);
  });
}

interface Counting {
  words: Words;
  counts: Map<string, number>;
  file: VFile;
}

/** The source of a drawing may have labels of its own. */
function numberCode(code: Code, { words, counts, file }: Counting): void {
  const labels = findDrawingKind(code.lang ?? '')?.labels;
  if (!labels || isShownAsCode(code.meta)) return;
  const names = new Map<string, NumberedName>();
  for (const label of labels.find(code.value)) {
    const number = nextNumber(labels.word, undefined, counts);
    const id = labelsOf(file).idFor(idOfLabel(label, labels.prefix));
    const name = `${words[labels.word]}\u00A0${number}`;
    const place = { node: code, written: `\\label{${label}}` };
    labelsOf(file).add(label, { id, number, tex: number, name }, place);
    names.set(label, { id, name });
  }
  code.data = { ...code.data, numberedNames: names };
}

interface Numbered {
  kind: keyof Words;
  number: string;
  /** How many things of the same kind are in it. */
  parts: number;
}

function nextNumber(
  kind: keyof Words,
  group: Numbered | undefined,
  counts: Map<string, number>,
): string {
  if (group?.kind === kind) return group.number + letter(group.parts++);
  const number = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, number);
  return String(number);
}

/** `a` for 0, `aa` for 26. */
export function letter(index: number): string {
  const before = index < 26 ? '' : letter(Math.floor(index / 26) - 1);
  return before + String.fromCharCode(97 + (index % 26));
}

function beginCaption(element: JsxElement, name: string): void {
  const label = labelElement(name);
  const caption = findSlot(element, 'caption');
  if (!caption) {
    addSlot(element, 'caption', [label]);
    return;
  }
  const blocks = caption.children as RootContent[];
  const [first] = blocks;
  // A caption of several paragraphs begins in the first one.
  const line = first?.type === 'paragraph' ? (first.children as RootContent[]) : blocks;
  line.unshift(label, { type: 'text', value: ' ' });
}

/** The number of a caption or statement, which styles know by its class. */
export function labelElement(name: string): RootContent {
  return {
    type: 'mdxJsxTextElement',
    name: 'span',
    attributes: [{ type: 'mdxJsxAttribute', name: 'class', value: 'numbered-name' }],
    children: [{ type: 'text', value: name }],
  };
}

export function isLabelElement(node: RootContent): boolean {
  return isJsxElement(node) && stringAttribute(node, 'class') === 'numbered-name';
}
