import type { RuleContext } from '../context.ts';
import { readLiquidBlock } from '../liquid/block.ts';
import { replace, type Rule } from '../rule.ts';
import type { Node } from '../tree.ts';

/** `<!-- … -->` and `{% comment %}…{% endcomment %}` become `{/* … *\/}`, still unseen by readers. */
export const comment: Rule = {
  name: 'comment',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    const written = node && contentOf(node, context);
    if (!node || written === undefined) return undefined;
    const alone =
      !context.inline &&
      context.source.lineBefore(node.start).trim() === '' &&
      context.source.lineAfter(node.end).trim() === '';
    const value = written.replaceAll('*/', '* /');
    const text = alone ? value.replaceAll(/\n[ \t]*(?=\n)/g, '\n') : value.replaceAll(/\s+/g, ' ');
    return replace(alone ? 'block' : 'inline', context.opaque.add(`{/*${text}*/}`, ''));
  },
};

function contentOf(node: Node, context: RuleContext): string | undefined {
  if (node.type === 'comment') return node.value;
  if (node.type !== 'opaque' || node.language !== 'liquid' || node.name !== 'comment')
    return undefined;
  return readLiquidBlock(node, context).content;
}
