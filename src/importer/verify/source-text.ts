import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

type Values = Readonly<Record<string, unknown>>;

/** A text of an al-folio site as Jekyll finds it. */
export interface SourceText {
  /** From the root of the site, with forward slashes. */
  file: string;
  matter: Values;
  body: string;
}

export function isPost({ file }: Pick<SourceText, 'file'>): boolean {
  return /(?:^|\/)_posts\//.test(file);
}

/**
 * Lists the posts, and then whatever else Jekyll makes a page of: files with a front matter, of the folder `_pages`, of collections, and
 * of folders that are not Jekyll's own. Texts with nothing in them are none.
 */
export function listSourceTexts(root: string, config: Values): SourceText[] {
  const found = globSync('**/*.{md,markdown,html}', {
    cwd: root,
    exclude: ['**/node_modules/**', 'assets/**', 'vendor/**'],
  });
  const files = found.map((file) => file.split(path.sep).join('/')).sort();
  const posts = files.filter((file) => isPost({ file }) && isPostFile(file));
  const collections = Object.keys(asMap(config['collections'])).map((name) => `_${name}`);
  const texts = files
    .filter((file) => !isPost({ file }) && isServed(file, ['_pages', ...collections]))
    .map((file) => readSourceText(root, file))
    .filter(({ matter, body }) => Object.keys(matter).length > 0 && body.trim() !== '');
  return [...posts.map((file) => readSourceText(root, file)), ...texts];
}

/** Whether no hidden folder and no folder of Jekyll's own is around a post. */
function isPostFile(file: string): boolean {
  const folders = file.slice(0, file.indexOf('_posts/')).split('/');
  return (
    folders.every((name) => !/^[._]/.test(name)) &&
    !/^(?:\.|readme\.)/i.test(path.posix.basename(file))
  );
}

/** @param own folders that begin with a line and are served all the same. */
function isServed(file: string, own: readonly string[]): boolean {
  const [first = '', ...others] = file.split('/');
  const names = own.includes(first) ? others : [first, ...others];
  return names.every((name) => !/^[._#]/.test(name));
}

function readSourceText(root: string, file: string): SourceText {
  const text = readFileSync(path.join(root, file), 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n');
  const match = /^---[ \t]*\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(text);
  if (match?.index !== 0) return { file, matter: {}, body: text };
  return { file, matter: readYaml(match[1] ?? ''), body: text.slice(match[0].length) };
}

/** What YAML cannot read is no data, as in Jekyll. */
export function readYaml(text: string): Values {
  try {
    return asMap(parse(text, { uniqueKeys: false, logLevel: 'silent' }));
  } catch {
    return {};
  }
}

export function asMap(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Values)
    : {};
}
