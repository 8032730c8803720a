import type { RuleContext } from '../context.ts';
import { codeSpan } from '../mdx/escape.ts';
import type { Piece } from '../mdx/pieces.ts';
import type { Rule } from '../rule.ts';
import type { TagNode } from '../tree.ts';
import { isKnownElement } from '../html/elements.ts';
import { showSource } from './kept-as-code.ts';

/** Elements that HTML does not have, tags without a partner, scripts and style sheets: kept, visible. */
export const htmlUnknown: Rule = {
  name: 'html-unknown',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type === 'opaque' && node.language === 'html') {
      const message = `<${node.name}> has no counterpart yet. It is kept as code, with what it holds.`;
      context.report('html-unknown', message, node);
      return showSource(node, 'html', context);
    }
    if (node?.type === 'tag' && node.closing && saysNothing(node.name)) {
      const message = `</${node.name}> closes nothing. It was left out.`;
      context.report('html-unbalanced', message, node);
      return { count: 1, pieces: [] };
    }
    if (node?.type === 'tag') {
      reportTag(node, context);
      return { count: 1, pieces: [visible(node, context)] };
    }
    if (node?.type !== 'element') return undefined;
    reportTag(node.opener, context);
    const closer = node.closer ? [visible(node.closer, context)] : [];
    const pieces = [visible(node.opener, context), ...context.convert(node.children), ...closer];
    return { count: 1, pieces };
  },
};

/** A browser shows nothing of a lone end tag; `</s>` is more often a token of a language model than HTML. */
function saysNothing(name: string): boolean {
  return isKnownElement(name) && !name.startsWith('d-') && name !== 's';
}

/** A reference instead of a backslash: GFM would make the backslash part of an address that stands before the tag. */
function visible(node: TagNode, context: RuleContext): Piece {
  const source = context.source.slice(node);
  if (/^<\/?[\w-]+\s*\/?>$/.test(source)) return { kind: 'inline', mdx: `&lt;${source.slice(1)}` };
  const glued = /\S$/.test(context.source.lineBefore(node.start));
  const code = context.opaque.add(codeSpan(source), '');
  return { kind: 'inline', mdx: glued ? ` ${code}` : code };
}

function reportTag(node: TagNode, context: RuleContext): void {
  const tag = `<${node.closing ? '/' : ''}${node.name}>`;
  if (isKnownElement(node.name)) {
    const message = `${tag} has no partner. It is kept as visible text.`;
    context.report('html-unbalanced', message, node);
  } else {
    const message = `${tag} has no counterpart yet. It is kept as visible text.`;
    context.report('html-unknown', message, node);
  }
}
