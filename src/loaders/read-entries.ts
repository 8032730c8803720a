import path from 'node:path';
import type * as z from 'zod';
import type { ContentProblem } from '../lib/errors.ts';
import type { PostSource } from '../markdown/compile-post.ts';
import { compilePosts } from '../markdown/compile-posts.ts';
import type { PostResult } from '../markdown/post-job.ts';
import { createMarkdownContext } from '../markdown/site-context.ts';
import { readTextOptions } from '../markdown/text-options.ts';
import { checkCitationFiles } from './citation-files.ts';
import { checkImages } from './front-matter-images.ts';
import { renderTexts } from './front-matter-texts.ts';
import {
  dateOf,
  titleOf,
  toEntry,
  type BaseData,
  type Entry,
  type Reading,
  type TextFolder,
} from './mdx-entries.ts';
import { listTexts, readText, type ReadFile } from './mdx-files.ts';

/** What a file has given. */
export interface KnownText<T> {
  /** Undefined if it cannot be shown. */
  entry: Entry<T> | undefined;
  problems: ContentProblem[];
}

/** By the file, absolute. */
export type KnownTexts<T> = Map<string, KnownText<T>>;

interface FoundFile {
  /** Folder of the collection, absolute. */
  folder: string;
  /** Path in it, with forward slashes. */
  file: string;
  draft: boolean;
}

function listFiles<T extends z.ZodObject>(
  { folder, drafts }: TextFolder<T>,
  { site: { folders }, dev }: Reading,
): FoundFile[] {
  const places = [{ name: folder, draft: false }];
  if (drafts !== undefined && dev) places.push({ name: drafts, draft: true });
  return places.flatMap(({ name, draft }) => {
    const location = path.join(folders.content, name);
    return listTexts(location).map((file) => ({ folder: location, file, draft }));
  });
}

/**
 * Reads, checks and compiles all texts of a folder. Each comes with whether it is public; nothing is left out.
 *
 * @param known what need not be read again; afterwards it holds all texts that are there.
 */
export async function readEntries<T extends z.ZodObject>(
  collection: TextFolder<T>,
  reading: Reading,
  known: KnownTexts<z.output<T>> = new Map(),
): Promise<{ entries: Entry<z.output<T>>[]; problems: ContentProblem[] }> {
  const files = listFiles(collection, reading);
  const fresh = files.filter((file) => !known.has(locate(file)));
  const read = await readTexts(collection, reading, fresh);
  fresh.forEach((file, index) => read[index] && known.set(locate(file), read[index]));
  const there = new Set(files.map(locate));
  for (const location of known.keys()) if (!there.has(location)) known.delete(location);
  const texts = files.flatMap((file) => known.get(locate(file)) ?? []);
  return {
    entries: texts.flatMap(({ entry }) => entry ?? []),
    problems: texts.flatMap(({ problems }) => problems),
  };
}

function locate({ folder, file }: FoundFile): string {
  return path.join(folder, file);
}

/** @returns what the files give, in their order. */
async function readTexts<T extends z.ZodObject>(
  collection: TextFolder<T>,
  reading: Reading,
  files: readonly FoundFile[],
): Promise<KnownText<z.output<T>>[]> {
  const { site, engine } = reading;
  const read = files.map(({ folder, file }) =>
    readText(folder, file, site.folders.root, collection.schema),
  );
  const context = createMarkdownContext(engine, site);
  // A text is compiled even if its front matter is wrong: all mistakes are shown in one run.
  const jobs = read.flatMap(({ source, data }): PostSource[] => {
    if (!source) return [];
    const lang = (data as BaseData | undefined)?.lang ?? site.settings.lang;
    const options = readTextOptions(data ?? {}, context);
    return [{ file: source.file, body: source.body, lang, options }];
  });
  const compiled = (await compilePosts(context, jobs)).values();
  const texts: KnownText<z.output<T>>[] = [];
  for (const [index, file] of read.entries()) {
    const result = file.source && compiled.next().value;
    const draft = files[index]?.draft ?? false;
    texts.push(await judgeText(collection, reading, { ...file, draft }, result));
  }
  return texts;
}

/** What a file gives, and all that is wrong with it: its front matter, its text, and what both name. */
async function judgeText<T extends z.ZodObject>(
  collection: TextFolder<T>,
  reading: Reading,
  { source, data, draft, problems }: ReadFile<z.output<T>> & { draft: boolean },
  result: PostResult | undefined,
): Promise<KnownText<z.output<T>>> {
  const found = [...problems, ...(result?.problems ?? [])];
  if (!source || !data) return { entry: undefined, problems: found };
  const { folders, settings } = reading.site;
  const file = { ...source, data };
  const { title, problems: own } = titleOf(file, settings.macros);
  found.push(...own, ...(await checkImages(file, folders)), ...checkCitationFiles(file, folders));
  if (!draft) found.push(...(collection.check?.(file) ?? []));
  if (!title || !result?.post) return { entry: undefined, problems: found };
  const date = dateOf(collection, file, draft, reading.rules.timeZone);
  const entry = toEntry(file, { title, post: result.post, draft, date }, reading);
  const { lines, texts } = collection;
  entry.data.html = await renderTexts(lines?.(data) ?? {}, texts?.(data) ?? {}, settings);
  return { entry, problems: found };
}
