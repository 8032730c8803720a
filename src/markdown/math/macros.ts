import katex, { type KatexOptions } from 'katex';
import type { Root } from 'mdast';
import { visit } from '../../lib/visit.ts';
import { katexOptions } from '../../lib/tex/katex-options.ts';

export type Macros = NonNullable<KatexOptions['macros']>;

const definition =
  /\\(?:(?:new|renew|provide)command|[gex]?def|let|futurelet|DeclareMathOperator)(?![a-zA-Z])/;

/**
 * The macros that the formulas of a text may use: those of the site, and those that it defines itself.
 *
 * @param site TeX by command.
 */
export function macrosOf(tree: Root, site: Readonly<Record<string, string>>): Macros {
  const options = katexOptions(site);
  visit(tree, (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    if (!definition.test(node.value)) return;
    // What cannot be read is reported where it is rendered.
    katex.renderToString(node.value, {
      ...options,
      displayMode: true,
      globalGroup: true,
      throwOnError: false,
    });
  });
  return options.macros ?? {};
}
