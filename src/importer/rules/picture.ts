import { toCaption } from '../caption-text.ts';
import type { RuleContext } from '../context.ts';
import { isCaption, nextIndex, readGroup, writeGroup } from '../figure/group.ts';
import { writeFigure } from '../figure/element.ts';
import { beginsLine, endsLine } from '../html/alone.ts';
import { phrasing } from '../html/elements.ts';
import { readPicture, type Picture } from '../html/picture.ts';
import { sideBySide } from '../html/pictures.ts';
import type { Piece } from '../mdx/pieces.ts';
import type { Conversion, Rule } from '../rule.ts';
import { isElement, type ImageNode, type Node } from '../tree.ts';

/**
 * HTML images that have their lines to themselves, one or several in a row, alone or within a `<figure>`, a `<center>` or a paragraph:
 *
 * ```html
 * <p align="center"><img src="/assets/img/a.png" width="60%"></p>
 * ```
 * becomes
 * ```mdx
 * <Figure src="assets/img/a.png" width="60%" />
 * ```
 *
 * What stands in a line of text or in the cell of a table stays an `<img>`.
 */
export const picture: Rule = {
  name: 'picture',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (!node || context.inline || context.phrasing) return undefined;
    if (node.type === 'image') return lostImage(node, nodes, index, context);
    if (!isElement(node)) return undefined;
    if (phrasing.has(node.name) || node.name === 'picture')
      return convertRun(nodes, index, context);
    const group = readGroup(node, context);
    return group && { count: 1, pieces: [block(writeGroup(group, group.caption, context))] };
  },
};

/** Images that only white space and line breaks part. */
function convertRun(
  nodes: readonly Node[],
  index: number,
  context: RuleContext,
): Conversion | undefined {
  if (!beginsLine(nodes, index, context)) return undefined;
  const pictures: Picture[] = [];
  let end = index;
  for (let at = index; at < nodes.length; at++) {
    const node = nodes[at];
    const read = node && readPicture(node, context);
    if (read && node.type === 'element') {
      pictures.push(read);
      end = at + 1;
    } else if (isElement(node, 'br') && pictures.length > 0) {
      end = at + 1;
    } else if (node?.type !== 'text' || !/^[ \t]*\n?[ \t]*$/.test(context.source.slice(node))) {
      break;
    }
  }
  if (pictures.length === 0 || !endsLine(nodes, end, context)) return undefined;
  const below = nodes[nextIndex(nodes, end, context)];
  const caption = isCaption(below) ? below : undefined;
  const text = caption ? toCaption(caption.children, context) : '';
  const pieces = write(pictures, text, context);
  return { count: (caption ? nodes.indexOf(caption) + 1 : end) - index, pieces };
}

/** Of pictures below each other the last one takes the caption. */
function write(pictures: readonly Picture[], caption: string, context: RuleContext): Piece[] {
  const row = sideBySide(pictures, context);
  if (row) return [block(writeGroup({ ...row, caption, className: undefined }, caption, context))];
  const last = pictures.length - 1;
  return pictures.map((one, index) =>
    block(writeFigure(one, { below: index === last ? caption : '' }, context).mdx),
  );
}

/** A Markdown image by itself is a figure anyway; one that does not exist needs a place of its own. */
function lostImage(
  node: ImageNode,
  nodes: readonly Node[],
  index: number,
  context: RuleContext,
): Conversion | undefined {
  const lost = context.images.find(node.url).status === 'missing';
  if (!lost || !beginsLine(nodes, index, context) || !endsLine(nodes, index + 1, context))
    return undefined;
  const values = new Map([['url', node.url]]);
  if (node.alt !== '') values.set('alt', node.alt);
  if (node.title !== undefined) values.set('title', node.title.slice(1, -1));
  const { mdx } = writeFigure({ node, values, caption: undefined }, {}, context);
  return { count: 1, pieces: [block(mdx)] };
}

function block(mdx: string): Piece {
  return { kind: 'block', mdx };
}
