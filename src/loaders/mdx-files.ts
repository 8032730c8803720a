import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import { decodeUtf8 } from '../lib/encoding.ts';
import type { ContentProblem } from '../lib/errors.ts';
import { splitFrontMatter } from '../lib/front-matter.ts';
import type { YamlSource } from '../lib/yaml-source.ts';
import { checkYaml } from '../schemas/problems.ts';

/** A file whose text can be compiled, whatever its front matter says. */
export interface MdxSource {
  /** Path from the collection's folder, without ending and without `/index`: the id of the entry. */
  id: string;
  /** Absolute path. */
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

/** Paths of the Markdown files in a folder and below, sorted; with forward slashes. */
export function listMarkdown(folder: string): string[] {
  return globSync('**/*.{md,mdx}', { cwd: folder })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** Reads a file and checks its front matter. */
export function readMdx<T extends z.ZodObject>(
  folder: string,
  file: string,
  root: string,
  schema: T,
): ReadFile<z.output<T>> {
  const location = path.join(folder, file);
  const name = path.relative(root, location).split(path.sep).join('/');
  const { text: source, problem } = decodeUtf8(name, readFileSync(location));
  if (problem) return failed(problem);
  if (file.endsWith('.md')) return failed(plainMarkdown(name, source));
  const { matter, body } = splitFrontMatter(source);
  if (!matter) return failed(withoutMatter(name));
  const checked = checkYaml(schema, {
    file: name,
    source: matter,
    subject: 'the front matter',
    ids: {
      yaml: 'front-matter-yaml',
      unknownKey: 'front-matter-unknown-key',
      value: 'front-matter-value',
    },
    unknownKeyRemedy: 'Put keys of your own under "extra:".',
  });
  const id = file.replace(/\.mdx$/, '').replace(/(^|\/)index$/, '');
  return { source: { id, file: location, name, body, matter }, ...checked };
}

function failed(problem: ContentProblem): ReadFile<never> {
  return { source: undefined, data: undefined, problems: [problem] };
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
