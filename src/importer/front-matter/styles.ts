import { forFolia } from './distill-css.ts';
import type { Entry } from './read.ts';

const key = '_styles';

/** Adds the style sheets of a post to those that its front matter has, all of them as Folia names things. */
export function withStyles(entries: readonly Entry[], styles: readonly string[]): Entry[] {
  const renamed = entries.map((entry) => (entry.key === key ? renameIn(entry) : entry));
  if (styles.length === 0) return renamed;
  const own = renamed.find((entry) => entry.key === key);
  const before = typeof own?.value === 'string' ? [own.value.trimEnd()] : [];
  const value = `${[...before, ...styles.map(forFolia)].join('\n\n')}\n`;
  const entry: Entry = { key, value, written: '', start: own?.start ?? 0 };
  return [...renamed.filter((other) => other !== own), entry];
}

function renameIn(entry: Entry): Entry {
  const { value, written } = entry;
  if (typeof value !== 'string') return entry;
  return { ...entry, value: forFolia(value), written: forFolia(written) };
}
