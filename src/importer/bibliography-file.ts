import path from 'node:path';
import { isSameWork, readBibEntries, type BibEntry } from './citations/bib-entries.ts';
import { repairBibtex } from './citations/repair-bibtex.ts';
import { addCopy, type Draft } from './draft.ts';
import { makeFinding } from './findings.ts';
import { readSourceText } from './source-files.ts';
import { SourceText } from './source-text.ts';

/**
 * Adds a BibTeX file to a plan. Where a key stands for two works in it, the first keeps the key, as in jekyll-scholar, and the
 * second gets another: the site would not know which of them a text cites. Values that lack braces get them.
 *
 * @param target from the site folder.
 */
export function addBibliography(
  plan: Draft,
  { file, target }: { file: string; target: string },
  root: string,
): void {
  if (plan.files.has(target)) return;
  const from = path.relative(root, file).split(path.sep).join('/');
  const { text: written = '' } = readSourceText(root, from);
  const text = repairBibtex(written);
  const repeated = repeatedEntries(text);
  if (text === written && repeated.length === 0) {
    addCopy(plan, { kind: 'bibliography', file, target }, root);
    return;
  }
  if (text !== written) {
    const message = 'Values without braces made the file unreadable. They were given braces.';
    plan.findings.push(makeFinding('bibliography-repaired', message, { file: from }));
  }
  const source = new SourceText(from, text);
  for (const { key, at, name } of repeated) {
    const message = `The key "${key}" stands for another work before this one. This one was given the key "${name}".`;
    plan.findings.push(makeFinding('bibliography-key', message, source.place(at)));
  }
  const content = { text: withNames(text, repeated) };
  plan.files.set(target, { kind: 'bibliography', target, from, content });
}

interface RenamedEntry extends BibEntry {
  /** Its new key. */
  name: string;
}

/** Entries whose key another work has before them; what is the same work does no harm. */
function repeatedEntries(text: string): RenamedEntry[] {
  const entries = readBibEntries(text);
  const keys = new Set(entries.map(({ key }) => key));
  const first = new Map<string, BibEntry>();
  return entries.flatMap((own): RenamedEntry[] => {
    const known = first.get(own.key) ?? own;
    first.set(own.key, known);
    return isSameWork(known, own) ? [] : [{ ...own, name: freeKey(own.key, keys) }];
  });
}

/** @param keys all that are taken; the new one is added. */
function freeKey(key: string, keys: Set<string>): string {
  let number = 2;
  while (keys.has(`${key}-${number}`)) number += 1;
  const name = `${key}-${number}`;
  keys.add(name);
  return name;
}

function withNames(text: string, renamed: readonly RenamedEntry[]): string {
  return renamed.reduceRight(
    (all, { at, key, name }) => all.slice(0, at) + name + all.slice(at + key.length),
    text,
  );
}
