import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { parseWrittenDate } from '../../lib/dates.ts';
import { readYaml } from '../../lib/yaml-source.ts';
import { makeFinding, type Finding } from '../findings.ts';
import type { PostName } from '../post-name.ts';
import type { SourceText } from '../source-text.ts';
import type { TextKind } from '../text-kind.ts';
import type { Values } from '../values.ts';
import { judge, newEntry } from './judge.ts';
import type { Entry, FrontMatter } from './read.ts';

export interface WrittenFrontMatter {
  /** With its lines of hyphens. */
  text: string;
  findings: Finding[];
}

export interface MatterOptions {
  kind: TextKind;
  entries: readonly Entry[];
  /** Keys whose picture or file does not exist. */
  missing: ReadonlySet<string>;
  /** Keys of its own that the text does not need any more. */
  without: readonly string[];
  /** What `_config.yml` says where the front matter says nothing. */
  defaults: Values;
  /** Keys that the text gets, in the place of its own. */
  added: Values;
}

/** Keys that say nothing in Folia, and cost nothing to leave out. */
const withoutMeaning: Readonly<Record<TextKind, Readonly<Record<string, readonly unknown[]>>>> = {
  post: {},
  page: { layout: ['default'] },
  project: {},
  news: {},
};

/**
 * Writes front matter that the schema of its kind takes. A known key is written as it was; any other key, or a known one with a
 * value that the schema does not take, goes under `extra`, as does a picture that does not exist. Title and date come from the
 * file name where they are missing.
 */
export function writeFrontMatter(
  options: MatterOptions,
  name: PostName,
  source: SourceText,
): WrittenFrontMatter {
  const { kind, entries, added } = options;
  const { known, extra, findings } = sortEntries(options, source);
  const has = (key: string): boolean =>
    known.some((entry) => entry.key === key && entry.value !== null);
  const isDated = kind === 'post' || kind === 'news';
  const lines = known
    .filter(({ key, value }) => value !== null || (key !== 'title' && key !== 'date'))
    .map(writeEntry);
  if (isDated && !has('date') && name.date !== undefined) lines.unshift(`date: ${name.date}`);
  const isInline = known.some(({ key, value }) => key === 'inline' && value === true);
  if (!has('title') && !(kind === 'news' && isInline)) {
    lines.unshift(stringify({ title: name.title }).trimEnd());
    if (entries.length > 0) {
      const message = 'The text has no title. It was taken from the file name.';
      findings.push(makeFinding('title-missing', message, source.place(0)));
    }
  }
  lines.push(...Object.entries(added).map(([key, value]) => writeEntry(newEntry(key, value))));
  if (extra.length > 0)
    lines.push(['extra:', ...extra.map((entry) => indent(writeEntry(entry)))].join('\n'));
  return { text: `---\n${lines.join('\n')}\n---\n`, findings };
}

/** The entries that Folia takes, and those that go under `extra`. */
function sortEntries(
  { kind, entries, missing, without, defaults, added }: MatterOptions,
  source: SourceText,
): { known: Entry[]; extra: Entry[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const known: Entry[] = [];
  const extra: Entry[] = [];
  for (const entry of entries) {
    const { key, value, start, written } = entry;
    const hasMeaning = !withoutMeaning[kind][key]?.includes(value);
    const isReplaced = Object.hasOwn(added, key) || without.includes(key);
    if ((isReplaced && !missing.has(key)) || !hasMeaning) continue;
    const judged = judge(entry, kind);
    const { taken, left, problem } = missing.has(key)
      ? { ...judged, taken: undefined, left: entry }
      : judged;
    if (taken) known.push(taken);
    if (left) extra.push(left);
    if (problem)
      findings.push(makeFinding(problem.id, problem.message, source.place(start), written));
  }
  for (const [key, value] of Object.entries(defaults)) {
    const isSaid = key === 'layout' || key in added || entries.some((entry) => entry.key === key);
    const entry = newEntry(key, value);
    if (!isSaid && judge(entry, kind).problem === undefined) known.push(entry);
  }
  return { known, extra, findings };
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
