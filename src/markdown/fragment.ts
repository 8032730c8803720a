import type { Root, RootContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { remarkMathSyntax } from './math/syntax.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkMathSyntax).freeze();

/**
 * Parses the Markdown in a string attribute (`caption="A **map** of $x$"`). It is Markdown without JSX: braces are braces, and
 * HTML is HTML. Positions in the result, and in an error, are positions in the file.
 */
export function parseAttribute(attribute: MdxJsxAttribute, value: string): RootContent[] {
  const start = attribute.position && afterQuote(attribute.position.start, attribute.name);
  try {
    const tree = parser.parse(value);
    movePositions(tree, start);
    return tree.children;
  } catch (error) {
    if (error instanceof VFileMessage && start && error.line !== undefined) {
      const { line, column } = move({ line: error.line, column: error.column ?? 1 }, start);
      const moved = new VFileMessage(error.reason, {
        place: { line, column },
        ruleId: error.ruleId ?? undefined,
        source: error.source ?? undefined,
      });
      moved.note = error.note;
      throw moved;
    }
    throw error;
  }
}

function afterQuote(start: Point, name: string): Point {
  return {
    line: start.line,
    column: start.column + name.length + 2,
    ...(start.offset !== undefined && { offset: start.offset + name.length + 2 }),
  };
}

function movePositions(tree: Root, start: Point | undefined): void {
  visit(tree, (node) => {
    if (!node.position) return;
    if (!start) {
      delete node.position;
      return;
    }
    node.position = {
      start: move(node.position.start, start),
      end: move(node.position.end, start),
    };
  });
}

function move(point: Point, start: Point): Point {
  return {
    line: start.line + point.line - 1,
    column: point.line === 1 ? start.column + point.column - 1 : point.column,
    ...(start.offset !== undefined &&
      point.offset !== undefined && { offset: start.offset + point.offset }),
  };
}
