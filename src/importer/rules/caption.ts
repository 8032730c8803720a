import { toCaption } from '../caption-text.ts';
import { isCaption, readGroup, writeGroup } from '../figure/group.ts';
import { replace, type Rule } from '../rule.ts';
import type { Node } from '../tree.ts';

/**
 * A figure or a row of figures with the `div` of class `caption` that follows it: one `<Figure>` with a caption, or one `<Row>`
 * with a `<Caption>` for all of its figures.
 */
export const caption: Rule = {
  name: 'caption',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    const below = nextIndex(nodes, index);
    const div = nodes[below];
    if (!node || context.inline || !isCaption(div)) return undefined;
    const group = readGroup(node, context);
    if (!group || group.cells.every((cell) => !cell.figure)) return undefined;
    const text = [group.caption, toCaption(div.children, context)].filter(Boolean).join(' ');
    return replace('block', writeGroup(group, text, context), below - index + 1);
  },
};

/** The next node that is more than white space. */
function nextIndex(nodes: readonly Node[], index: number): number {
  const next = nodes[index + 1];
  return next?.type === 'text' && next.end - next.start < 200 ? index + 2 : index + 1;
}
