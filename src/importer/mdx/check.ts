import type { Root } from 'mdast';
import { remarkDefinitionList } from 'remark-definition-list';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { visit } from '../../lib/visit.ts';
import { VFileMessage } from 'vfile-message';
import { componentRules } from '../../schemas/components.ts';
import { isKnownElement } from '../html/elements.ts';

const reader = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm)
  .use(remarkDefinitionList)
  .freeze();
const processor = reader().use(withoutTransforms).freeze();
const withFormulas = reader().use(remarkMath).freeze();
const rawElement = /(<d-(code|math)\b[^>]*>)((?:(?!<d-(?:code|math)\b)[\s\S])*?)(?=<\/d-\2\s*>)/g;
/** Paragraphs and headings that hold no mark and stand in no list or quotation, up to the next other block. */
const plainBlocks =
  /(?<=^|\n\n)(?:(?:(?!(?:im|ex)port\b)[\p{L}#][^<>{}[\]|`$~:/@\\"=\n]*\n)+\n+)+/gu;
const plainWords = /(?<=[\p{L}\p{N}]) [\p{L}\p{N} ,.;'’-]+ (?=[\p{L}\p{N}])/gu;
const componentNames: ReadonlySet<string> = new Set(Object.keys(componentRules));
const onlyComment = /^\s*\/\*[\s\S]*\*\/\s*$/;

/**
 * Reads MDX as the site will, and checks that it holds no program: no import, no expression but comments, no unknown component.
 *
 * @param mdx with placeholders for code and formulas.
 * @returns the offset of the first problem, undefined if there is none.
 */
export function findMdxProblem(mdx: string): number | undefined {
  return problemIn(shorten(mdx)) === undefined ? undefined : problemIn(mdx);
}

function problemIn(mdx: string): number | undefined {
  let problem: number | undefined;
  try {
    visit(processor.parse(mdx), (node) => {
      problem ??= isForeign(node) ? (node.position?.start.offset ?? 0) : undefined;
    });
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return offsetOf(error, mdx);
  }
  return problem;
}

/**
 * Whether the MDX can still be read with its code and its formulas back in their places: a backtick or a pipe of the text before them
 * may cut them in two.
 */
export function isReadable(mdx: string): boolean {
  const text = withoutSiteSyntax(mdx);
  return canParse(shorten(text)) || canParse(text);
}

function canParse(mdx: string): boolean {
  try {
    withFormulas.parse(mdx);
    return true;
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return false;
  }
}

/**
 * Leaves out most words between marks, and of several paragraphs without a mark all but one. They decide nothing, and reading them takes
 * most of the time of an import.
 */
function shorten(mdx: string): string {
  return mdx.replaceAll(plainBlocks, 'x\n\n').replaceAll(plainWords, ' x ');
}

/** What GFM does to a finished tree is to look for more addresses in it, which decides nothing either. */
function withoutTransforms(this: Processor): void {
  const extensions = this.data().fromMarkdownExtensions ?? [];
  const plain = extensions.flat().map((extension) => ({ ...extension, transforms: [] }));
  this.data('fromMarkdownExtensions', plain);
}

/** TeX that the site reads without dollars, braces and all. */
const bareTex = /\\begin\{([a-z]+\*?)\}[\s\S]*?\\end\{\1\}|\\(?:eq)?ref\{[^{}\n]*\}/g;

/**
 * Parses a finished text, as far as it is what MDX has.
 *
 * @returns undefined if it cannot be read.
 */
export function parseFinished(mdx: string): Root | undefined {
  try {
    return withFormulas.parse(withoutSiteSyntax(mdx));
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return undefined;
  }
}

/** Blanks for what the site's own tokenizers read: Distill's code and TeX, and TeX without dollars. */
function withoutSiteSyntax(mdx: string): string {
  return mdx
    .replaceAll(
      rawElement,
      (_, tag: string, _name: string, content: string) => tag + blank(content),
    )
    .replaceAll(bareTex, blank);
}

/** As long, with the same lines; what makes them a part of a quotation stays. */
function blank(text: string): string {
  return text.replaceAll(/^([ \t>]*)(.*)$/gm, (_, mark: string, rest: string) =>
    mark.padEnd(mark.length + rest.length),
  );
}

function isForeign(node: { type: string; name?: unknown; value?: unknown }): boolean {
  if (node.type === 'mdxjsEsm') return true;
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return !onlyComment.test(String(node.value));
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return false;
  const name = String(node.name);
  return !componentNames.has(name) && !isKnownElement(name);
}

/** An element that does not end where it should is reported at its end; the message names the place where it begins. */
function offsetOf(error: VFileMessage, mdx: string): number {
  const opening = /\((\d+):(\d+)/.exec(error.reason);
  const line = Number(opening?.[1] ?? error.line ?? 1);
  const column = Number(opening?.[2] ?? error.column ?? 1);
  const before = mdx.split('\n').slice(0, line - 1);
  return before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}
