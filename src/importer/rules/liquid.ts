import { replace, type Conversion, type Rule } from '../rule.ts';
import { codeSpan } from '../mdx/escape.ts';
import type { RuleContext } from '../context.ts';
import { isFigure } from '../figure/parameters.ts';
import type { LiquidNode, OutputNode } from '../tree.ts';
import { showSource } from './kept-as-code.ts';

/** Liquid that no other rule knows: kept, visible as code. What a block holds is converted as usual. */
export const liquid: Rule = {
  name: 'liquid',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type === 'opaque' && node.language === 'liquid') {
      const message = `{% ${node.name} %} is not known here. It is kept as code, with what it holds.`;
      context.report('liquid-unknown', message, node);
      return showSource(node, 'liquid', context);
    }
    if (node?.type === 'liquid' || node?.type === 'output') return showTag(node, context);
    if (node?.type !== 'block') return undefined;
    const opener = showTag(node.opener, context);
    const closer = replace(
      'inline',
      context.opaque.add(codeSpan(context.source.slice(node.closer))),
    );
    return {
      count: 1,
      pieces: [...opener.pieces, ...context.convert(node.children), ...closer.pieces],
    };
  },
};

function showTag(node: LiquidNode | OutputNode, context: RuleContext): Conversion {
  const what = node.type === 'output' ? 'This Liquid' : `{% ${node.name} %}`;
  const remark = context.source.remark(node.start);
  const message =
    remark === undefined
      ? `${what} is not known here. It is kept as visible text.`
      : `${what} could not be evaluated. ${remark} It is kept as visible text.`;
  if (isFigure(node)) {
    context.report(
      'figure-variable',
      'The image of this figure is named by a Liquid variable, which is not known here. The tag is kept as visible text.',
      node,
    );
  } else {
    context.report('liquid-unknown', message, node);
  }
  return replace('inline', context.opaque.add(codeSpan(context.source.slice(node)), ''));
}
