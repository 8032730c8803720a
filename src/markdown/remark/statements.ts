import type { PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import type { Words } from '../../lib/words.ts';
import { isStatementName, statementNames } from '../../schemas/components/statements.ts';
import { labelsOf } from '../labels.ts';
import {
  findSlot,
  isJsxElement,
  removeAttribute,
  setAttribute,
  stringAttribute,
  type JsxElement,
} from '../tree.ts';
import { labelElement } from './numbers.ts';
import { linkTo } from './references.ts';

/**
 * Begins each statement with its name, as amsthm does, and makes one component of their kinds:
 *
 * ```mdx
 * <Lemma id="l" title="*Gauß*">     <Statement id="l" kind="lemma">
 *   Text.                             <p>**Lemma 1** (*Gauß*). Text.</p>
 * </Lemma>                          </Statement>
 * ```
 */
export function remarkStatements(words: Words) {
  return (tree: Root, file: VFile): void => {
    visit(tree, (element) => {
      if (!isJsxElement(element) || !isStatementName(element.name)) return;
      begin(element, heading(element, words, file));
      setAttribute(element, 'kind', element.name.toLowerCase());
      element.name = 'Statement';
    });
  };
}

/** `**Lemma 1** (*Gauß*).` */
function heading(element: JsxElement, words: Words, file: VFile): PhrasingContent[] {
  const title = takeTitle(element);
  const named = title.length > 0 ? [text(' ('), ...title, text(')')] : [];
  return [...nameOf(element, words, file), ...named, text('. ')];
}

function nameOf(element: JsxElement, words: Words, file: VFile): PhrasingContent[] {
  const of = stringAttribute(element, 'of');
  const kind = isStatementName(element.name) ? statementNames[element.name] : undefined;
  const name = element.data?.numberedName ?? (kind ? words[kind] : '');
  if (of === undefined) return [labelElement(name) as PhrasingContent];
  removeAttribute(element, 'of');
  const target = labelsOf(file).find(of, { node: element, written: /\bof\s*=/ });
  const [before = '', after = ''] = words.proofOf.split('{target}');
  const link = linkTo(target, [text(target?.name ?? of)], element);
  const label = labelElement(before);
  return [{ ...label, children: [text(before), link, text(after)] } as PhrasingContent];
}

function takeTitle(element: JsxElement): PhrasingContent[] {
  const slot = findSlot(element, 'title');
  if (!slot) return [];
  element.children = (element.children as RootContent[]).filter(
    (child) => child !== slot,
  ) as JsxElement['children'];
  return slot.children as PhrasingContent[];
}

function begin(element: JsxElement, start: PhrasingContent[]): void {
  const blocks = element.children as RootContent[];
  const [first] = blocks;
  if (first?.type === 'paragraph') first.children.unshift(...start);
  else blocks.unshift({ type: 'paragraph', children: start });
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}
