import { toCaption } from '../caption-text.ts';
import type { RuleContext } from '../context.ts';
import type { Cell, Group } from '../figure/cells.ts';
import { isFigure, readFigure, type IncludeParameters } from '../figure/parameters.ts';
import { attribute, classNames, isElement, type ElementNode, type Node } from '../tree.ts';
import { phrasing } from './elements.ts';
import { isPlacement, readStyle, writeStyle } from './style.ts';

/** Classes that put a picture into the middle, where figures stand anyway. */
const placementClass = /^(?:(?:text-|img-?|align-?)?center(?:ed)?|mx-auto|d-block|text-center)$/;

const imageFile = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)(?:[?#].*)?$/i;

/** Elements that do no more than to hold pictures. */
const wrappers: ReadonlySet<string> = new Set(['p', 'center', 'div', 'figure', 'span']);

/** An image smaller than this is a sign in the text, not a figure. */
const smallestFigure = 64;

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
  const scale = wraps || total > 80 ? undefined : `${Math.round(total)}%`;
  const narrow = cells.map((cell, index): Cell => {
    const span = equal ? (wraps ? 12 / perRow : undefined) : ((shares[index] ?? 0) / total) * 12;
    const figure = cell.figure && { ...cell.figure, values: resized(cell.figure.values, scale) };
    return { ...cell, figure, span: span && Math.max(1, Math.round(span)) };
  });
  return { cells: narrow, gallery };
}

export interface Picture extends IncludeParameters {
  /** One of those that a lightbox shows one after the other. */
  inGallery: boolean;
}

/** One picture by itself. */
export function readPicture(node: Node, context: RuleContext): Picture | undefined {
  if (isFigure(node)) {
    const figure = readFigure(node, context);
    return figure && { ...figure, inGallery: false };
  }
  if (isElement(node, 'img')) return isLegible(node) ? imagePicture(node, context) : undefined;
  if (!isElement(node, 'a', 'picture')) return undefined;
  const inner = significant(node.children, context).filter((child) => !isElement(child, 'source'));
  const [image] = inner;
  if (inner.length !== 1 || !isElement(image, 'img', 'picture')) return undefined;
  const picture = readPicture(image, context);
  return node.name === 'a' ? picture && linkedPicture(node, picture, context) : picture;
}

/** An address that is written in Liquid is not known here. */
function isLegible(node: ElementNode): boolean {
  const src = attribute(node, 'src') ?? '';
  return src !== '' && !/\{[{%]/.test(src) && !isSign(node);
}

function isSign(node: ElementNode): boolean {
  return ['width', 'height'].some((name) => {
    const size = Number(/^(\d+)(?:px)?$/.exec(attribute(node, name) ?? '')?.[1] ?? Infinity);
    return size < smallestFigure;
  });
}

function imagePicture(node: ElementNode, context: RuleContext): Picture {
  const values = new Map<string, string>();
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined) values.set(name, value);
  };
  set('url', attribute(node, 'src'));
  for (const name of ['alt', 'title', 'id', 'loading', 'sizes']) set(name, attribute(node, name));
  const style = readStyle(attribute(node, 'style') ?? '');
  set('width', style.get('width') ?? attribute(node, 'width'));
  // With both, a browser that has less room than that would distort the picture.
  if (!values.has('width')) set('height', style.get('height') ?? attribute(node, 'height'));
  set('style', ownStyle(node, style, context));
  const classes = classNames(node).filter((name) => !placementClass.test(name));
  set('class', classes.join(' ') || undefined);
  if (attribute(node, 'data-zoomable') !== undefined) values.set('zoomable', 'true');
  reportOthers(node, context);
  return { node, values, caption: undefined, inGallery: false };
}

/** Attributes that a figure has, or that only served the old page. */
const imageAttributes =
  /^(?:src|alt|title|id|class|style|width|height|loading|sizes|srcset|align|border|[hv]space|decoding|fetchpriority|crossorigin|referrerpolicy|slot|data-[\w-]+|markdown)$/;

function reportOthers(node: ElementNode, context: RuleContext): void {
  for (const { name, value } of node.attributes) {
    if (imageAttributes.test(name)) continue;
    const message = `A figure does not take the attribute ${name}="${value}". It was left out.`;
    context.report('html-attribute', message, node);
  }
}

function ownStyle(node: ElementNode, style: Map<string, string>, context: RuleContext) {
  const own = new Map(
    [...style].filter(([property, value]) => {
      if (property === 'float') {
        const message = `Text does not flow around figures: "float: ${value}" was left out.`;
        context.report('html-attribute', message, node);
        return false;
      }
      if (property === 'width' || property === 'height') return false;
      return !isPlacement(property, value) && !(property === 'max-width' && value === '100%');
    }),
  );
  return own.size > 0 ? writeStyle(own) : undefined;
}

/** A link to the picture's own file, in full size, becomes a picture that zooms; one to elsewhere stays a link. */
function linkedPicture(link: ElementNode, picture: Picture, context: RuleContext) {
  const href = attribute(link, 'href') ?? '';
  if (!imageFile.test(href)) return undefined;
  const values = new Map(picture.values);
  if (['found', 'remote'].includes(context.images.find(href).status)) values.set('url', href);
  values.set('zoomable', 'true');
  const title = attribute(link, 'data-title') ?? attribute(link, 'title');
  if (title !== undefined && !values.has('title')) values.set('title', title);
  return { ...picture, node: link, values, inGallery: isLightbox(link) };
}

/** What lightbox2, PhotoSwipe, Spotlight, Venobox and Fancybox know their links by. */
function isLightbox(link: ElementNode): boolean {
  return (
    link.attributes.some(({ name }) => /^data-(?:lightbox|pswp-\w+|gall|fancybox)$/.test(name)) ||
    classNames(link).some((name) => /^(?:spotlight|venobox|glightbox)$/.test(name))
  );
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

export function significant(nodes: readonly Node[], context: RuleContext): Node[] {
  return nodes.filter((node) => node.type !== 'text' || context.source.slice(node).trim() !== '');
}
