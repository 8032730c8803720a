import { toCaption } from '../caption-text.ts';
import { isCaption, nextIndex, readGroup, writeGroup } from '../figure/group.ts';
import { beginsLine } from '../html/alone.ts';
import { replace, type Rule } from '../rule.ts';

/**
 * A figure or a row of figures with the `div` of class `caption` that follows it: one `<Figure>` with a caption, or one `<Row>`
 * with a `<Caption>` for all of its figures.
 */
export const caption: Rule = {
  name: 'caption',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    const below = nextIndex(nodes, index + 1, context);
    const div = nodes[below];
    if (!node || context.inline || context.phrasing || !isCaption(div)) return undefined;
    if (!beginsLine(nodes, index, context)) return undefined;
    const group = readGroup(node, context);
    if (!group || group.cells.every((cell) => !cell.figure)) return undefined;
    const text = [group.caption, toCaption(div.children, context)].filter(Boolean).join(' ');
    return replace('block', writeGroup(group, text, context), below - index + 1);
  },
};
