import type { Extension, Point } from 'micromark-util-types';
import type { Processor } from 'unified';
import { VFileMessage } from 'vfile-message';
import { rawDistillNames } from '../../schemas/distill.ts';
import { rawConstruct, type RawSyntax } from '../raw-span.ts';
import { foliaSource } from '../report.ts';
import { rawElementsFromMarkdown } from './nodes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /** `<d-code …>…</d-code>` on lines of its own. */
    distillBlock: 'distillBlock';
    /** The same within a paragraph. */
    distillText: 'distillText';
    distillData: 'distillData';
  }
}

const names = rawDistillNames.join('|');
const attribute = String.raw`\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^\s"'{}<>]+))?`;

const element: Pick<RawSyntax, 'data' | 'delimiters' | 'unfinished' | 'ends'> = {
  data: 'distillData',
  delimiters: [
    {
      opening: new RegExp(`^<(?:${names})(?:${attribute})*\\s*>$`),
      closing: (opening) => {
        const [name = ''] = /^[\w-]+/.exec(opening.slice(1)) ?? [];
        const tag = new RegExp(`</${name}\\s*>$`);
        return (read) => tag.test(read);
      },
    },
  ],
  unfinished: new RegExp(`^<(?:[a-z-]{0,14}|(?:${names})\\s[^<]*)$`),
  ends: '>',
};

/**
 * Elements of Distill that hold TeX, code or data. What is between the tags is neither Markdown nor JavaScript, over blank lines too, so
 * this must be asked before MDX, which reads tags and braces.
 */
const rawElements: Extension = {
  flow: {
    60: rawConstruct('foliaDistillBlock', {
      ...element,
      token: 'distillBlock',
      block: true,
      unclosed,
    }),
  },
  text: {
    60: rawConstruct('foliaDistillText', { ...element, token: 'distillText', block: false }),
  },
};

function unclosed(read: string, start: Point | undefined): VFileMessage {
  const [tag = ''] = /^<[\w-]+/.exec(read) ?? [];
  const error = new VFileMessage(`${tag}> opens here and is never closed.`, {
    ...(start && { place: { line: start.line, column: start.column, offset: start.offset } }),
    ruleId: 'mdx-syntax',
    source: foliaSource,
  });
  error.note = `Close it with </${tag.slice(1)}>.`;
  return error;
}

/** Goes after MDX's own tokenizers. */
export function remarkDistillSyntax(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(rawElements);
  (data.fromMarkdownExtensions ??= []).push(rawElementsFromMarkdown);
}
