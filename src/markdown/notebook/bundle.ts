import katex from 'katex';
import type { RootContent } from 'mdast';
import { visit } from '../../lib/visit.ts';
import { fill } from '../../lib/words.ts';
import type { Bundle, BundleMetadata } from '../../schemas/notebook.ts';
import { katexOptions } from '../../lib/tex/katex-options.ts';
import { parseWithoutMdx } from '../without-mdx.ts';
import { finishedHtml } from './finished-html.ts';
import { pictureFile, pictureTypes, type PictureType } from './picture-files.ts';
import { isVisible, safeHtml } from './safe-html.ts';
import { component, reportInvalid, type Showing } from './showing.ts';
import { terminalOutput } from './terminal-output.ts';
import { showText } from './text.ts';

/** What is shown in several formats. */
export interface Shown {
  bundle: Bundle;
  metadata: BundleMetadata;
  /** Where the bundle stands: `['cells', 2, 'outputs', 0, 'data']`. */
  path: readonly PropertyKey[];
  /** Number of the cell for errors, the first being 1. */
  cell: number;
  /** Its number for readers. */
  count: number;
}

/** What needs the programs of Jupyter in the page. */
const interactive =
  /^application\/(?:javascript$|vnd\.(?:jupyter\.widget|plotly|vega|bokehjs|holoviews))/;
/** Of these, what only loads such a program. */
const loader = /^application\/(?:javascript$|vnd\.(?:bokehjs|holoviews)_load)/;

type Format = (showing: Showing, shown: Shown) => RootContent[] | undefined;

/** The formats, the best first. */
const formats: readonly Format[] = [picture, html, latex, markdown, json, plain];

/** Shows the best format that a page can show, or says that there is none. */
export function showBundle(showing: Showing, shown: Shown): RootContent[] {
  const types = Object.keys(shown.bundle);
  const program = types.find((type) => interactive.test(type));
  if (program !== undefined) {
    showing.notes.add(
      `${program} needs a running notebook, so the page does without it in`,
      shown.cell,
    );
  }
  for (const format of formats) {
    const nodes = format(showing, shown);
    if (nodes) return nodes;
  }
  const empty = types.every((type) => loader.test(type) || type.startsWith('text/'));
  const hidden = types.includes('text/html') && leavesGap(shown);
  if (empty && !hidden) return [];
  if (program === undefined) {
    showing.notes.add(`No format that a page can show (only ${types.join(', ')}) in`, shown.cell);
  }
  return [notice(showing)];
}

/** Whether the HTML of an output shows something only where it may run. */
function leavesGap({ bundle }: Shown): boolean {
  const { tree, leftOut } = safeHtml(bundle['text/html'] ?? '');
  const place = tree.children.some(({ type }) => type === 'element');
  return leftOut.some((name) => place || name !== 'script');
}

function notice({ words }: Showing): RootContent {
  return finishedHtml('p', { className: ['notebook-notice'] }, [
    { type: 'text', value: words.needsNotebook },
  ]);
}

function picture(showing: Showing, shown: Shown): RootContent[] | undefined {
  const { bundle, metadata, path, count } = shown;
  const type = (Object.keys(pictureTypes) as PictureType[]).find((each) => each in bundle);
  const content = type && bundle[type];
  if (type === undefined || typeof content !== 'string') return undefined;
  const src = pictureFile(showing.context, type, content, showing.file.path);
  if (src === undefined) {
    reportInvalid(
      showing,
      [...path, type],
      `The content of ${type} is no such picture.`,
      'Run the cell again, and save the notebook.',
    );
    return [];
  }
  const { width, alt } = metadata?.[type as 'image/png'] ?? {};
  const attributes = {
    src,
    alt: alt ?? fill(showing.words, 'outputOfCell', { n: count }),
    width: width === undefined ? undefined : String(width),
  };
  return [component('Figure', attributes)];
}

function html(showing: Showing, { bundle, cell, ...shown }: Shown): RootContent[] | undefined {
  const source = bundle['text/html'];
  if (source === undefined) return undefined;
  if (/^\s*(?:<\?xml[^>]*>\s*)?<svg[\s>]/.test(source)) {
    return picture(showing, { ...shown, cell, bundle: { 'image/svg+xml': source } });
  }
  const { tree, leftOut } = safeHtml(source);
  for (const name of leftOut) showing.notes.add(`<${name}> is left out of`, cell);
  if (!isVisible(tree)) return undefined;
  return [finishedHtml('div', { className: ['notebook-html'] }, tree.children as never)];
}

function latex(showing: Showing, { bundle, path }: Shown): RootContent[] | undefined {
  const source = bundle['text/latex'];
  if (source === undefined || !isFormula(source, showing)) return undefined;
  return showText(showing, { markdown: source, at: [...path, 'text/latex'] });
}

/** LaTeX for more than KaTeX can read (`tabular`) has another format beside it. */
function isFormula(source: string, { context }: Showing): boolean {
  const formulas: string[] = [];
  try {
    visit(parseWithoutMdx(source), (node) => {
      if (node.type === 'math' || node.type === 'inlineMath') formulas.push(node.value);
    });
    for (const tex of formulas) katex.renderToString(tex, katexOptions(context.macros));
    return formulas.length > 0;
  } catch {
    return false;
  }
}

function markdown(showing: Showing, { bundle, path }: Shown): RootContent[] | undefined {
  const source = bundle['text/markdown'];
  return source === undefined
    ? undefined
    : showText(showing, { markdown: source, at: [...path, 'text/markdown'] });
}

function json(_showing: Showing, { bundle }: Shown): RootContent[] | undefined {
  const value = bundle['application/json'];
  if (value === undefined) return undefined;
  return [{ type: 'code', lang: 'json', value: JSON.stringify(value, null, 2) }];
}

function plain(showing: Showing, { bundle, count }: Shown): RootContent[] | undefined {
  const text = bundle['text/plain'];
  return text === undefined || text.trim() === ''
    ? undefined
    : [terminalOutput(showing, text, count)];
}
