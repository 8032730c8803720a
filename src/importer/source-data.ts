import { csvParse, tsvParse } from 'd3-dsv';
import { parseDocument } from 'yaml';
import { makeFinding, type Finding } from './findings.ts';
import { listTree, readSourceText } from './source-files.ts';

const folder = '_data';
const dataFile = /^(?<name>.+)\.(?<format>ya?ml|json|csv|tsv)$/;

export interface SourceData {
  /** By folder and file name without the extension, as Liquid's `site.data` has it. */
  values: Readonly<Record<string, unknown>>;
  /** The files, from the root. */
  files: string[];
  findings: Finding[];
}

/** Reads `_data`: YAML, JSON, and tables, each row of which is a map by the names in the first row. */
export function readSourceData(root: string): SourceData {
  const { files, links } = listTree(root, folder);
  const findings = links.map(skippedLink);
  const values: Record<string, unknown> = {};
  for (const file of files) {
    const { name, format = '' } = dataFile.exec(file.slice(folder.length + 1))?.groups ?? {};
    if (name === undefined) continue;
    const { text, problem } = readSourceText(root, file);
    const value = text === undefined ? undefined : parseData(text, format);
    if (value === undefined) {
      const reason = problem ?? `This is no valid ${format.toUpperCase()}.`;
      const message = `${reason} Nothing was read from it.`;
      findings.push(makeFinding('data-unreadable', message, { file }));
    } else {
      setAt(values, name.split('/'), value);
    }
  }
  return { values, files, findings };
}

/** A symbolic link may lead anywhere. */
export function skippedLink(file: string): Finding {
  const message =
    'This is a symbolic link. It was not followed, and what it leads to was not imported.';
  return makeFinding('link-skipped', message, { file });
}

/** @returns undefined if it cannot be read; an empty file is null. */
function parseData(text: string, format: string): unknown {
  if (format === 'csv') return [...csvParse(text.replace(/^\uFEFF/, ''))];
  if (format === 'tsv') return [...tsvParse(text.replace(/^\uFEFF/, ''))];
  // YAML's grammar holds JSON's.
  const document = parseDocument(text, {
    schema: 'core',
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  try {
    return document.errors.length === 0 ? (document.toJS() as unknown) : undefined;
  } catch {
    // An alias that names itself, or too many of them.
    return undefined;
  }
}

function setAt(values: Record<string, unknown>, [key = '', ...rest]: string[], value: unknown) {
  if (key === '__proto__') return;
  if (rest.length === 0) {
    values[key] = value;
    return;
  }
  const inner = values[key];
  const map = inner !== null && typeof inner === 'object' ? (inner as Record<string, unknown>) : {};
  values[key] = map;
  setAt(map, rest, value);
}
