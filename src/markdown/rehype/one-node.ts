import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';

/**
 * Finished HTML as one node of a page, `<Fragment set:html="…" />`: formulas, drawings and tables may have thousands of elements, and each
 * would be a call in the compiled page. `tests/bench/formula-nodes.ts` measures what that costs.
 */
export function oneNode(html: string): MdxJsxFlowElementHast {
  return { type: 'mdxJsxFlowElement', ...fragment(html) };
}

/** The same in a line of text. */
export function oneTextNode(html: string): MdxJsxTextElementHast {
  return { type: 'mdxJsxTextElement', ...fragment(html) };
}

function fragment(html: string): Omit<MdxJsxTextElementHast, 'type'> {
  return {
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
    children: [],
  };
}
