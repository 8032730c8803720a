import { toCaption } from '../caption-text.ts';
import type { RuleContext } from '../context.ts';
import type { Cell, Group } from '../figure/cells.ts';
import type { IncludeParameters } from '../figure/parameters.ts';
import { attribute, classNames, isElement, type ElementNode, type Node } from '../tree.ts';
import { phrasing } from './elements.ts';
import { placementClass, readPicture, significant, type Picture } from './picture.ts';
import { isPlacement, readStyle } from './style.ts';

/** Elements that do no more than to hold pictures. */
const wrappers: ReadonlySet<string> = new Set(['p', 'center', 'div', 'figure', 'span']);

/**
 * Reads HTML that shows nothing but pictures and perhaps their caption: `<img>`, `<picture>`, an image that links to its own file, and
 * such in `<figure>`, `<center>`, `<p align="center">` or a `<div>`.
 *
 * @returns undefined if it is none, or holds more.
 */
export function readPictures(node: Node, context: RuleContext): Group | undefined {
  if (!isElement(node)) return undefined;
  const picture = readPicture(node, context);
  if (picture) return group([picture], '', undefined);
  return wrappers.has(node.name) ? readWrapper(node, context) : undefined;
}

/** Several pictures beside each other, in the order of the text; undefined if they stand below each other. */
export function sideBySide(
  pictures: readonly Picture[],
  context: RuleContext,
): Pick<Group, 'cells' | 'gallery'> | undefined {
  const cells = pictures.map(toCell);
  if (pictures.length === 1) return { cells };
  const shares = pictures.map(({ values }) => share(values.get('width')));
  const equal = new Set(shares).size === 1;
  const total = shares.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const known = shares.every((one) => one !== undefined);
  const gallery = pictures.every((picture) => picture.inGallery);
  if (!known) {
    const between = { start: pictures[0]?.node.start ?? 0, end: pictures.at(-1)?.node.start ?? 0 };
    const oneLine = !context.source.slice(between).includes('\n');
    return gallery || (oneLine && pictures.length <= 6) ? { cells, gallery } : undefined;
  }
  if (!equal && total > 105) return undefined;
  const perRow = equal ? Math.floor(100 / (shares[0] ?? 100)) : pictures.length;
  const wraps = pictures.length > perRow;
  // A row is as wide as the text; what was narrower stays so in its column.
  const scale = wraps || gallery || total > 80 ? undefined : `${Math.round(total)}%`;
  const narrow = cells.map((cell, index): Cell => {
    const span = equal ? (wraps ? 12 / perRow : undefined) : ((shares[index] ?? 0) / total) * 12;
    const figure = cell.figure && { ...cell.figure, values: resized(cell.figure.values, scale) };
    return { ...cell, figure, span: span && Math.max(1, Math.round(span)) };
  });
  return { cells: narrow, gallery };
}

/** @returns undefined if the element is more than a frame around pictures, or has a meaning of its own. */
function readWrapper(node: ElementNode, context: RuleContext): Group | undefined {
  const look = wrapperLook(node);
  if (!look) return undefined;
  const { content, caption } = splitCaption(significant(node.children, context), node, context);
  const inner =
    content.length === 1 && content[0] ? readGroupWithin(content[0], context) : undefined;
  const pictures = inner ? undefined : allPictures(content, context);
  const read = inner ?? (pictures && sideBySide(pictures, context));
  if (!read) return undefined;
  const [only] = read.cells;
  if (read.cells.length === 1 && only?.figure) only.figure = withLook(only.figure, look);
  const words = [inner?.caption, caption ? toCaption(caption, context) : ''].filter(Boolean);
  const className = [inner?.className, look.className].filter(Boolean).join(' ') || undefined;
  return { ...read, caption: words.join(' '), className };
}

function readGroupWithin(node: Node, context: RuleContext): Group | undefined {
  return isElement(node) && !phrasing.has(node.name) ? readPictures(node, context) : undefined;
}

function allPictures(nodes: readonly Node[], context: RuleContext): Picture[] | undefined {
  const parts = nodes.filter((node) => !isElement(node, 'br'));
  const pictures = parts.flatMap((node) => readPicture(node, context) ?? []);
  return pictures.length === parts.length && pictures.length > 0 ? pictures : undefined;
}

