import { toCaption } from '../caption-text.ts';
import type { RuleContext } from '../context.ts';
import { openTag } from '../mdx/jsx.ts';
import { joinPieces } from '../mdx/pieces.ts';
import { attribute, classNames, isElement, type ElementNode, type Node } from '../tree.ts';
import { writeFigure } from './element.ts';
import { isBlank, significant } from '../html/picture.ts';
import { readPictures } from '../html/pictures.ts';
import type { Cell, Group } from './cells.ts';
import { isFigure, readFigure } from './parameters.ts';

/** Bootstrap's classes for position and distance, for which `<Row>` and `<Col>` have their own ways. */
const layoutClass =
  /^(?:row|col(?:-\w+)*|[mp][tblrsexy]?-(?:\w+-)?(?:\d|auto)|(?:justify-content|align-items|align-self|order|offset|g[xy]?)-[\w-]+|text-center|no-gutters|d-(?:flex|block)|w-\d+|img-fluid)$/;

/** Elements that a caption can hold as Markdown or inline HTML. */
const captionElements: ReadonlySet<string> = new Set(
  'a abbr b br center cite code d-cite d-footnote del em font i ins kbd mark p q s small span strong sub sup u'.split(
    ' ',
  ),
);

/** Reads a figure include, HTML images or a row; undefined if the node is neither, or if a row holds more than columns. */
export function readGroup(node: Node, context: RuleContext): Group | undefined {
  if (isFigure(node)) {
    const figure = readFigure(node, context);
    if (!figure) return undefined;
    const cell = { nodes: [node], figure, caption: '', span: undefined, className: undefined };
    return { cells: [cell], caption: '', className: undefined };
  }
  const pictures = readPictures(node, context);
  if (pictures) return pictures;
  if (!isElement(node, 'div') || !classNames(node).includes('row')) return undefined;
  if (attribute(node, 'style') !== undefined) return undefined;
  const children = significant(node.children, context);
  const last = children.at(-1);
  const own = children.length > 1 && isCaption(last) ? last : undefined;
  const columns = own ? children.slice(0, -1) : children;
  if (columns.length === 0 || !columns.every((child) => isColumn(child) || isFigure(child))) {
    return undefined;
  }
  const cells = columns.map((child) =>
    isElement(child)
      ? readCell(child.children, child, context)
      : readCell([child], undefined, context),
  );
  return {
    cells: withoutSpacers(cells, context),
    caption: own ? toCaption(own.children, context) : '',
    className: keptClasses(node),
  };
}

/** Empty columns beside a single one only make it narrower. */
function withoutSpacers(cells: Cell[], context: RuleContext): Cell[] {
  const [only, ...others] = cells.filter(({ nodes }) => significant(nodes, context).length > 0);
  if (!only || others.length > 0 || cells.length === 1) return cells;
  return [{ ...only, span: only.span ?? Math.floor(12 / cells.length) }];
}

/** A `div` of class `caption` whose content is a line of text. */
export function isCaption(node: Node | undefined): node is ElementNode {
  return (
    (isElement(node, 'figcaption') ||
      (isElement(node, 'div', 'p') && classNames(node).includes('caption'))) &&
    node.children.every(fitsInCaption)
  );
}

/** The next node from an index on that is more than white space. */
export function nextIndex(nodes: readonly Node[], index: number, context: RuleContext): number {
  const next = nodes[index];
  return next?.type === 'text' && isBlank(context.source.slice(next)) ? index + 1 : index;
}

export function writeGroup(
  { cells, className, gallery }: Group,
  caption: string,
  context: RuleContext,
): string {
  if (gallery) return writeGallery(cells, caption, className, context);
  const [first] = cells;
  if (cells.length === 1 && first?.figure) {
    const share =
      first.span && first.span < 12 ? `${Math.round((first.span / 12) * 100)}%` : undefined;
    const below = [first.caption, caption].filter(Boolean).join(' ');
    return writeFigure(first.figure, { below, width: share }, context).mdx;
  }
  const spans = new Set(cells.map(({ span }) => span));
  const [span] = spans;
  const equal = spans.size === 1;
  const columns = equal && span ? Math.floor(12 / span) : cells.length;
  const parts = cells.map((cell) => writeCell(cell, equal, context));
  if (caption !== '') parts.push(`<Caption>\n${caption}\n</Caption>`);
  const props = {
    columns: columns === cells.length || columns > 6 ? undefined : columns,
    class: className,
  };
  const separator = parts.some((part) => part.includes('\n\n')) ? '\n\n' : '\n';
  return `${openTag('Row', props, { empty: false })}\n${parts.join(separator)}\n</Row>`;
}

