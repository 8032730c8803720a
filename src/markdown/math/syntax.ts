import type {} from 'mdast-util-math';
import type {} from 'micromark-extension-math';
import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { mathFlow } from './flow.ts';
import { texBlock, texText } from './tex-delimiters.ts';
import { texFromMarkdown } from './tex-nodes.ts';
import { mathText } from './text.ts';

/**
 * The tokenizers of Folia's math: dollars, in the place of those of micromark-extension-math, whose tokens they emit; and TeX's own
 * delimiters.
 */
export const mathSyntax: Extension = {
  flow: { 36: mathFlow, 92: texBlock },
  text: { 36: mathText, 92: texText },
  disable: { null: ['mathFlow', 'mathText'] },
};

/** Goes after remark-math, whose Markdown tree and HTML it keeps. */
export function remarkMathSyntax(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(mathSyntax);
  (data.fromMarkdownExtensions ??= []).push(texFromMarkdown);
}
