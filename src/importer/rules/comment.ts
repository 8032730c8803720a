import { replace, type Rule } from '../rule.ts';

/** `<!-- … -->` becomes `{/* … *\/}`, still unseen by readers. */
export const comment: Rule = {
  name: 'comment',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'comment') return undefined;
    const alone =
      !context.inline &&
      context.source.lineBefore(node.start).trim() === '' &&
      context.source.lineAfter(node.end).trim() === '';
    const value = node.value.replaceAll('*/', '* /');
    const text = alone ? value.replaceAll(/\n[ \t]*(?=\n)/g, '\n') : value.replaceAll(/\s+/g, ' ');
    return replace(alone ? 'block' : 'inline', context.opaque.add(`{/*${text}*/}`, ''));
  },
};