function writeCell(cell: Cell, equal: boolean, context: RuleContext): string {
  const written = cell.figure && writeFigure(cell.figure, { below: cell.caption }, context);
  const content = written?.mdx ?? trimLines(joinPieces(context.convert(cell.nodes)).mdx);
  if (written && equal && cell.className === undefined) return content;
  const props = { span: equal ? undefined : cell.span, class: cell.className };
  if (content === '') return openTag('Col', props, { empty: true });
  return `${openTag('Col', props, { empty: false })}\n\n${content}\n\n</Col>`;
}

/** A gallery holds figures alone: what is missing stands below it. */
function writeGallery(
  cells: readonly Cell[],
  caption: string,
  className: string | undefined,
  context: RuleContext,
): string {
  const written = cells.flatMap(({ figure }) => (figure ? [writeFigure(figure, {}, context)] : []));
  const present = written.filter(({ missing }) => !missing).map(({ mdx }) => mdx);
  const lost = written.filter(({ missing }) => missing).map(({ mdx }) => mdx);
  const span = cells[0]?.span;
  const text = context.opaque.restore(caption);
  const inProp = text !== '' && !text.includes('<d-');
  const props = {
    caption: inProp ? text : undefined,
    columns: span && Math.min(6, Math.floor(12 / span)),
    class: className,
  };
  const below = caption === '' || (inProp && present.length > 1) ? [] : [caption];
  if (present.length < 2) return [...present, ...lost, ...below].join('\n\n');
  const tag = openTag('Gallery', props, { empty: false });
  return [`${tag}\n${present.join('\n')}\n</Gallery>`, ...lost, ...below].join('\n\n');
}

function readCell(
  nodes: readonly Node[],
  column: ElementNode | undefined,
  context: RuleContext,
): Cell {
  const [first, second, ...others] = significant(nodes, context);
  const withCaption = second === undefined || isCaption(second);
  const inner = first && withCaption && others.length === 0 ? readGroup(first, context) : undefined;
  const figure = inner?.cells.length === 1 ? inner.cells[0]?.figure : undefined;
  return {
    nodes,
    figure,
    caption: figure
      ? [inner?.caption, isCaption(second) ? toCaption(second.children, context) : '']
          .filter(Boolean)
          .join(' ')
      : '',
    span: column && spanOf(column),
    className: column && keptClasses(column),
  };
}

function isColumn(node: Node): node is ElementNode {
  return (
    isElement(node, 'div') &&
    attribute(node, 'style') === undefined &&
    classNames(node).some((name) => /^col(?:-|$)/.test(name))
  );
}

/** The widest of a column's shares: a reader's window is rather wide than narrow. */
function spanOf(column: ElementNode): number | undefined {
  const spans = classNames(column).flatMap((name) => /^col(?:-\w\w)?-(\d+)$/.exec(name)?.[1] ?? []);
  const span = Number(spans.at(-1));
  return span >= 1 && span <= 12 ? span : undefined;
}

function keptClasses(node: ElementNode): string | undefined {
  return (
    classNames(node)
      .filter((name) => !layoutClass.test(name))
      .join(' ') || undefined
  );
}

function fitsInCaption(node: Node): boolean {
  if (node.type === 'element') {
    return captionElements.has(node.name) && node.children.every(fitsInCaption);
  }
  if (node.type === 'liquid') return node.name === 'cite';
  if (node.type === 'opaque') return node.name === 'd-math';
  return !['block', 'fence', 'tag'].includes(node.type);
}

function trimLines(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trim();
}
