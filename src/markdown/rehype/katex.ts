import type { Root } from 'hast';
import rehypeKatex from 'rehype-katex';
import type { VFile } from 'vfile';
import { katexOptions } from '../../lib/tex/katex-options.ts';
import type { MarkdownContext } from '../context.ts';

/**
 * Runs rehype-katex with macros of its own for each text: what `\newcommand` defines holds from there to the end of the text, and in no
 * other one.
 */
export function rehypeMath({ macros }: Pick<MarkdownContext, 'macros'>) {
  return (tree: Root, file: VFile): void => {
    rehypeKatex({ ...katexOptions(macros), globalGroup: true })(tree, file);
  };
}
