import type { Root } from 'mdast';
import type { Parent } from 'unist';
import { visit } from '../../lib/visit.ts';
import { katexOptions } from '../../lib/tex/katex-options.ts';
import { tryFormula } from '../../lib/tex/try-formula.ts';
import type { Words } from '../../lib/words.ts';
import type { MarkdownContext } from '../context.ts';
import { macrosOf } from '../math/macros.ts';
import { blockMath, inlineMath } from '../math/tex-nodes.ts';
import { findAttribute, isJsxElement, type JsxElement } from '../tree.ts';
import { literalValue } from './literal-value.ts';

interface FormulaSource {
  element: JsxElement;
  parent: Parent;
  index: number;
}

/**
 * `<Math source="…" />`, a formula that KaTeX may not be able to read: it is a formula like any other if KaTeX can, and else the page shows
 * its TeX. On a line of its own it is displayed.
 */
export function remarkFormulaSources({ macros }: Pick<MarkdownContext, 'macros'>, words: Words) {
  return (tree: Root): void => {
    const found: FormulaSource[] = [];
    visit(tree, (element, index, parent) => {
      if (!isJsxElement(element) || element.name !== 'Math') return;
      if (parent && index !== undefined) found.push({ element, parent, index });
    });
    if (found.length === 0) return;
    const known = macrosOf(tree, macros);
    for (const { element, parent, index } of found) {
      const source = literalValue(findAttribute(element, 'source')?.value);
      // Reported by the check of components.
      if (typeof source !== 'string') continue;
      const display = element.type === 'mdxJsxFlowElement';
      const katex = { ...katexOptions(macros), macros: { ...known } };
      if (tryFormula(source, { display, katex })) {
        showSource(element, source, words);
      } else {
        const formula = display ? blockMath(source) : inlineMath(source, false);
        parent.children[index] = {
          ...formula,
          ...(element.position && { position: element.position }),
        };
      }
    }
  };
}

/** Its component has another name: `Math` is one of JavaScript's, too, which a post may use. */
function showSource(element: JsxElement, tex: string, words: Words): void {
  element.name = element.type === 'mdxJsxFlowElement' ? 'TexBlock' : 'TexText';
  element.attributes = [
    { type: 'mdxJsxAttribute', name: 'tex', value: tex },
    { type: 'mdxJsxAttribute', name: 'label', value: words.formulaSource },
  ];
}
