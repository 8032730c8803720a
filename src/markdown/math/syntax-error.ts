import type { Point } from 'micromark-util-types';
import { VFileMessage } from 'vfile-message';
import { foliaSource } from '../report.ts';

const reasons = {
  unclosed: {
    message: 'A formula opens here with $$ and is never closed.',
    remedy:
      'Close it with $$ at the end of a line; a formula with a blank line in it needs both $$ on lines of their own. For two dollars, write \\$\\$.',
  },
  'text-after': {
    message:
      'A formula that opens here with $$ closes in the middle of a line, with text after it.',
    remedy: 'Put the closing $$ at the end of a line, and the text on the next one.',
  },
  environment: {
    message: 'An environment of formulas begins here and is never ended.',
    remedy: 'End it with \\end and the same name, on a line of its own.',
  },
} as const;

/** The error that a tokenizer throws: it has no file, and its message reaches the writer as any other problem. */
export function mathSyntaxError(
  reason: keyof typeof reasons,
  place: Point | undefined,
): VFileMessage {
  const { message, remedy } = reasons[reason];
  const error = new VFileMessage(message, {
    ...(place && { place: { line: place.line, column: place.column, offset: place.offset } }),
    ruleId: 'math-unclosed',
    source: foliaSource,
  });
  error.note = remedy;
  return error;
}
