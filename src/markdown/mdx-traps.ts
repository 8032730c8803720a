import type { VFileMessage } from 'vfile-message';
import type { ContentProblem } from '../lib/errors.ts';

interface Trap {
  /** What stands at the place, from there to the end of its line. */
  found: RegExp;
  message: string;
  remedy: (found: string) => string;
}

/** What people write in Markdown and MDX reads otherwise, and what to write instead. */
const traps: Trap[] = [
  {
    found: /^<!--/,
    message: 'MDX has no HTML comments.',
    remedy: () => 'Write {/* … */} instead of <!-- … -->.',
  },
  {
    found: /^<[a-z][a-z0-9+.-]*:|^<[^\s@<>]+@[^\s@<>]+>/i,
    message: 'MDX has no links in angle brackets.',
    remedy: (found) => {
      const address = /^<([^>\s]*)/.exec(found)?.[1] ?? '';
      const href = /^[^:/]+@/.test(address) ? `mailto:${address}` : address;
      return `Write [${address}](${href}), or the address alone.`;
    },
  },
  {
    // In small letters, or in capitals as old pages have them: <Col> is a component.
    found: /^<(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr|BR|HR|IMG)\b/,
    message: 'HTML elements without content need a slash in MDX.',
    remedy: (found) => {
      const tag = /^<[^>]*/.exec(found)?.[0].trim() ?? '<br';
      return `Write ${tag} />.`;
    },
  },
  {
    found: /^<[^a-z/]/i,
    message: 'MDX reads a < in text as the beginning of an element, and this is not an element.',
    remedy: (found) =>
      `To show it, write \\${found.slice(0, 2).trim()}. Put a formula between dollars.`,
  },
  {
    found: /^\{/,
    message: 'MDX reads braces in text as JavaScript, and this is not JavaScript.',
    remedy: () => 'To show braces, write \\{ and \\}. Put a formula between dollars.',
  },
  {
    found: /^(?:import|export)\b/,
    message:
      'MDX reads a paragraph that begins with import or export as JavaScript, and this is not JavaScript.',
    remedy: (found) =>
      `Begin it with another word, or write {'${found.slice(0, 6)}'} for this one.`,
  },
];

/**
 * Explains an error of the MDX compiler to somebody who writes Markdown.
 *
 * @param body the text that was compiled, on the lines of its file.
 */
export function explainMdxError(error: VFileMessage, body: string, file: string): ContentProblem {
  const line = error.line ?? 1;
  const lines = body.split('\n');
  const found = trapBefore(lines, { line, column: error.column ?? 1 }) ?? voidElement(error, lines);
  const place = found ?? openedAt(error);
  return {
    id: 'mdx-syntax',
    file,
    line: place?.line ?? error.line,
    column: place?.column ?? error.column,
    message: `${found?.trap.message ?? 'MDX cannot read this.'} (${withoutStop(error.reason)}.)`,
    remedy:
      found?.trap.remedy(found.text) ??
      'Close every element that is opened, in the same paragraph or with blank lines around both tags. To show a < or a {, write \\< or \\{.',
  };
}

interface Place {
  line: number;
  column: number;
}

interface Found extends Place {
  trap: Trap;
  /** The line from the trap on. */
  text: string;
}

/** The parser points at the character that it did not expect: the trap begins before it, in the same paragraph. */
function trapBefore(lines: string[], { line, column }: Place): Found | undefined {
  const text = lines[line - 1] ?? '';
  const starts = [...text.matchAll(/[<{]|^(?:import|export)\b/g)]
    .map((match) => match.index + 1)
    .filter((start) => start <= column)
    .reverse();
  for (const start of starts) {
    const found = trapAt(lines, { line, column: start });
    if (found) return found;
  }
  const above = lines[line - 2] ?? '';
  return above.trim() === '' ? undefined : trapBefore(lines, { line: line - 1, column: Infinity });
}

function trapAt(lines: string[], { line, column }: Place): Found | undefined {
  const text = (lines[line - 1] ?? '').slice(column - 1);
  const trap = traps.find(({ found }) => found.test(text));
  return trap && { trap, text, line, column };
}

/** `Expected a closing tag for <br>` names the line where something else ended; the tag itself is the place to mend. */
function voidElement(error: VFileMessage, lines: string[]): Found | undefined {
  const place = openedAt(error);
  return place && trapAt(lines, place);
}

/** Where the element begins that is never closed, if that is the matter. */
function openedAt(error: VFileMessage): Place | undefined {
  const place = /closing tag for `<[^`]*>` \((\d+):(\d+)/.exec(error.reason);
  return place ? { line: Number(place[1]), column: Number(place[2]) } : undefined;
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
