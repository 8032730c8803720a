import { replace, type Rule } from '../rule.ts';

/** Footnotes are written the same in Folia. One that nothing refers to stays in the post, unshown, as in al-folio. */
export const footnote: Rule = {
  name: 'footnote',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'footnote') return undefined;
    if (!context.footnotes.has(node.label.toLowerCase())) {
      const message = `Nothing refers to the footnote [^${node.label}]. It stays in the post, and no reader sees it.`;
      const lineEnd = node.end + context.source.lineAfter(node.end).length;
      context.report('footnote-unused', message, { start: node.start, end: lineEnd });
    }
    return replace('text', context.source.slice(node));
  },
};
