import type {} from 'mdast-util-math';
import type {} from 'micromark-extension-math';
import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { mathFlow } from './flow.ts';
import { mathText } from './text.ts';

/** The tokenizers of Folia's math, in the place of those of micromark-extension-math; they emit the same tokens. */
export const mathSyntax: Extension = {
  flow: { 36: mathFlow },
  text: { 36: mathText },
  disable: { null: ['mathFlow', 'mathText'] },
};

/** Goes after remark-math, whose Markdown tree and HTML it keeps. */
export function remarkMathSyntax(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(mathSyntax);
}
