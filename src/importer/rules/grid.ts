import { readGroup, writeGroup } from '../figure/group.ts';
import { replace, type Rule } from '../rule.ts';
import { classNames, isElement } from '../tree.ts';

/**
 * al-folio's grid: a `div` of class `row` with one of class `col` for each column. A row of one figure is that figure.
 *
 * ```html
 * <div class="row"><div class="col-sm">{% include … %}</div><div class="col-sm">{% include … %}</div></div>
 * ```
 * becomes
 * ```mdx
 * <Row>
 * <Figure … />
 * <Figure … />
 * </Row>
 * ```
 */
export const grid: Rule = {
  name: 'grid',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (!node || context.inline) return undefined;
    if (!isElement(node, 'div') || !classNames(node).includes('row')) return undefined;
    const group = readGroup(node, context);
    return group && replace('block', writeGroup(group, group.caption, context));
  },
};
