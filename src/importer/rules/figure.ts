import { isFigure, readFigure } from '../figure/parameters.ts';
import { writeFigure } from '../figure/element.ts';
import { replace, type Rule } from '../rule.ts';

/**
 * A figure include by itself.
 *
 * ```liquid
 * {% include figure.liquid path="assets/img/a.png" class="rounded" zoomable=true %}
 * ```
 * becomes
 * ```mdx
 * <Figure src="assets/img/a.png" class="rounded" zoomable />
 * ```
 */
export const figure: Rule = {
  name: 'figure',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (!isFigure(node) || context.inline) return undefined;
    const parameters = readFigure(node, context);
    if (!parameters) return undefined;
    return replace('block', writeFigure(parameters, {}, context).mdx);
  },
};
