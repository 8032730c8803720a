import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { readYaml } from '../../lib/yaml-source.ts';
import { parseWrittenDate } from '../../lib/dates.ts';
import { postSchema } from '../../schemas/post.ts';
import { makeFinding, type Finding } from '../findings.ts';
import type { PostName } from '../post-name.ts';
import type { SourceText } from '../source-text.ts';
import type { FrontMatterImages } from './images.ts';
import type { Entry, FrontMatter } from './read.ts';

export interface WrittenFrontMatter {
  /** With its lines of hyphens. */
  text: string;
  findings: Finding[];
}

/**
 * Writes front matter that `postSchema` takes. A known key is written as it was; any other key, or a known one with a value that
 * the schema does not take, goes under `extra`, as does a picture that does not exist. Title and date come from the file name where they are missing.
 */
export function writeFrontMatter(
  { entries, missing }: Pick<FrontMatterImages, 'entries' | 'missing'>,
  name: PostName,
  source: SourceText,
): WrittenFrontMatter {
  const findings: Finding[] = [];
  const known: Entry[] = [];
  const extra: Entry[] = [];
  for (const entry of entries) {
    const problem = problemOf(entry);
    (problem || missing.has(entry.key) ? extra : known).push(entry);
    if (problem)
      findings.push(
        makeFinding(problem.id, problem.message, source.place(entry.start), entry.written),
      );
  }
  const has = (key: string): boolean =>
    known.some((entry) => entry.key === key && entry.value !== null);
  const lines = known
    .filter(({ key, value }) => value !== null || (key !== 'title' && key !== 'date'))
    .map(writeEntry);
  if (!has('date') && name.date !== undefined) lines.unshift(`date: ${name.date}`);
  if (!has('title')) {
    lines.unshift(stringify({ title: name.title }).trimEnd());
    if (entries.length > 0) {
      const message = 'The post has no title. It was taken from the file name.';
      findings.push(makeFinding('title-missing', message, source.place(0)));
    }
  }
  if (name.date === undefined && !has('published')) lines.push('published: false');
  if (extra.length > 0)
    lines.push(['extra:', ...extra.map((entry) => indent(writeEntry(entry)))].join('\n'));
  return { text: `---\n${lines.join('\n')}\n---\n`, findings };
}

function problemOf({
  key,
  value,
}: Entry): { id: 'key-unknown' | 'key-value'; message: string } | undefined {
  const schema = Object.hasOwn(postSchema.shape, key)
    ? postSchema.shape[key as keyof typeof postSchema.shape]
    : undefined;
  // A map of that name in al-folio has nothing to do with Folia's.
  if (!schema || key === 'extra') {
    return {
      id: 'key-unknown',
      message: `Folia does not know the key "${key}". It was put under "extra".`,
    };
  }
  const isEmptyRequired = value === null && key === 'title';
  if (isEmptyRequired || schema.safeParse(value).success) return undefined;
  const expected = schema.meta()?.expects ?? 'something else';
  const message = `The value of "${key}" is not what Folia takes there: ${expected}. It was put under "extra".`;
  return { id: 'key-value', message };
}

/** As it was written; anew if only a lenient reader can read that. */
function writeEntry({ key, value, written }: Entry): string {
  const { data, problems } = readYaml(written);
  const same = problems.length === 0 && isDeepStrictEqual(data, { [key]: value });
  return same ? written : stringify({ [key]: value }).trimEnd();
}

function indent(text: string): string {
  return text.replaceAll(/^(?=[^\n])/gm, '  ');
}

/** Whether the front matter names a day that exists. */
export function hasDate({ entries }: FrontMatter): boolean {
  const value = entries.find(({ key }) => key === 'date')?.value;
  return typeof value === 'string' && parseWrittenDate(value) !== undefined;
}
