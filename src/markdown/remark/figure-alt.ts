import type { Root, RootContent } from 'mdast';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { texToText } from '../../lib/tex/plain-text.ts';
import { macrosOf } from '../math/macros.ts';
import type { MarkdownContext } from '../context.ts';
import { plainText } from '../plain-text.ts';
import { reportWarning } from '../report.ts';
import {
  findAttribute,
  findSlot,
  isJsxElement,
  setAttribute,
  stringAttribute,
  type JsxElement,
} from '../tree.ts';
import { isLabelElement } from './numbers.ts';

/** Gives every figure of an image an `alt`: the text of its caption if the writer gave none, with references and citations as they read. */
export function remarkFigureAlt({ macros }: Pick<MarkdownContext, 'macros'>) {
  return (tree: Root, file: VFile): void => {
    const known = macrosOf(tree, macros);
    visit(tree, (element) => {
      if (!isJsxElement(element) || !isPicture(element) || findAttribute(element, 'alt')) return;
      const alt = captionText(element, (tex) => texToText(tex, known));
      setAttribute(element, 'alt', alt);
      if (alt !== '') return;
      reportWarning(
        file,
        `The figure ${stringAttribute(element, 'src') ?? ''} has neither a caption nor an alt text: say what it shows in alt="…", or alt="" if it is decoration.`,
        element.position,
      );
    });
  };
}

/** A figure of an image; a drawing between the tags speaks for itself. */
function isPicture(element: JsxElement): boolean {
  const isFigure = element.name === 'Figure' || element.name === 'Marginfigure';
  return isFigure && findAttribute(element, 'src') !== undefined;
}

function captionText(element: JsxElement, formula: (tex: string) => string): string {
  const children = (findSlot(element, 'caption')?.children ?? []) as RootContent[];
  // A reader knows the number of a figure from its caption.
  const text = children.filter((child) => !isLabelElement(child));
  return plainText({ type: 'root', children: text } as Root, formula);
}
