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
    found: /^<(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/i,
    message: 'HTML elements without content need a slash in MDX.',
    remedy: (found) => {
      const tag = /^<[^>]*/.exec(found)?.[0].trim() ?? '<br';
      return `Write ${tag} />.`;
    },
  },
  {
    found: /^<[^a-z/]/i,
    message: 'A < in text begins an element in MDX, and this is none.',
    remedy: (found) => `Write \\${found.slice(0, 2).trim()} for a < that is seen, or put a formula between dollars.`,
  },
  {
    found: /^\{/,
    message: 'Braces in text are JavaScript in MDX, and this is none.',
    remedy: () => 'For braces that are seen, write \\{ and \\}. For a formula, put it between dollars.',
  },
  {
    found: /^(?:import|export)\b/,
    message: 'A paragraph that begins with import or export is JavaScript in MDX, and this is none.',
    remedy: (found) => `Begin it with another word, or write {'${found.slice(0, 6)}'}${found.slice(6, 20)}…`,
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
  const text = lines[line - 1] ?? '';
  const found = trapAt(text, (error.column ?? 1) - 1) ?? voidElement(error, lines);
  const place = found?.line === undefined ? openedAt(error) : found;
  return {
    id: 'mdx-syntax',
    file,
    line: place?.line ?? error.line,
    column: place?.column ?? error.column,
    message: `${found?.trap.message ?? 'MDX cannot read this.'} (${withoutStop(error.reason)}.)`,
    remedy:
      found?.trap.remedy(found.text) ??
      'Close every element that is opened, in the same paragraph or with blank lines around both tags; for a < or { that is seen, write \\< or \\{.',
  };
}

interface Found {
  trap: Trap;
  text: string;
  line?: number;
  column?: number;
}

/** The parser points at the character that it did not expect: the trap began a little before, on the same line. */
function trapAt(text: string, column: number): Found | undefined {
  const starts = [...text.matchAll(/[<{]|^(?:import|export)\b/g)]
    .map((match) => match.index)
    .filter((index) => index <= column)
    .reverse();
  for (const start of starts) {
    const rest = text.slice(start);
    const trap = traps.find(({ found }) => found.test(rest));
    if (trap) return { trap, text: rest };
  }
  return undefined;
}

/** `Expected a closing tag for <br>` names the line where something else ended; the tag itself is the place to mend. */
function voidElement(error: VFileMessage, lines: string[]): Found | undefined {
  const place = openedAt(error);
  if (!place) return undefined;
  const { line, column } = place;
  const text = (lines[line - 1] ?? '').slice(column - 1);
  const trap = traps.find(({ found }) => found.test(text));
  return trap && { trap, text, line, column };
}

/** Where the element begins that is never closed, if that is the matter. */
function openedAt(error: VFileMessage): { line: number; column: number } | undefined {
  const place = /closing tag for `<[^`]*>` \((\d+):(\d+)/.exec(error.reason);
  return place ? { line: Number(place[1]), column: Number(place[2]) } : undefined;
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
