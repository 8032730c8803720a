import { remarkDefinitionList } from 'remark-definition-list';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { PluggableList } from 'unified';
import { remarkDistillSyntax } from './distill/syntax.ts';
import { remarkMathSyntax } from './math/syntax.ts';
import { remarkDefinitionParagraphs } from './remark/definition-lists.ts';

/** What the tokenizers know besides MDX. They go after its own: what is added last is asked first. */
export const syntax: PluggableList = [
  remarkGfm,
  remarkDefinitionList,
  remarkDefinitionParagraphs,
  remarkMath,
  // After remark-math, whose tokenizers it takes the place of.
  remarkMathSyntax,
  remarkDistillSyntax,
];
