import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { CalendarDate } from '../src/lib/dates.ts';
import { fileSlug } from '../src/lib/slugs.ts';

export interface Draft {
  /** File name without its ending: `2026-01-08-a-title`, without the date for a draft. */
  name: string;
  text: string;
}

/** Why no post was written: a message for the user. */
export class DraftRefused extends Error {
  override readonly name = 'DraftRefused';
}

/**
 * The text and name of a new post.
 *
 * @param today its date; without it the post is one for `content/drafts/`.
 * @throws {DraftRefused} if the title is missing or has neither letters nor digits.
 */
export function draftPost(title: string, today: CalendarDate | undefined): Draft {
  const words = title.trim().replaceAll(/\s+/g, ' ');
  if (words === '') {
    throw new DraftRefused('A post needs a title: npm run new -- "Title of a post"');
  }
  const slug = fileSlug(words);
  if (slug === '') {
    throw new DraftRefused(`The title "${words}" has no letter or digit to make a file name of.`);
  }
  const date = today && formatDay(today);
  // A title is text even if it looks like a number or a list; `stringify` knows when that takes quotes.
  const head = stringify(
    { title: words, ...(date && { date }), description: null, tags: [] },
    { lineWidth: 0, nullStr: '' },
  );
  return {
    name: date === undefined ? slug : `${date}-${slug}`,
    text: `---\n${head.replaceAll(/ +$/gm, '')}---\n\n{/* Your text goes here; docs/writing.md shows what you may use. */}\n`,
  };
}

/**
 * Writes a draft.
 *
 * @param folder the posts of the site; made if need be.
 * @returns the file.
 * @throws {DraftRefused} if there is a post of that name, as a file or as a folder.
 */
export function writeDraft(folder: string, { name, text }: Draft): string {
  const file = path.join(folder, `${name}.mdx`);
  const taken = [file, path.join(folder, name, 'index.mdx')].find((place) => existsSync(place));
  if (taken !== undefined) {
    throw new DraftRefused(
      `There is a post of that name already, and it is left as it is: ${taken}`,
    );
  }
  mkdirSync(folder, { recursive: true });
  // `wx` refuses a file that has come into being in the meantime.
  writeFileSync(file, text, { flag: 'wx' });
  return file;
}

function formatDay({ year, month, day }: CalendarDate): string {
  return [
    String(year).padStart(4, '0'),
    ...[month, day].map((part) => String(part).padStart(2, '0')),
  ].join('-');
}