/** Whether an element says nothing of what it holds but that it is in the middle. */
export function isPlainWrapper(node: ElementNode): boolean {
  const look = wrappers.has(node.name) ? wrapperLook(node) : undefined;
  return look !== undefined && !look.className && !look.width && !look.id;
}

interface Look {
  className: string | undefined;
  width: string | undefined;
  id: string | undefined;
}

/** What a wrapper says about its pictures; undefined if it says what a figure cannot. */
function wrapperLook(node: ElementNode): Look | undefined {
  const style = readStyle(attribute(node, 'style') ?? '');
  const others = [...style].filter(
    ([property, value]) => property !== 'width' && !isPlacement(property, value),
  );
  const known = ['align', 'style', 'class', 'id', 'markdown'];
  if (others.length > 0 || node.attributes.some(({ name }) => !known.includes(name)))
    return undefined;
  const classes = classNames(node);
  if (classes.some((name) => /^(?:row|col(?:-|$)|caption$)/.test(name))) return undefined;
  const kept = classes.filter(
    (name) =>
      !placementClass.test(name) && !/^(?:pswp-gallery|spotlight-group|fake-img)$/.test(name),
  );
  return {
    className: kept.join(' ') || undefined,
    width: style.get('width'),
    id: attribute(node, 'id'),
  };
}

function withLook(figure: IncludeParameters, { className, width, id }: Look): IncludeParameters {
  const values = new Map(figure.values);
  const classes = [values.get('class'), className].filter(Boolean).join(' ');
  if (classes !== '') values.set('class', classes);
  if (width !== undefined && width !== '100%') values.set('width', width);
  if (id !== undefined && !values.has('id')) values.set('id', id);
  return { ...figure, values };
}

/** Its caption: a `<figcaption>`, a `div` of class `caption`, or in a paragraph what stands below the pictures. */
function splitCaption(children: readonly Node[], node: ElementNode, context: RuleContext) {
  const isCaption = (child: Node | undefined): child is ElementNode =>
    isElement(child, 'figcaption') ||
    (isElement(child, 'div', 'p') && classNames(child).includes('caption'));
  const marked = children.filter(isCaption);
  const [first] = marked;
  if (marked.length === 1 && first && first.children.every(isLine)) {
    return { content: children.filter((child) => child !== first), caption: first.children };
  }
  if (marked.length > 0 || !['p', 'center', 'figure'].includes(node.name))
    return { content: children, caption: undefined };
  const end = children.findIndex(
    (child) => !isElement(child, 'br') && !readPicture(child, context),
  );
  const below = end > 0 ? children.slice(end) : [];
  const begins = below[0] && context.source.lineBefore(below[0].start).trim() === '';
  const afterBreak =
    isElement(children[end - 1], 'br') ||
    begins ||
    (below[0]?.type === 'text' && context.source.slice(below[0]).startsWith('\n'));
  if (below.length === 0 || !afterBreak || !below.every(isLine))
    return { content: children, caption: undefined };
  return { content: children.slice(0, end), caption: below };
}

/** Whether a node fits into the line of a caption. */
function isLine(node: Node): boolean {
  if (node.type === 'element')
    return (
      (phrasing.has(node.name) ||
        ['p', 'center', 'div', 'd-cite', 'd-footnote', 'd-math'].includes(node.name)) &&
      node.name !== 'img' &&
      node.children.every(isLine)
    );
  return !['block', 'opaque', 'fence', 'tag', 'liquid', 'image'].includes(node.type);
}

function group(
  pictures: readonly Picture[],
  caption: string,
  className: string | undefined,
): Group {
  return { cells: pictures.map(toCell), caption, className };
}

function toCell({ node, values, caption }: Picture): Cell {
  return {
    nodes: [],
    figure: { node, values, caption },
    caption: '',
    span: undefined,
    className: undefined,
  };
}

/** A width as percents. */
function share(width: string | undefined): number | undefined {
  const percent = Number(/^(\d+(?:\.\d+)?)\s*%$/.exec(width?.trim() ?? '')?.[1]);
  return percent > 0 ? percent : undefined;
}

function resized(values: ReadonlyMap<string, string>, width: string | undefined) {
  const others = [...values].filter(([key]) => key !== 'width');
  return new Map(width === undefined ? others : [...others, ['width', width]]);
}
