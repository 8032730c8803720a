import path from 'node:path';
import type { Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import { visit } from '../../lib/visit.ts';
import { VFileMessage } from 'vfile-message';
import { isFile } from '../../files/read-text.ts';
import type { ErrorId } from '../../lib/errors.ts';
import { includeText } from '../included-text.ts';
import { reportProblem } from '../report.ts';
import { isAddress } from '../../lib/addresses.ts';
import { candidates, decodePath, fromRoot } from '../site-files.ts';
import { isJsxElement, setAttribute, stringAttribute } from '../tree.ts';
import { parseWithoutMdx } from '../without-mdx.ts';
import { htmlToElements } from './cell-markdown.ts';
import { isPictureType, pathBeside, pictureFile, type PictureType } from './picture-files.ts';
import { placeOf, reportInvalid, type Showing } from './showing.ts';
import { sourceLines } from './source-lines.ts';

type Attachments = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A text of a notebook. */
export interface CellText {
  markdown: string;
  /** Where it stands in the notebook. */
  at: readonly PropertyKey[];
  attachments?: Attachments | undefined;
}

/** Markdown of a notebook as nodes of the text: a formula, a heading or an image is from here on like any other of the text. */
export function showText(showing: Showing, text: CellText): RootContent[] {
  const { notebook, notes } = showing;
  const cell = Number(text.at[1]) + 1;
  const tree = parse(showing, text);
  for (const name of htmlToElements(tree)) notes.add(`<${name}> is left out of`, cell);
  const pictured = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => {
    pictured.add(identifier);
  });
  visit(tree, (node) => {
    if (node.type === 'image' || (node.type === 'definition' && pictured.has(node.identifier))) {
      node.url = imageAddress(showing, node.url, text, node.position);
    } else if (node.type === 'link' || node.type === 'definition') {
      node.url = safeAddress(node.url);
    } else if (isJsxElement(node) && node.name === 'img') {
      const src = stringAttribute(node, 'src');
      if (src !== undefined)
        setAttribute(node, 'src', imageAddress(showing, src, text, node.position));
    }
  });
  makeNamesOwn(tree, `${path.basename(notebook.file, '.ipynb')}-${cell}`);
  return tree.children;
}

/** Parses the text and includes it; a formula that is not closed is noted. */
function parse({ file, notebook }: Showing, { markdown, at }: CellText): Root {
  const lines = sourceLines(notebook, at);
  try {
    const tree = parseWithoutMdx(markdown);
    includeText(file, markdown, tree, lines);
    return tree;
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const tree: Root = { type: 'root', children: [] };
    const { start } = includeText(file, markdown, tree, lines);
    reportProblem(file, {
      id: error.ruleId as ErrorId,
      message: error.reason,
      remedy: error.note ?? '',
      place: { line: start.line + (error.line ?? 1) - 1, column: error.column ?? 1 },
    });
    return tree;
  }
}

/** Names of footnotes and links hold in their cell only. */
function makeNamesOwn(tree: Root, suffix: string): void {
  const own = `-${suffix.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  visit(tree, (node) => {
    if ('identifier' in node) node.identifier += own;
  });
}

function safeAddress(url: string): string {
  // eslint-disable-next-line no-control-regex
  return /^(?:javascript|vbscript|data):/i.test(url.replace(/[\u0000-\u0020]/g, '')) ? '#' : url;
}

/** An image is looked for beside the notebook and in `content/`, or it is in the notebook. */
function imageAddress(
  showing: Showing,
  url: string,
  text: CellText,
  position: Position | undefined,
): string {
  const { notebook, file, context } = showing;
  if (url.startsWith('attachment:')) {
    return attachedImage(showing, decodePath(url.slice('attachment:'.length)), text);
  }
  const [, type = '', content = ''] = /^data:([a-z]+\/[a-z+]+);base64,(.*)$/is.exec(url) ?? [];
  if (isPictureType(type)) return pictureFile(context, type, content, file.path) ?? url;
  if (isAddress(url) || url.startsWith('/')) return url;
  const places = candidates(context, notebook.file, decodePath(url));
  const found = places.find(isFile);
  if (found !== undefined) return pathBeside(found, file.path);
  reportProblem(file, {
    id: 'image-missing',
    message: `The image ${url} does not exist. It was looked for at ${places.map((place) => fromRoot(context, place)).join(' and ')}.`,
    remedy: 'Put the file at one of these places, or correct the path; upper and lower case count.',
    place: position ?? placeOf(showing, text.at),
  });
  return '#';
}

function attachedImage(showing: Showing, name: string, { at, attachments = {} }: CellText): string {
  const contents = Object.entries(attachments[name] ?? {});
  const [type, content = ''] = contents.find(([each]) => isPictureType(each)) ?? [];
  const picture =
    type && pictureFile(showing.context, type as PictureType, content, showing.file.path);
  if (picture !== undefined && picture !== '') return picture;
  const names = Object.keys(attachments);
  const path = type === undefined ? at : [...at.slice(0, 2), 'attachments', name, type];
  reportInvalid(
    showing,
    path,
    type === undefined
      ? `The cell has no picture "${name}" among its attachments.`
      : `The attachment "${name}" is no picture of the type ${type}.`,
    type === undefined && names.length > 0
      ? `There are: ${names.join(', ')}.`
      : 'Put the picture into the cell again.',
  );
  return '#';
}
