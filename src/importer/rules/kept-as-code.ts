import { codeBlock, codeSpan, dedent } from '../mdx/escape.ts';
import { replace, type Rule } from '../rule.ts';
import type { RuleContext } from '../context.ts';
import type { Span } from '../source-text.ts';

/** What MDX did not take, in an earlier attempt at the same post: its source, visible as code. */
export const keptAsCode: Rule = {
  name: 'kept-as-code',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (!node || node.type === 'text' || !context.asCode.has(node.start)) return undefined;
    const message = 'This could not be written as valid MDX. It is kept as code, word for word.';
    context.report('kept-as-code', message, node);
    return showSource(node, 'html', context);
  },
};

/** The source of a node as code: a block if it has its lines to itself, else within the text. */
export function showSource(node: Span, language: string, context: RuleContext) {
  const source = context.source.slice(node);
  const alone =
    !context.inline &&
    context.source.lineBefore(node.start).trim() === '' &&
    context.source.lineAfter(node.end).trim() === '';
  if (!alone || !source.includes('\n')) {
    return replace(alone ? 'block' : 'inline', context.opaque.add(codeSpan(source), source));
  }
  return replace('block', context.opaque.add(codeBlock(dedent(source), language)));
}
