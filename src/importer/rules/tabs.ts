import { captionAt } from '../caption-text.ts';
import type { RuleContext } from '../context.ts';
import { openTag } from '../mdx/jsx.ts';
import { joinPieces } from '../mdx/pieces.ts';
import { trimBlock } from '../mdx/trim-block.ts';
import { replace, type Rule } from '../rule.ts';
import type { BlockNode, Node } from '../tree.ts';

/** `{% tabs group %}{% tab group Label %}…{% endtab %}{% endtabs %}` become `<Tabs group="group">` and `<Tab label="Label">`. */
export const tabs: Rule = {
  name: 'tabs',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'block' || node.opener.name !== 'tabs' || context.inline) return undefined;
    const significant = node.children.filter(
      (child) => child.type !== 'text' || context.source.slice(child).trim() !== '',
    );
    if (significant.length === 0 || !significant.every(isTab)) return undefined;
    const group = node.opener.args.trim().replaceAll(/\s+/g, '-') || undefined;
    const parts = significant.map((tab) => write(tab, context));
    const opening = openTag('Tabs', { group }, { empty: false });
    return replace('block', `${opening}\n${parts.join('\n')}\n</Tabs>`);
  },
};

function isTab(node: Node): node is BlockNode {
  return node.type === 'block' && node.opener.name === 'tab';
}

/** What follows the name of the group is the label; it may hold spaces. */
function write(tab: BlockNode, context: RuleContext): string {
  const { args, argsStart } = tab.opener;
  const start = argsStart + (/^\S+\s+/.exec(args)?.[0].length ?? 0);
  const label = captionAt({ start, end: argsStart + args.length }, context);
  const written = context.opaque.restore(label) || args.trim() || 'Tab';
  const content = trimBlock(joinPieces(context.convert(tab.children)).mdx);
  return `${openTag('Tab', { label: written }, { empty: false })}\n\n${content}\n\n</Tab>`;
}
