import katex from 'katex';
import type { Node, Parent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mathFromMarkdown } from 'mdast-util-math';
import { toHtml } from 'hast-util-to-html';
import { escapeTex } from '../lib/tex/escape.ts';
import { texToText } from '../lib/tex/plain-text.ts';
import { mathSyntax } from './math/syntax.ts';
import { katexOptions } from '../lib/tex/katex-options.ts';

/** A title in the forms that pages need. */
export interface Title {
  /** As it was written. */
  raw: string;
  /** Inline HTML: formulas and code rendered, the rest escaped. */
  html: string;
  /** Plain text, formulas as Unicode. */
  text: string;
  /** LaTeX: formulas and code marked up, the rest escaped. */
  tex: string;
  /** Whether a page that shows it needs KaTeX's style sheet. */
  math: boolean;
}

/** A title is text with formulas and code, no more: `2 * 3 * 4` and `# of spikes` stay what they are. */
const titleSyntax = {
  disable: {
    null: [
      'attention',
      'autolink',
      'blockQuote',
      'codeFenced',
      'codeIndented',
      'definition',
      'hardBreakEscape',
      'headingAtx',
      'htmlFlow',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
      'list',
      'setextUnderline',
      'thematicBreak',
      'foliaMathFlow',
      'foliaTexBlock',
      'foliaTexText',
    ],
  },
};

/**
 * Reads a title.
 *
 * @param raw with `$math$` and `code`.
 * @param macros of the site, as KaTeX has them.
 * @throws {katex.ParseError} when KaTeX cannot read a formula.
 */
export function renderTitle(raw: string, macros: Readonly<Record<string, string>> = {}): Title {
  const tree = fromMarkdown(raw, {
    extensions: [mathSyntax, titleSyntax],
    mdastExtensions: [mathFromMarkdown()],
  });
  const leaves = tree.children.flatMap((block) => leavesOf(block));
  return {
    raw,
    html: leaves.map((leaf) => leafHtml(leaf, macros)).join(''),
    text: leaves
      .map((leaf) =>
        isMath(leaf) ? texToText(leaf.value, katexOptions(macros).macros) : leaf.value,
      )
      .join(''),
    tex: leaves.map(leafTex).join(''),
    math: leaves.some(isMath),
  };
}

interface Leaf extends Node {
  value: string;
}

function leavesOf(node: Node): Leaf[] {
  if ('children' in node) return (node as Parent).children.flatMap((child) => leavesOf(child));
  return 'value' in node ? [node as Leaf] : [];
}

function isMath(leaf: Leaf): boolean {
  return leaf.type === 'inlineMath';
}

function leafHtml(leaf: Leaf, macros: Readonly<Record<string, string>>): string {
  if (isMath(leaf)) return katex.renderToString(leaf.value, katexOptions(macros));
  const text = toHtml({ type: 'text', value: leaf.value });
  return leaf.type === 'inlineCode' ? `<code>${text}</code>` : text;
}

function leafTex(leaf: Leaf): string {
  if (isMath(leaf)) return `$${leaf.value}$`;
  const text = escapeTex(leaf.value);
  return leaf.type === 'inlineCode' ? `\\texttt{${text}}` : text;
}
