import { isMap, isNode, parseDocument, type Document, type Pair } from 'yaml';
import { makeFinding, type Finding } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { repairs } from './repair.ts';

/** One key of a front matter, as it is written. */
export interface Entry {
  key: string;
  value: unknown;
  /** Its lines in the file, comments before it included, without the line end. */
  written: string;
  /** Offset of the key in the file. */
  start: number;
}

export interface FrontMatter {
  entries: Entry[];
  /** Whether there is a front matter at all. */
  present: boolean;
  /** Where the body begins. */
  bodyStart: number;
  findings: Finding[];
  /** Front matter that is no YAML at all. */
  unreadable: string | undefined;
}

const block = /^\uFEFF?---[ \t]*\n(?<yaml>(?:[\s\S]*?\n)??)---[ \t]*(?:\n|$)/;

const options = { schema: 'core', strict: false, uniqueKeys: false, logLevel: 'silent' } as const;

/**
 * Reads front matter as Jekyll does, not as strictly as Folia: a key may be repeated (the last one counts), and mistakes in YAML
 * that leave no doubt are passed over.
 */
export function readFrontMatter(source: SourceText): FrontMatter {
  const match = block.exec(source.text);
  if (!match) {
    const bodyStart = source.text.startsWith('\uFEFF') ? 1 : 0;
    const message = 'The post has no front matter. Title and date were taken from the file name.';
    const findings = [makeFinding('front-matter-missing', message, source.place(0))];
    return { entries: [], present: false, bodyStart, findings, unreadable: undefined };
  }
  const written = match.groups?.['yaml'] ?? '';
  const yamlStart = match[0].indexOf('\n') + 1;
  const { document, yaml, mended } = parseLeniently(written);
  const map = document.contents;
  const [error] = document.errors;
  if (error || (map !== null && !isMap(map))) {
    return unreadable(source, written, yamlStart + (error?.pos[0] ?? 0), match[0].length);
  }
  const startOfLine = lineStarts(written);
  const all = map ? readEntries(map.items, yaml) : [];
  for (const entry of all) entry.start = yamlStart + (startOfLine[entry.start] ?? 0);
  const entries = all.filter(
    (entry, index) => all.findLastIndex(({ key }) => key === entry.key) === index,
  );
  const findings = all
    .filter((entry) => !entries.includes(entry))
    .map(({ key, start, written }) => {
      const message = `The key "${key}" stands twice. The last one counts, this one was left out.`;
      return makeFinding('key-repeated', message, source.place(start), written);
    });
  if (mended !== undefined) {
    const offset = yamlStart + (startOfLine[mended] ?? 0);
    const line = written.split('\n')[mended] ?? '';
    const message = `The front matter is not YAML here. It was read as "${(yaml.split('\n')[mended] ?? '').trim()}".`;
    findings.push(makeFinding('front-matter-repaired', message, source.place(offset), line));
  }
  return { entries, present: true, bodyStart: match[0].length, findings, unreadable: undefined };
}

/** @returns also the first line, from 0, that had to be mended so that there is something to read. */
function parseLeniently(written: string): {
  document: Document;
  yaml: string;
  mended?: number;
} {
  const document = parseDocument(written, options);
  if (isMapOrEmpty(document)) return { document, yaml: written };
  let yaml = written;
  for (const { silent, mend } of repairs) {
    const before = yaml;
    yaml = mend(yaml);
    const repaired = parseDocument(yaml, options);
    if (!isMapOrEmpty(repaired)) {
      // A line that is moved in vain would only stand in the way of the next repair.
      if (silent) yaml = before;
      continue;
    }
    if (silent) return { document: repaired, yaml };
    const lines = yaml.split('\n');
    const mended = written.split('\n').findIndex((line, index) => line !== lines[index]);
    return { document: repaired, yaml, mended };
  }
  return { document, yaml: written };
}

function isMapOrEmpty({ errors, contents }: Document): boolean {
  return errors.length === 0 && (contents === null || isMap(contents));
}

/** The entries of the map, their start as a line number. */
function readEntries(items: readonly Pair[], yaml: string): Entry[] {
  const starts = items.map(({ key }) => (isNode(key) ? (key.range?.[0] ?? 0) : 0));
  return items.map((pair, index) => {
    const from = index === 0 ? 0 : lineStart(yaml, starts[index] ?? 0);
    const next = starts[index + 1];
    const value: unknown = isNode(pair.value) ? pair.value.toJSON() : pair.value;
    const to = next === undefined ? yaml.length : lineStart(yaml, next);
    return {
      key: String(pair.key),
      value,
      written: yaml.slice(from, to).trimEnd(),
      start: yaml.slice(0, starts[index]).split('\n').length - 1,
    };
  });
}

function lineStarts(text: string): number[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const own = start;
    start += line.length + 1;
    return own;
  });
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function unreadable(
  source: SourceText,
  yaml: string,
  offset: number,
  bodyStart: number,
): FrontMatter {
  const message =
    'The front matter is not YAML from here on. All of it stands as a comment at the top of the post; title and date were taken from the file name.';
  const place = source.place(offset);
  const snippet = source.lineBefore(offset) + source.lineAfter(offset);
  return {
    entries: [],
    present: true,
    bodyStart,
    findings: [makeFinding('front-matter-unreadable', message, place, snippet)],
    unreadable: yaml.trimEnd(),
  };
}
