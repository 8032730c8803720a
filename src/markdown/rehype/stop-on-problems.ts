import path from 'node:path';
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { ContentErrors, type ContentProblem, type ErrorId } from '../../lib/errors.ts';
import type { MarkdownContext } from '../context.ts';
import { moveToSource } from '../included-text.ts';
import { notebookOf } from '../notebook/as-mdx.ts';
import { foliaSource } from '../report.ts';

/** Throws what the plugins before it reported: all mistakes of a post at once. The last plugin of the list. */
export function rehypeStopOnProblems({ root }: MarkdownContext) {
  return (_tree: Root, file: VFile): void => {
    const name = siteRelative(root, file.path);
    const own = file.messages
      .filter((message) => message.fatal === true && message.source === foliaSource)
      .map((message) => moveToSource(file, toProblem(message, name)));
    const problems = [...own, ...(file.data.problemsElsewhere ?? [])];
    if (problems.length > 0) throw new ContentErrors(problems);
  };
}

/** A message of one of our plugins or tokenizers as a problem. */
export function toProblem(message: VFileMessage, file: string): ContentProblem {
  return {
    id: message.ruleId as ErrorId,
    file,
    line: message.line,
    column: message.column,
    message: message.reason,
    remedy: message.note ?? '',
  };
}

/** A file as the writer knows it: from the site folder, with forward slashes. */
export function siteRelative(root: string, file: string): string {
  return path
    .relative(root, notebookOf(file) ?? file)
    .split(path.sep)
    .join('/');
}
