import { createHash } from 'node:crypto';
import path from 'node:path';
import type * as z from 'zod';
import { readTextFile } from '../../files/read-text.ts';
import type { ContentProblem } from '../../lib/errors.ts';
import { readJson, type JsonSource } from '../../lib/json-source.ts';
import { notebookSchema, type NotebookData } from '../../schemas/notebook.ts';
import { expectation } from '../../schemas/problems.ts';
import { fromRoot } from '../site-files.ts';

/** A notebook that was read and is right. */
export interface Notebook {
  /** Absolute path. */
  file: string;
  /** The file as errors name it. */
  name: string;
  data: NotebookData;
  /** Where its keys and values stand. */
  source: JsonSource;
  digest: string;
}

export type ReadNotebook =
  { notebook: Notebook; problems: [] } | { notebook: undefined; problems: ContentProblem[] };

/**
 * Reads a notebook.
 *
 * @param file absolute path; the file exists.
 * @returns the notebook, or everything that is wrong with it.
 */
export function readNotebook(file: string, root: string): ReadNotebook {
  const name = fromRoot({ root }, path.resolve(file));
  const { text, problem } = readTextFile(file, name);
  if (problem) return failed([problem]);
  const source = readJson(text.replace(/^\uFEFF/, ''));
  if (source.problem) return failed([notJson(name, source.problem)]);
  const version: unknown = Reflect.get(Object(source.data) as object, 'nbformat');
  if (typeof version === 'number' && version !== 4) {
    return failed([otherVersion(name, version, source)]);
  }
  const { data, error } = notebookSchema.safeParse(source.data);
  if (error) return failed(error.issues.map((issue) => wrongValue(name, issue, source)));
  const digest = createHash('sha256').update(text).digest('hex');
  return { notebook: { file, name, data, source, digest }, problems: [] };
}

/** Something that is wrong in a notebook whose form is right. */
export function notebookProblem(
  { name, source }: Pick<Notebook, 'name' | 'source'>,
  path: readonly PropertyKey[],
  message: string,
  remedy: string,
): ContentProblem {
  return { id: 'notebook-invalid', file: name, ...source.locate(path), message, remedy };
}

/** A path as sentences name it: `"outputs[0].data" of cell 3`. */
export function describePath(path: readonly PropertyKey[]): string {
  const [list, index, ...rest] = path;
  if (list !== 'cells' || typeof index !== 'number') return `"${joinKeys(path)}"`;
  return rest.length === 0 ? `Cell ${index + 1}` : `"${joinKeys(rest)}" of cell ${index + 1}`;
}

function joinKeys(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      const name = String(key);
      if (!/^\w+$/.test(name)) return `["${name}"]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}

function wrongValue(name: string, issue: z.core.$ZodIssue, source: JsonSource): ContentProblem {
  const { path } = issue;
  const found = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value ? Reflect.get(value, key) : undefined),
    source.data,
  );
  const expects = expectation(notebookSchema, path) ?? 'a map';
  const what = path.length === 0 ? 'The notebook' : describePath(path);
  return found === undefined
    ? notebookProblem(
        { name, source },
        path,
        `${what} is missing.`,
        `It must be ${expects}. Open the notebook in Jupyter and save it again.`,
      )
    : notebookProblem(
        { name, source },
        path,
        `${what} is ${show(found)}, which is not valid.`,
        `It must be ${expects}.`,
      );
}

function notJson(
  file: string,
  { message, ...place }: NonNullable<JsonSource['problem']>,
): ContentProblem {
  return {
    id: 'notebook-invalid',
    file,
    ...place,
    message: `This is not JSON, which notebooks are: ${message}`,
    remedy: 'Save it in Jupyter again. A merge may have left its marks in the file.',
  };
}

function otherVersion(name: string, version: number, source: JsonSource): ContentProblem {
  return notebookProblem(
    { name, source },
    ['nbformat'],
    `The notebook has format ${version}, and Folia reads format 4.`,
    `Convert it with "jupyter nbconvert --to notebook --nbformat 4 --inplace ${path.basename(name)}".`,
  );
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function failed(problems: ContentProblem[]): ReadNotebook {
  return { notebook: undefined, problems };
}
