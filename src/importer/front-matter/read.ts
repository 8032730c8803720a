import { isMap, isNode, parseDocument, type Pair } from 'yaml';
import type { Finding } from '../findings.ts';
import { makeFinding } from '../findings.ts';
import { SourceText } from '../source-text.ts';

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
  /** Where the body begins. */
  bodyStart: number;
  findings: Finding[];
  /** Front matter that is no YAML at all. */
  unreadable: string | undefined;
}

const block = /^\uFEFF?---[ \t]*\n(?<yaml>(?:[\s\S]*?\n)??)---[ \t]*(?:\n|$)/;

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
    return { entries: [], bodyStart, findings, unreadable: undefined };
  }
  const yaml = match.groups?.['yaml'] ?? '';
  const yamlStart = match[0].indexOf('\n') + 1;
  const document = parseDocument(yaml, { schema: 'core', strict: false, uniqueKeys: false, logLevel: 'silent' });
  const map = document.contents;
  const [error] = document.errors;
  if (error || (map !== null && !isMap(map))) {
    return unreadable(source, yaml, yamlStart + (error?.pos[0] ?? 0), match[0].length);
  }
  const all = map ? readEntries(map.items as Pair[], yaml, yamlStart) : [];
  const entries = all.filter((entry, index) => all.findLastIndex(({ key }) => key === entry.key) === index);
  const findings = all
    .filter((entry) => !entries.includes(entry))
    .map(({ key, start, written }) => {
      const message = `The key "${key}" stands twice. The last one counts, this one was left out.`;
      return makeFinding('key-repeated', message, source.place(start), written);
    });
  return { entries, bodyStart: match[0].length, findings, unreadable: undefined };
}

function readEntries(items: readonly Pair[], yaml: string, yamlStart: number): Entry[] {
  const starts = items.map(({ key }) => (isNode(key) ? (key.range?.[0] ?? 0) : 0));
  return items.map((pair, index) => {
    const from = index === 0 ? 0 : lineStart(yaml, starts[index] ?? 0);
    const next = starts[index + 1];
    const to = next === undefined ? yaml.length : lineStart(yaml, next);
    return {
      key: String(pair.key),
      value: isNode(pair.value) ? (pair.value.toJSON() as unknown) : pair.value,
      written: yaml.slice(from, to).trimEnd(),
      start: yamlStart + (starts[index] ?? 0),
    };
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
    bodyStart,
    findings: [makeFinding('front-matter-unreadable', message, place, snippet)],
    unreadable: yaml.trimEnd(),
  };
}
