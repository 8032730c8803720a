import { captionAt, toCaption } from '../caption-text.ts';
import type { RuleContext } from '../context.ts';
import { openTag } from '../mdx/jsx.ts';
import { joinPieces } from '../mdx/pieces.ts';
import { trimBlock } from '../mdx/trim-block.ts';
import { replace, type Rule } from '../rule.ts';
import { attribute, isElement, type ElementNode, type Node } from '../tree.ts';

/**
 * `{% details Summary %}…{% enddetails %}`, and the `<details>` of HTML: both become `<Details summary="Summary">`, their content
 * Markdown.
 */
export const details: Rule = {
  name: 'details',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (!node || context.inline) return undefined;
    if (node.type === 'block' && node.opener.name === 'details') {
      const { argsStart, args } = node.opener;
      const summary = captionAt({ start: argsStart, end: argsStart + args.length }, context);
      return replace('block', write(summary, {}, node.children, context));
    }
    if (!isElement(node, 'details')) return undefined;
    const summary = node.children.find((child): child is ElementNode =>
      isElement(child, 'summary'),
    );
    // A footnote cannot stand in an attribute: with one, it stays HTML.
    if (!summary || summary.children.some(holdsFootnote)) return undefined;
    const props = {
      open: attribute(node, 'open') === undefined ? undefined : true,
      class: attribute(node, 'class'),
      id: attribute(node, 'id'),
    };
    const body = node.children.slice(node.children.indexOf(summary) + 1);
    return replace('block', write(toCaption(summary.children, context), props, body, context));
  },
};

function holdsFootnote(node: Node): boolean {
  if (!isElement(node)) return false;
  return node.name === 'd-footnote' || node.children.some(holdsFootnote);
}

function write(
  summary: string,
  props: Record<string, string | boolean | undefined>,
  body: readonly Node[],
  context: RuleContext,
): string {
  const written = context.opaque.restore(summary).replaceAll(/\s+/g, ' ') || 'Details';
  const tag = openTag('Details', { summary: written, ...props }, { empty: false });
  return `${tag}\n\n${trimBlock(joinPieces(context.convert(body)).mdx)}\n\n</Details>`;
}
