import { parseBibtex } from '../../lib/bibtex/bibtex.ts';

/** A work as a BibTeX file has it. */
export interface BibEntry {
  key: string;
  /** Offset of its key in the file. */
  at: number;
  /** From its `@` to its last brace. */
  written: string;
  /** The `@string` definitions of its file: its fields may name them. */
  strings: readonly string[];
}

const start = /@(?<type>\w+)\s*[{(]\s*(?<key>[^\s,=]+)\s*[,=]/dg;

/** Cuts a BibTeX file into its entries. Lines that begin with `%` are comments, as for the site. */
export function readBibEntries(bibtex: string): BibEntry[] {
  const text = bibtex.replaceAll(/^[ \t]*%.*$/gm, (line) => ' '.repeat(line.length));
  const strings: string[] = [];
  const entries: BibEntry[] = [];
  for (const { index, indices, groups = {} } of text.matchAll(start)) {
    const written = text.slice(index, endOfEntry(text, index));
    const type = groups['type']?.toLowerCase();
    if (type === 'string') strings.push(written);
    else if (type !== 'preamble' && type !== 'comment')
      entries.push({
        key: groups['key'] ?? '',
        at: indices?.groups?.['key']?.[0] ?? index,
        written,
        strings,
      });
  }
  return entries;
}

/** After the bracket that closes the first one; an entry that is never closed ends before the next one. */
function endOfEntry(text: string, from: number): number {
  const opener = /[{(]/.exec(text.slice(from));
  const first = from + (opener?.index ?? 0);
  const [open, close] = text[first] === '(' ? ['(', ')'] : ['{', '}'];
  let depth = 0;
  for (let at = first; at < text.length; at++) {
    if (text[at] === open) depth++;
    if (text[at] === close && --depth === 0) return at + 1;
  }
  const next = text.indexOf('\n@', first);
  return next === -1 ? text.length : next + 1;
}

/** Whether two entries of one key are one work for the site. */
export function isSameWork(a: BibEntry, b: BibEntry): boolean {
  return a.written === b.written || read(a) === read(b);
}

function read(entry: BibEntry): string {
  const bibtex = writeBibtex([entry]);
  try {
    return JSON.stringify(parseBibtex(bibtex));
  } catch {
    return bibtex;
  }
}

/** A BibTeX file with these entries. */
export function writeBibtex(entries: readonly BibEntry[]): string {
  const strings = new Set(entries.flatMap((entry) => entry.strings));
  return [...strings, ...entries.map(({ written }) => written)]
    .map((part) => `${part}\n`)
    .join('\n');
}
