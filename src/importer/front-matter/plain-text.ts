import { makeFinding, type Finding } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { asMap } from '../values.ts';
import type { Entry } from './read.ts';

const tag = /<\/?[a-z][^<>]*>/gi;

/** Takes the tags out of what Folia shows as plain text: descriptions, and names of authors. */
export function asPlainText(
  entries: readonly Entry[],
  source: SourceText,
): { entries: Entry[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const plain = entries.map((entry) => {
    const value = plainValue(entry);
    if (value === entry.value) return entry;
    const message = `"${entry.key}" is plain text in Folia. Its HTML tags were left out.`;
    findings.push(makeFinding('key-value', message, source.place(entry.start), entry.written));
    return { ...entry, value };
  });
  return { entries: plain, findings };
}

function plainValue({ key, value }: Entry): unknown {
  if (key === 'description') return withoutTags(value);
  if (key !== 'authors' || !Array.isArray(value)) return value;
  const authors = value.map((author: unknown) => {
    const map = asMap(author);
    const name = withoutTags(map['name']);
    return name === map['name'] ? author : { ...map, name };
  });
  return authors.every((author, index) => author === value[index]) ? value : authors;
}

/** A text without tags of HTML; any other value as it is. */
export function withoutTags(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(tag, '') : value;
}
