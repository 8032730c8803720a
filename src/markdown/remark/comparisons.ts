import type { Root } from 'mdast';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import type { Words } from '../../lib/words.ts';
import { plainText } from '../plain-text.ts';
import { reportWarning } from '../report.ts';
import {
  addSlot,
  findAttribute,
  findSlot,
  isJsxElement,
  setAttribute,
  type JsxElement,
} from '../tree.ts';

const sides = [
  { side: 'before', word: 'imageBefore' },
  { side: 'after', word: 'imageAfter' },
] as const;

/**
 * Gives each picture of `<Compare>` a label, and its text as `alt`, unless the writer did:
 *
 * ```mdx
 * <Compare before="a.png" … />   <Compare before="a.png" before_alt="Before" before_name="Before" …>
 *                                  <Fragment slot="before_label">Before</Fragment>
 * ```
 *
 * `before_name` is the text of the label: the slider tells how much of that picture is shown.
 */
export function remarkComparisons(words: Words) {
  return (tree: Root, file: VFile): void => {
    visit(tree, (element) => {
      if (!isJsxElement(element) || element.name !== 'Compare') return;
      for (const { side, word } of sides) finishSide(element, side, words[word], file);
    });
  };
}

function finishSide(element: JsxElement, side: string, word: string, file: VFile): void {
  const label = findSlot(element, `${side}_label`);
  const name = label ? plainText(label) : word;
  if (!label) addSlot(element, `${side}_label`, [{ type: 'text', value: word }]);
  if (side === 'before') setAttribute(element, 'before_name', name);
  if (findAttribute(element, `${side}_alt`)) return;
  setAttribute(element, `${side}_alt`, name);
  if (label) return;
  reportWarning(
    file,
    `The picture "${side}" of <Compare> has neither a label nor an alt text: say what it shows in ${side}_alt="…".`,
    element.position,
  );
}
