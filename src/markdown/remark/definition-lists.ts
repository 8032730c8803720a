import type { Root } from 'mdast';
import { visit } from '../../lib/visit.ts';

/**
 * Keeps the paragraphs of a definition apart: remark-definition-list joins those of a definition that has no blank line before it, as
 * if it were one line.
 */
export function remarkDefinitionParagraphs() {
  return (tree: Root): void => {
    visit(tree, 'defListDescription', (definition) => {
      const paragraphs = definition.children.filter(({ type }) => type === 'paragraph');
      if (paragraphs.length > 1) definition.spread = true;
    });
  };
}
