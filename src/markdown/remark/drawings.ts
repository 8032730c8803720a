import { readFileSync } from 'node:fs';
import type { Code, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-to-hast';
import type { Node } from 'unist';
import { visitParents } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { findNearest } from '../../lib/suggest.ts';
import type { Words } from '../../lib/words.ts';
import { takeTexts } from '../code/meta-text.ts';
import type { MarkdownContext } from '../context.ts';
import {
  DrawingError,
  type DrawingKind,
  type DrawnPicture,
  type PictureForLater,
} from '../drawings/kind.ts';
import { findDrawingKind, isShownAsCode } from '../drawings/kinds.ts';
import { placeOf } from '../drawings/source-place.ts';
import { finishSvg } from '../drawings/svg.ts';
import { plainText } from '../plain-text.ts';
import { reportProblem, reportWarning } from '../report.ts';
import { servedFile } from '../site-files.ts';
import {
  findSlot,
  isJsxElement,
  setAttribute,
  slotElement,
  stringAttribute,
  type JsxElement,
} from '../tree.ts';
import { htmlElement } from './drawing-html.ts';
import { digestOf } from './media.ts';

/** An SVG, or another element that is made here: `data.hName` and the like say what. */
interface Drawn extends Node {
  type: 'drawn';
  data: NonNullable<Code['data']>;
}

declare module 'mdast' {
  interface RootContentMap {
    drawn: Drawn;
  }
}

const metaNames = ['title', 'description'] as const;

/** A fence that holds a drawing, and where it stands. */
interface Fence {
  code: Code;
  kind: DrawingKind;
  parent: { children: unknown[] };
  /** The figure around it. */
  figure: JsxElement | undefined;
}

/**
 * Draws the fences of `drawings/kinds.ts`:
 *
 * ````md
 * ```dot title="A step"        <Drawing><Fragment slot="picture"><svg>…</svg></Fragment>…</Drawing>
 * digraph { a -> b }
 * ```
 * ````
 *
 * What only a browser can draw goes to the component of its kind, with the source. The word `code` after the language leaves a
 * fence a block of code.
 */
export function remarkDrawings(context: MarkdownContext, words: Words) {
  return async (tree: Root, file: VFile): Promise<void> => {
    let count = 0;
    // One after the other: ids and messages are in the order of the text.
    for (const fence of findFences(tree)) {
      await drawFence(fence, { number: ++count, context, words }, file);
    }
  };
}

function findFences(tree: Root): Fence[] {
  const fences: Fence[] = [];
  visitParents(tree, 'code', (code, ancestors) => {
    const kind = findDrawingKind(code.lang ?? '');
    const parent = ancestors.at(-1);
    if (!kind || !parent) return;
    if (isShownAsCode(code.meta)) {
      const words = (code.meta ?? '').split(/\s+/);
      code.lang = kind.highlight;
      code.meta = words.filter((word) => word !== 'code').join(' ') || null;
      return;
    }
    const figure = (ancestors as Node[])
      .filter(isJsxElement)
      .findLast(({ name }) => name === 'Figure' || name === 'Marginfigure');
    fences.push({ code, kind, parent, figure });
  });
  return fences;
}

interface Setting {
  /** Which drawing of the text it is, from 1. */
  number: number;
  context: MarkdownContext;
  words: Words;
}

async function drawFence(fence: Fence, setting: Setting, file: VFile): Promise<void> {
  const { code, kind, parent } = fence;
  const { number, context, words } = setting;
  const meta = readMeta(code, file);
  try {
    const drawing = await kind.draw({
      text: code.value,
      numberedNames: code.data?.numberedNames,
      warn: (message, line) => reportWarning(file, message, placeOf(code, file, { line })),
      readFile: (path) => readSource(path, context, file),
    });
    const { picture } = drawing;
    if ('code' in picture) {
      code.lang = kind.highlight;
      code.meta = null;
      return;
    }
    if ('html' in picture) {
      parent.children[parent.children.indexOf(code)] = htmlElement(code, picture, file);
      return;
    }
    const title = meta.title ?? drawing.title ?? captionOf(fence);
    const description = meta.description ?? drawing.description;
    if (title === undefined && description === undefined) warnOfName(fence, file);
    const names = { title: title ?? words.drawing, description, number };
    const element = toElement(fence, picture, names);
    parent.children[parent.children.indexOf(code)] = element;
    if ('frames' in picture) addFrames(picture.frames ?? [], file);
  } catch (error) {
    reportMistake(error, code, file);
  }
}

function reportMistake(error: unknown, code: Code, file: VFile): void {
  if (!(error instanceof DrawingError)) throw error;
  reportProblem(file, {
    id: 'drawing-source',
    message: error.message,
    remedy: error.remedy,
    place: placeOf(code, file, error),
  });
}

interface Names {
  title: string;
  description: string | undefined;
  number: number;
}

function toElement(
  { code, kind }: Fence,
  picture: DrawnPicture | PictureForLater,
  names: Names,
): MdxJsxFlowElement {
  const element: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: 'svg' in picture ? 'Drawing' : picture.component,
    attributes: [],
    children: [],
    ...(code.position && { position: code.position }),
  };
  setAttribute(element, 'title', names.title);
  if ('svg' in picture) {
    const { width } = picture.svg.properties;
    if (width !== undefined) setAttribute(element, 'width', String(width));
    const source = names.description === undefined ? [sourceElement(code)] : [];
    element.children = [drawnSlot(picture, names), ...source] as typeof element.children;
    return element;
  }
  if (names.description !== undefined) setAttribute(element, 'description', names.description);
  for (const [name, value] of Object.entries(picture.props ?? {}))
    setAttribute(element, name, value);
  element.children = [{ ...code, lang: kind.highlight, meta: null }];
  return element;
}

