import type { Nodes, Root } from 'mdast';
import { retext } from 'retext';
import retextSmartypants from 'retext-smartypants';
import type { Plugin, PluggableList } from 'unified';
import { SKIP, visit } from '../lib/visit.ts';
import { isJsxElement } from './tree.ts';

/** Elements whose text is to be read to the letter. */
const literal: ReadonlySet<string> = new Set([
  'code',
  'kbd',
  'pre',
  'samp',
  'script',
  'style',
  'tt',
]);

/**
 * The plugin that makes curly quotes, dashes and ellipses of straight ones, if the site wants them. Dashes are as kramdown has
 * them: `--` is an en dash, `---` an em dash.
 */
export function punctuationPlugins(wanted: boolean): PluggableList {
  return wanted ? [remarkPunctuation] : [];
}

/**
 * Hands the texts to retext-smartypants that have something for it: to read words and sentences takes as long as KaTeX does.
 * (remark-smartypants hands over all of them, a whole document and each text by itself.)
 */
const remarkPunctuation: Plugin<[], Root> = () => (tree) => {
  for (const passage of passagesOf(tree)) curlQuotes(passage);
};

/** A text, or code in a line, which is not changed. */
interface Piece {
  node: { value: string };
  isCode: boolean;
}

const quotes = retext().use(retextSmartypants, {
  backticks: false,
  dashes: false,
  ellipses: false,
});
const others = retext().use(retextSmartypants, { dashes: 'oldschool', quotes: false });

/** Whether a quotation mark opens or closes is told by what stands around it, in other pieces too. */
function curlQuotes(pieces: readonly Piece[]): void {
  // Code takes its room. A quotation mark at either end has nothing beside it.
  const whole = ` ${pieces.map(({ node, isCode }) => (isCode ? 'A'.repeat(node.value.length) : node.value)).join('')} `;
  const curled = /["']/.test(whole) ? quotes.processSync(whole).toString() : whole;
  let start = 1;
  for (const { node, isCode } of pieces) {
    const end = start + node.value.length;
    if (!isCode) node.value = replaceOthers(curled.slice(start, end));
    start = end;
  }
}

/** Dashes, ellipses and quotation marks of backticks, which become shorter. */
function replaceOthers(text: string): string {
  return /--|\.\s*\.|``|''/.test(text) ? others.processSync(text).toString() : text;
}

/** The pieces of each block of text. */
function passagesOf(tree: Nodes): Piece[][] {
  const passages: Piece[][] = [[]];
  visit(tree, (node) => {
    if (isJsxElement(node) && literal.has(node.name ?? '')) {
      visit(node, 'text', (text) => void passages.at(-1)?.push({ node: text, isCode: true }));
      return SKIP;
    }
    if (['paragraph', 'heading', 'tableCell'].includes(node.type)) passages.push([]);
    if (node.type === 'text' || node.type === 'inlineCode')
      passages.at(-1)?.push({ node, isCode: node.type === 'inlineCode' });
    return undefined;
  });
  return passages;
}
