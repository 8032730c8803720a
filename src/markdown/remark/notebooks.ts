import path from 'node:path';
import type { Heading, Root, RootContent } from 'mdast';
import type { MdxjsEsm } from 'mdast-util-mdxjs-esm';
import { SKIP, visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { isFile } from '../../files/read-text.ts';
import type { Words } from '../../lib/words.ts';
import {
  notebook as notebookProps,
  type NotebookProps,
} from '../../schemas/components/notebook.ts';
import type { MarkdownContext } from '../context.ts';
import { notebookOf } from '../notebook/as-mdx.ts';
import { showCell } from '../notebook/cells.ts';
import { findMatterCell, showsTitleTwice } from '../notebook/matter.ts';
import { pathBeside } from '../notebook/picture-files.ts';
import { readNotebook, type Notebook } from '../notebook/read.ts';
import { component, Notes, type Showing } from '../notebook/showing.ts';
import { reportElsewhere, reportProblem } from '../report.ts';
import { candidates, decodePath, fromRoot, servedFile } from '../site-files.ts';
import {
  findAttribute,
  identifierValue,
  importNode,
  isJsxElement,
  setAttribute,
  type JsxElement,
} from '../tree.ts';
import { literalValue } from './literal-value.ts';

declare module 'vfile' {
  interface DataMap {
    /** What the notebooks of the text became, each for itself. */
    notebookNodes: RootContent[][];
  }
}

/**
 * Puts the cells of a notebook in the place of `<Notebook src="a.ipynb" />`: headings, formulas, images and code are from here on
 * like those that are written in the text.
 */
export function remarkNotebooks({ context, words }: { context: MarkdownContext; words: Words }) {
  return (tree: Root, file: VFile): void => {
    const readFiles = (file.data.readFiles ??= []);
    const imports: MdxjsEsm[] = [];
    visit(tree, (element, index, parent) => {
      if (!isJsxElement(element) || element.name !== 'Notebook') return;
      if (!parent || index === undefined) return;
      const props = propsOf(element);
      const notebook = props && findNotebook(context, file, element, props.src);
      const showing = notebook && { notebook, file, context, words, notes: new Notes() };
      const nodes = showing ? show(showing, element, props, imports) : [];
      if (notebook) readFiles.push({ file: notebook.file, digest: notebook.digest });
      (parent.children as RootContent[]).splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    });
    tree.children.unshift(...imports);
  };
}

/** Undefined if they are wrong, which `component-check.ts` has noted. */
function propsOf(element: JsxElement): NotebookProps | undefined {
  const names = Object.keys(notebookProps.shape);
  const values = names.flatMap((name) => {
    const attribute = findAttribute(element, name);
    return attribute ? [[name, literalValue(attribute.value)]] : [];
  });
  return notebookProps.safeParse(Object.fromEntries(values)).data;
}

function findNotebook(
  context: MarkdownContext,
  file: VFile,
  element: JsxElement,
  src: string,
): Notebook | undefined {
  const places = candidates(context, file.path, decodePath(src));
  const found = places.find(isFile);
  if (found === undefined) {
    reportProblem(file, {
      id: 'file-missing',
      message: `The notebook ${src} does not exist. It was looked for at ${places.map((place) => fromRoot(context, place)).join(' and ')}.`,
      remedy: 'Put it at one of these places, or correct the path; upper and lower case count.',
      place: element.position,
    });
    return undefined;
  }
  const { notebook, problems } = readNotebook(found, context.root);
  reportElsewhere(file, problems);
  return notebook;
}

function show(
  showing: Showing,
  element: JsxElement,
  { src, cells, input = 'open', download = cells === undefined }: NotebookProps,
  imports: MdxjsEsm[],
): RootContent[] {
  const { notebook, file } = showing;
  const [first, last] = rangeOf(showing, element, cells);
  const nodes = notebook.data.cells.flatMap((cell, index) => {
    if (index + 1 < first || index + 1 > last) return [];
    const matter = index === 0 ? findMatterCell(notebook)?.body : undefined;
    return showCell(showing, cell, index, { source: matter ?? cell.source, input });
  });
  const isPage = notebookOf(file.path) === path.resolve(notebook.file);
  if (isPage && showsTitleTwice(notebook)) removeTitle(nodes);
  lowerHeadings(nodes);
  (file.data.notebookNodes ??= []).push([...nodes]);
  showing.notes.report(file, notebook);
  return download ? [...nodes, downloadLink(showing, src, imports)] : nodes;
}

/** The numbers of the first and the last cell that are shown. */
function rangeOf(
  { notebook, file }: Showing,
  element: JsxElement,
  cells: string | undefined,
): [number, number] {
  const count = notebook.data.cells.length;
  const [, from = '1', dash, to = ''] = /^(\d+)(-?)(\d*)$/.exec(cells ?? '1-') ?? [];
  const first = Number(from);
  const last = to === '' ? (dash === '' ? first : count) : Number(to);
  if (cells !== undefined && (first > last || last > count)) {
    reportProblem(file, {
      id: 'component-prop',
      message: `The prop "cells" of <Notebook> is "${cells}", and ${notebook.name} has ${count} cells.`,
      remedy: `Write numbers from 1 to ${count}, the smaller one first.`,
      place: findAttribute(element, 'cells')?.position ?? element.position,
    });
  }
  return [first, last];
}

/** The first heading is above the text already. */
function removeTitle(nodes: RootContent[]): void {
  const at = nodes.findIndex((node) => node.type === 'heading' && node.depth === 1);
  if (at !== -1) nodes.splice(at, 1);
}

/** A page has one heading of the first level, its title: where a notebook has others, all of its headings go down by one. */
function lowerHeadings(nodes: readonly RootContent[]): void {
  const headings: Heading[] = [];
  visit({ type: 'root', children: [...nodes] } satisfies Root, 'heading', (heading) => {
    headings.push(heading);
  });
  if (headings.every(({ depth }) => depth > 1)) return;
  for (const heading of headings)
    heading.depth = Math.min(heading.depth + 1, 6) as Heading['depth'];
}

/** A notebook of `content/assets/` has an address; another one gets one by its import. */
function downloadLink(
  { context, file, notebook }: Showing,
  src: string,
  imports: MdxjsEsm[],
): JsxElement {
  const link = component('NotebookFile', { name: path.basename(notebook.file) });
  const served = servedFile(context, src);
  if (served && path.resolve(served.location) === path.resolve(notebook.file)) {
    setAttribute(link, 'href', served.address);
    return link;
  }
  const name = `notebook${imports.length}_`;
  imports.push(importNode(name, `${pathBeside(notebook.file, file.path)}?url`));
  setAttribute(link, 'href', identifierValue(name));
  return link;
}
