import type { RuleContext } from '../context.ts';
import type { Conversion, Rule } from '../rule.ts';
import { isElement, type Node } from '../tree.ts';

/** Elements of the frame of a document, of which a post has one already. */
const frames = ['html', 'head', 'body'];
const headElements: ReadonlySet<string> = new Set(
  'base d-bibliography d-front-matter link meta title'.split(' '),
);

/**
 * A whole HTML document as a post: what its body holds stays; what its head says is kept as a comment, since the front matter has it.
 */
export const htmlDocument: Rule = {
  name: 'html-document',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'element' && node?.type !== 'opaque' && node?.type !== 'tag')
      return undefined;
    if (frames.includes(node.name)) {
      return { count: 1, pieces: isElement(node) ? context.convert(node.children) : [] };
    }
    const inHead = node.type !== 'tag' && headElements.has(node.name);
    return inHead ? comment(node, context) : undefined;
  },
};

function comment(node: Node & { name: string }, context: RuleContext): Conversion {
  const message = `<${node.name}> belongs into the head of a page, or is said in the front matter. It is kept as a comment.`;
  context.report('html-document', message, node);
  const source = context.source.slice(node).replaceAll('*/', '* /');
  return {
    count: 1,
    pieces: [{ kind: 'inline', mdx: context.opaque.add(`{/* ${source} */}`, '') }],
  };
}
