import { mediaSource, missingFile } from '../media-file.ts';
import { openTag } from '../mdx/jsx.ts';
import { replace, type Rule } from '../rule.ts';
import { showSource } from './kept-as-code.ts';

/** `{% jupyter_notebook assets/jupyter/a.ipynb %}` becomes `<Notebook src="assets/jupyter/a.ipynb" />`. */
export const notebook: Rule = {
  name: 'notebook',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'liquid' || node.name !== 'jupyter_notebook') return undefined;
    if (context.inline) return undefined;
    const address = node.args.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (!/\.ipynb$/.test(address)) {
      const message = `"${address}" is no notebook, or a variable that is not known here. The tag is kept as visible text.`;
      context.report('liquid-unknown', message, node);
      return showSource(node, 'liquid', context);
    }
    const src = mediaSource(address, node, context);
    if (src === undefined) return replace('block', missingFile(address, node, context));
    return replace('block', openTag('Notebook', { src }, { empty: true }));
  },
};
