import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkMathSyntax } from './math/syntax.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkMathSyntax)
  .freeze();

/**
 * Parses Markdown that is not MDX, as string attributes and cells of notebooks have it: braces are braces, and HTML is HTML.
 *
 * @throws {VFileMessage} for a formula that is not closed.
 */
export function parseWithoutMdx(markdown: string): Root {
  return parser.parse(markdown);
}
