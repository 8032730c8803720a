import type { Entry } from './read.ts';

const key = '_styles';

/** Adds the style sheets of a post to those that its front matter has. */
export function withStyles(entries: readonly Entry[], styles: readonly string[]): Entry[] {
  if (styles.length === 0) return [...entries];
  const own = entries.find((entry) => entry.key === key);
  const before = typeof own?.value === 'string' ? [own.value.trimEnd()] : [];
  const value = `${[...before, ...styles].join('\n\n')}\n`;
  const entry: Entry = { key, value, written: '', start: own?.start ?? 0 };
  return [...entries.filter((other) => other !== own), entry];
}
