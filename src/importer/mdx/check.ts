import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { componentRules } from '../../schemas/components.ts';
import { isKnownElement } from '../html/elements.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
const componentNames: ReadonlySet<string> = new Set(Object.keys(componentRules));
const onlyComment = /^\s*\/\*[\s\S]*\*\/\s*$/;

/**
 * Reads MDX as the site will, and checks that it holds no program: no import, no expression but comments, no unknown component.
 *
 * @param mdx with placeholders for code and formulas.
 * @returns the offset of the first problem, undefined if there is none.
 */
export function findMdxProblem(mdx: string): number | undefined {
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
