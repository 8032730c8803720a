import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { raw } from 'hast-util-raw';
import { toString } from 'hast-util-to-string';
import remarkEmoji from 'remark-emoji';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { takeInventory, type Inventory, type Reading } from './inventory.ts';
import { takeFormulas } from './source-formulas.ts';
import { evaluateLiquid, type LiquidData } from './source-liquid.ts';
import { wordsOf } from './words.ts';

/** Fences that Folia makes pictures of: neither their words nor their code is on the page. */
const drawn: ReadonlySet<string> = new Set(
  'mermaid chartjs echarts vega_lite vega-lite vega geojson plotly tikz typograms pseudocode dot graphviz gv diff2html'.split(
    ' ',
  ),
);

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  // The old page shows a picture for `:smile:`, the new one the character: no word either way.
  .use(remarkEmoji)
  .use(remarkRehype, { allowDangerousHtml: true })
  .freeze();

/**
 * Reads the text of an al-folio post by simple means: liquidjs, a search for formulas, Markdown, HTML. It shares no code with the
 * rules of the import, so that it does not share their mistakes.
 */
export function readSource(text: string, data: LiquidData): Inventory {
  const { text: markdown, formulas } = takeFormulas(evaluateLiquid(text, data));
  const tree = processor.runSync(processor.parse(asCommonMark(markdown)));
  const found = takeInventory(raw(tree) as Root, reading(formulas));
  const { title } = data.page;
  if (typeof title === 'string') found.headings.push(wordsOf(titleText(title)).join(' '));
  return found;
}

function reading(formulas: readonly string[]): Reading {
  return {
    skip: (element) =>
      element.tagName === 'd-contents' || isFootnoteMark(element) || isDrawn(element),
    formula: ({ properties }) =>
      properties['dataFormula'] === undefined
        ? undefined
        : formulas[Number(properties['dataFormula'])],
    cited: ({ tagName, properties }) =>
      tagName === 'd-cite'
        ? String(properties['key'] ?? '')
            .split(/[\s,;]+/)
            .filter(Boolean)
        : [],
    isFootnote: ({ tagName, properties }) =>
      tagName === 'd-footnote' ||
      (tagName === 'li' && String(properties['id']).startsWith('user-content-fn-')),
    isAside: ({ tagName }) => tagName === 'd-cite' || tagName === 'd-footnote',
    isCitation: () => false,
  };
}

/** The label of a footnote may change, and its arrow back. */
function isFootnoteMark({ properties }: Element): boolean {
  return (
    properties['id'] === 'footnote-label' ||
    properties['dataFootnoteBackref'] !== undefined ||
    properties['dataFootnoteRef'] !== undefined
  );
}

function isDrawn(element: Element): boolean {
  const [code] = element.children;
  if (element.tagName !== 'pre' || code?.type !== 'element') return false;
  const classes = code.properties['className'];
  return (
    Array.isArray(classes) &&
    classes.some((name) => typeof name === 'string' && drawn.has(name.replace('language-', '')))
  );
}

/** A title may hold formulas and HTML. */
function titleText(title: string): string {
  return toString(fromHtml(takeFormulas(title).text, { fragment: true }));
}

const blocks = 'article|blockquote|center|details|div|figure|main|ol|section|table|ul';
const opening = new RegExp(`<(?:${blocks})\\b[^>]*>`, 'gi');
const closing = new RegExp(`</(?:${blocks})\\s*>`, 'gi');

/**
 * What kramdown reads otherwise than CommonMark. A block of HTML goes on to its end tag, so that nothing in it is code because it is
 * indented; abbreviations are defined on lines of their own, which nobody sees.
 */
function asCommonMark(text: string): string {
  let depth = 0;
  let fence = '';
  const lines = text.split('\n').map((line) => {
    const marks = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (marks.startsWith(fence)) fence = '';
      return line;
    }
    if (marks !== '') fence = marks;
    if (/^#{1,6} /.test(line)) depth = 0;
    const inside = depth > 0;
    depth = Math.max(0, depth + count(line, opening) - count(line, closing));
    return inside && fence === '' ? line.trimStart() : line;
  });
  return lines.filter((line) => !/^\*\[[^\]]+\]:/.test(line)).join('\n');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
