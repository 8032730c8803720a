import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import { readTextFile } from '../files/read-text.ts';
import type { ContentProblem } from '../lib/errors.ts';
import { splitFrontMatter } from '../lib/front-matter.ts';
import { mdxPath, notebookAsMdx } from '../markdown/notebook/as-mdx.ts';
import { findMatterCell, notebookMatter } from '../markdown/notebook/matter.ts';
import { readNotebook } from '../markdown/notebook/read.ts';
import type { YamlSource } from '../lib/yaml-source.ts';
import { checkYaml } from '../schemas/problems.ts';

/** A file whose text can be compiled, whatever its front matter says. */
export interface MdxSource {
  /** Path from the collection's folder, without ending and without `/index`: the id of the entry, which Astro wants not to be empty. */
  id: string;
  /** Absolute path; that of a notebook as Astro knows it. */
  file: string;
  /** The file as errors name it: from the site folder. */
  name: string;
  body: string;
  matter: YamlSource;
}

/** A file with its front matter, checked. */
export interface MdxFile<T> extends MdxSource {
  data: T;
}

export interface ReadFile<T> {
  /** Undefined when there is nothing to compile. */
  source: MdxSource | undefined;
  /** Undefined when the front matter is wrong. */
  data: T | undefined;
  problems: ContentProblem[];
}

/** Paths of the Markdown files and notebooks in a folder and below, sorted; with forward slashes. */
export function listTexts(folder: string): string[] {
  const files = globSync('**/*.{md,mdx,ipynb}', { cwd: folder }).map((file) =>
    file.split(path.sep).join('/'),
  );
  const all = new Set(files);
  return files.filter((file) => !file.endsWith('.ipynb') || isOwnText(file, all)).sort();
}

/** A notebook in the folder of another text belongs to that one; those in hidden folders are copies that Jupyter makes. */
function isOwnText(notebook: string, all: ReadonlySet<string>): boolean {
  const folder = path.posix.dirname(notebook);
  if (folder.split('/').some((name) => name.startsWith('.') && name !== '.')) return false;
  return !['index.mdx', 'index.md', 'index.ipynb'].some((index) => {
    const text = path.posix.join(folder, index);
    return all.has(text) && text !== notebook;
  });
}

/** Reads a file and checks its front matter. */
export function readText<T extends z.ZodObject>(
  folder: string,
  file: string,
  root: string,
  schema: T,
): ReadFile<z.output<T>> {
  const location = path.join(folder, file);
  const time = timeOf(location);
  const name = path.relative(root, location).split(path.sep).join('/');
  const { parts, problems } = file.endsWith('.ipynb')
    ? readNotebookText(location, root)
    : readMdx(location, name);
  if (!parts) return { source: undefined, data: undefined, problems };
  knownMatter.set(location, { time, data: parts.matter.data });
  const checked = checkYaml(schema, {
    file: name,
    source: parts.matter,
    subject: 'the front matter',
    ids: {
      yaml: 'front-matter-yaml',
      unknownKey: 'front-matter-unknown-key',
      value: 'front-matter-value',
    },
    unknownKeyRemedy: 'Put keys of your own under "extra:".',
  });
  const id = file.replace(/\.(?:mdx|ipynb)$/, '').replace(/\/index$/, '');
  return { source: { id, name, ...parts }, ...checked };
}

/** The front matter of a file as it is written; undefined if there is none that can be read. */
export function matterOf(file: string): YamlSource | undefined {
  if (!file.endsWith('.ipynb')) return splitFrontMatter(readTextFile(file, '').text ?? '').matter;
  const { notebook } = readNotebook(file, path.dirname(file));
  return notebook && notebookMatter(notebook);
}

interface KnownMatter {
  /** When the file was written: milliseconds. */
  time: number | undefined;
  data: unknown;
}

/** The loaders ask for the front matter of all files, and then those who look for pictures in it. */
const knownMatter = new Map<string, KnownMatter>();

/** What the front matter of a file says, as plain data; undefined if there is none that can be read. */
export function matterDataOf(file: string): unknown {
  const time = timeOf(file);
  const known = knownMatter.get(file);
  if (known && known.time === time) return known.data;
  const data = time === undefined ? undefined : matterOf(file)?.data;
  knownMatter.set(file, { time, data });
  return data;
}

/** What cannot be looked at is told by who reads it. */
function timeOf(file: string): number | undefined {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return undefined;
  }
}

/** A text in two parts. */
type Parts = Pick<MdxSource, 'file' | 'body' | 'matter'>;
type ReadParts = { parts: Parts; problems: [] } | { parts?: never; problems: ContentProblem[] };

function readMdx(file: string, name: string): ReadParts {
  const { text, problem } = readTextFile(file, name);
  if (problem) return { problems: [problem] };
  if (file.endsWith('.md')) return { problems: [plainMarkdown(name, text)] };
  const { matter, body } = splitFrontMatter(text);
  return matter
    ? { parts: { file, body, matter }, problems: [] }
    : { problems: [withoutMatter(name)] };
}

/** A notebook is compiled as the MDX text that shows it. */
function readNotebookText(file: string, root: string): ReadParts {
  const { notebook, problems } = readNotebook(file, root);
  if (!notebook) return { problems };
  const matter = notebookMatter(notebook);
  if (!('title' in Object(matter.data)) && !findMatterCell(notebook)) {
    return { problems: [withoutTitle(notebook.name)] };
  }
  const { body } = splitFrontMatter(notebookAsMdx(notebook));
  return {
    parts: { file: mdxPath(file), body, matter },
    problems: [],
  };
}

function withoutMatter(file: string): ContentProblem {
  return {
    id: 'front-matter-missing',
    file,
    line: 1,
    column: 1,
    message: 'The file does not begin with front matter.',
    remedy: 'Begin it with a line of three hyphens, the keys (title: …), and another such line.',
  };
}

function withoutTitle(file: string): ContentProblem {
  return {
    id: 'front-matter-missing',
    file,
    line: 1,
    column: 1,
    message: 'The notebook begins neither with front matter nor with a title.',
    remedy:
      'Begin it with a cell "# The title", or with a raw cell of front matter between lines of three hyphens.',
  };
}

/** Astro would publish a `.md` file whose plugins failed as an empty page, so none is taken. */
function plainMarkdown(file: string, source: string): ContentProblem {
  const signs = [
    { sign: /\{%|\{\{/, name: 'Liquid tags' },
    { sign: /\{:/, name: 'kramdown attribute lists' },
    { sign: /<!--/, name: 'HTML comments' },
    { sign: /\\\\[([]|^\\begin\{/m, name: 'mathematics without dollars' },
  ]
    .filter(({ sign }) => sign.test(source))
    .map(({ name }) => name);
  const jekyll = signs.length > 0;
  return {
    id: 'post-not-mdx',
    file,
    message: jekyll
      ? `This is a .md file, and it holds ${list(signs)} as Jekyll has them. Folia publishes .mdx files.`
      : 'This is a .md file. Folia publishes .mdx files.',
    remedy: jekyll
      ? 'Import it: npm run import -- <the file or its al-folio folder> --into <site folder>.'
      : 'Rename it to .mdx, and look for { and < in the text: there they are written \\{ and \\<.',
  };
}

function list(items: string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(items);
}
