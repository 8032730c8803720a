import { asMap } from '../values.ts';

const divider = { title: 'divider' };

/** A menu whose entries open menus of their own, as one menu: a line, then the links of the inner one. */
export function flattenMenu(children: unknown): unknown[] | undefined {
  if (!Array.isArray(children)) return undefined;
  return children.flatMap((child: unknown) => {
    const { children: inner, ...own } = asMap(child);
    const flat = flattenMenu(inner);
    if (flat === undefined) return [child];
    const isLink = own['permalink'] !== undefined;
    return isLink ? [own, ...flat] : [divider, ...flat];
  });
}
