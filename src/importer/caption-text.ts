import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import type { RuleContext } from './context.ts';
import { joinPieces } from './mdx/pieces.ts';
import { parse } from './parse.ts';
import type { Span } from './source-text.ts';
import type { Node } from './tree.ts';

/** A line of Markdown from a caption, a summary or a footer: HTML links and emphasis as Markdown, formulas inline. */
export function toCaption(nodes: readonly Node[], context: RuleContext): string {
  const { mdx } = joinPieces(context.asInline().convert(nodes));
  return mdx.replaceAll(/\s+/g, ' ').trim();
}

/** The same from a stretch of the source. */
export function captionAt(span: Span, context: RuleContext): string {
  return toCaption(parse(context.source, span), context);
}

/** A caption without its mark-up, as the alternative text of an image. */
export function toPlainText(caption: string, context: RuleContext): string {
  const notes = /\[\^[^\]\s]+\]|<d-footnote>[\s\S]*?<\/d-footnote>/g;
  const tree = fromMarkdown(caption.replaceAll(notes, ''));
  const text = toString(tree, { includeHtml: false });
  return context.opaque.restorePlain(text).replaceAll(/\s+/g, ' ').trim();
}
