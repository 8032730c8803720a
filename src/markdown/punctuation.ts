import type { Nodes, Root, Text } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import type { Plugin, PluggableList } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** Elements whose text is to be read to the letter. */
const literal: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp', 'tt']);

/**
 * The plugin that makes curly quotes, dashes and ellipses of straight ones, if the site wants them. Dashes are as kramdown has
 * them: `--` is an en dash, `---` an em dash.
 */
export function punctuationPlugins(wanted: boolean): PluggableList {
  return wanted ? [remarkPunctuation] : [];
}

/** What stands in an element for code is left alone, as code between backticks is. */
const remarkPunctuation: Plugin<[], Root> = function () {
  const curl = remarkSmartypants.call(this, { dashes: 'oldschool' });
  return (tree, file) => {
    const texts = textsInCode(tree);
    for (const text of texts) Object.assign(text, { type: 'inlineCode' });
    if (typeof curl === 'function') void curl(tree, file, () => undefined);
    for (const text of texts) Object.assign(text, { type: 'text' });
  };
};

function textsInCode(tree: Nodes): Text[] {
  const texts: Text[] = [];
  visit(tree, (node) => {
    const isElement = node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
    if (!isElement || !literal.has(node.name ?? '')) return;
    visit(node, 'text', (text) => void texts.push(text));
    return SKIP;
  });
  return texts;
}
