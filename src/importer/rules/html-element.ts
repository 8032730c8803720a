import { toProps } from '../html/attributes.ts';
import { isKnownElement, phrasing, structural } from '../html/elements.ts';
import { modernize } from '../html/obsolete.ts';
import { toInlineMarkdown } from '../html/inline-markdown.ts';
import { inlineTag, openTag, type JsxValue } from '../mdx/jsx.ts';
import { joinPieces, type Piece } from '../mdx/pieces.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import { isUnclosed } from '../parse.ts';
import { attribute, type ElementNode } from '../tree.ts';

/** A heading, a list, a quotation or a table on a line of its own. */
const beginsWithMarkdown = /^[ \t]*\n\s*(?:#{1,6} |[-*+] |\d+[.)] |>|\|)/;

/** Elements that are no phrases themselves, and hold a line. */
const lines: ReadonlySet<string> = new Set(['td', 'th', 'summary']);

/**
 * HTML that has no component stays HTML, in the form that MDX takes: void elements closed, attributes quoted, what is within a
 * line kept there, and blocks on lines of their own.
 */
export const htmlElement: Rule = {
  name: 'html-element',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'element' || !isKnownElement(node.name)) return undefined;
    if (isUnclosed(node)) {
      const message = `<${node.name}> is never closed. It was closed where the element around it ends.`;
      context.report('html-unbalanced', message, node.opener);
    }
    const inLine = phrasing.has(node.name) || lines.has(node.name);
    const { name, props } = modernize(node.name, toProps(node, context));
    const within = isRaw(node) ? context.asLiteral() : context;
    const pieces = (inLine ? within.asPhrasing() : within).convert(node.children);
    if (context.inline) return { count: 1, pieces: toInlineMarkdown(node, props, pieces) };
    return phrasing.has(name) ? inline(name, props, pieces) : block(name, props, pieces);
  },
};

/** Elements in which kramdown reads no Markdown (`HTML_CONTENT_MODEL`), and those that say so. */
function isRaw(node: ElementNode): boolean {
  return /^(?:code|kbd|samp|tt|var)$/.test(node.name) || attribute(node, 'markdown') === '0';
}

function inline(name: string, props: Record<string, JsxValue>, pieces: Piece[]): Conversion {
  if (pieces.length === 0) return replace('inline', inlineTag(name, props, { empty: true }));
  const content = joinPieces(pieces).mdx;
  if (isBlockContent(content, pieces)) return replace('block', surround(name, props, content));
  // A line break next to a tag would make MDX take the tag for a block.
  const line = content.replace(/^\s*\n\s*/, '').replace(/(?<!\\)\\?\s*\n\s*$/, '');
  return replace('inline', `${inlineTag(name, props, { empty: false })}${line}</${name}>`);
}

function block(name: string, props: Record<string, JsxValue>, pieces: Piece[]): Conversion {
  const meaningful = pieces.filter(({ mdx }) => mdx.trim() !== '');
  if (meaningful.length === 0) return replace('block', openTag(name, props, { empty: true }));
  if (structural.has(name) && meaningful.every(({ kind }) => kind !== 'text')) {
    return replace('block', surroundTight(name, props, meaningful));
  }
  const content = joinPieces(pieces).mdx;
  const isBlock = isBlockContent(content, pieces) || beginsWithMarkdown.test(content);
  const plain = Object.keys(props).length === 0;
  if (name === 'p' && plain) return replace('block', trimmed(content));
  const isLine = name === 'p' || name === 'summary';
  if (!isBlock && (isLine || !trimmed(content).includes('\n'))) {
    const line = trimmed(content).replaceAll(/\s*\n\s*/g, ' ');
    return replace('block', `${inlineTag(name, props, { empty: false })}${line}</${name}>`);
  }
  // A paragraph cannot hold a block.
  return replace('block', surround(name === 'p' ? 'div' : name, props, content));
}

function isBlockContent(content: string, pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind }) => kind === 'block') || /\n[ \t]*\n/.test(content.trim());
}

function surround(name: string, props: Record<string, JsxValue>, content: string): string {
  return `${inlineTag(name, props, { empty: false })}\n\n${trimmed(content)}\n\n</${name}>`;
}

function surroundTight(
  name: string,
  props: Record<string, JsxValue>,
  pieces: readonly Piece[],
): string {
  const parts = pieces.map(({ mdx }) => mdx.trim());
  const separator = parts.some((part) => part.includes('\n\n')) ? '\n\n' : '\n';
  return `${inlineTag(name, props, { empty: false })}\n${parts.join(separator)}\n</${name}>`;
}

/** Without blank lines at both ends, and without a line break (a backslash) at the end, which would escape the closing tag. */
function trimmed(content: string): string {
  return content
    .replace(/^(?:[ \t]*\n)+/, '')
    .trim()
    .replace(/(?<!\\)\\$/, '')
    .trimEnd();
}