function drawnSlot({ svg }: DrawnPicture, { title, description, number }: Names) {
  finishSvg(svg, {
    prefix: `drawing-${number}`,
    title,
    ...(description !== undefined && { description }),
  });
  const { tagName, properties, children } = svg;
  return slotElement('picture', [
    { type: 'drawn', data: { hName: tagName, hProperties: properties, hChildren: children } },
  ]);
}

/** The source as plain text, which pages carry without the script of blocks of code. */
function sourceElement({ value }: Code) {
  return {
    type: 'drawn',
    data: {
      hName: 'pre',
      hProperties: { tabIndex: 0 },
      hChildren: [{ type: 'text', value }],
    },
  };
}

function readMeta(code: Code, file: VFile): Partial<Record<(typeof metaNames)[number], string>> {
  const { texts, rest } = takeTexts(code.meta ?? '', metaNames);
  for (const word of rest.split(/\s+/).filter(Boolean)) {
    const nearest = findNearest(word.replace(/=.*/, ''), metaNames);
    reportWarning(
      file,
      `"${word}" after the language of this drawing means nothing.${nearest ? ` Did you mean "${nearest}"?` : ` There are: ${metaNames.join('="…", ')}="…", and code, which shows the source.`}`,
      code.position,
    );
  }
  const written = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(written);
}

function captionOf({ figure }: Fence): string | undefined {
  const caption = figure && findSlot(figure, 'caption');
  if (!caption) return undefined;
  const isNumber = (node: Node) =>
    isJsxElement(node) && stringAttribute(node, 'class') === 'numbered-name';
  const children = (caption.children as Node[]).filter((child) => !isNumber(child));
  return plainText({ type: 'root', children } as Root) || undefined;
}

function warnOfName({ code, kind }: Fence, file: VFile): void {
  reportWarning(
    file,
    `This drawing of ${kind.name} has no name for those who do not see it: write title="…" and description="…" after ${code.lang ?? ''}.`,
    code.position,
  );
}

function readSource(path: string, context: MarkdownContext, file: VFile): string | undefined {
  const found = servedFile(context, path);
  if (!found) return undefined;
  const text = readFileSync(found.location, 'utf8');
  (file.data.served ??= []).push(found.location);
  (file.data.readFiles ??= []).push({ file: found.location, digest: digestOf(text) });
  return text;
}

function addFrames(frames: readonly string[], file: VFile): void {
  file.data.frames = [...new Set([...(file.data.frames ?? []), ...frames])];
}
