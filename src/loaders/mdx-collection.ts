import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type * as z from 'zod';
import { ContentErrors, type ContentProblem } from '../lib/errors.ts';
import type { CompiledPost, PostSource } from '../markdown/compile-post.ts';
import { compilePosts } from '../markdown/compile-posts.ts';
import type { PostFacts } from '../markdown/facts.ts';
import { katexReason } from '../markdown/math/katex-reason.ts';
import { renderSettingLine, renderSettingText } from '../markdown/setting-text.ts';
import { createMarkdownContext } from '../markdown/site-context.ts';
import { renderTitle, type Title } from '../markdown/title.ts';
import { loadSite, type Site } from '../site.ts';
import { checkImages } from './front-matter-images.ts';
import { listMarkdown, readMdx, type MdxFile } from './mdx-files.ts';

/** What the data store holds of a file. */
export interface MdxEntry<T> {
  /** The front matter, checked. */
  frontMatter: T;
  /** Empty if the text needs none. */
  title: Title;
  facts: PostFacts;
  /** HTML of what the front matter holds in Markdown, by name. */
  html: Readonly<Record<string, string>>;
  /** The file as errors name it: from the site folder. */
  file: string;
}

export interface MdxCollection<T extends z.ZodObject> {
  /** Folder in `content/`. */
  folder: string;
  schema: T;
  /** What the schema cannot see: a date in the file name, say. */
  check?: (file: MdxFile<z.output<T>>) => ContentProblem[];
  /** Texts of the front matter that are Markdown of one line. */
  lines?: (data: z.output<T>) => MarkdownTexts;
  /** Texts of the front matter that are Markdown of any length. */
  texts?: (data: z.output<T>) => MarkdownTexts;
}

type MarkdownTexts = Readonly<Record<string, string | undefined>>;

interface BaseData {
  title?: string | undefined;
  lang?: string | undefined;
}

/**
 * Loads a folder of MDX files: reads and checks the front matter, compiles the bodies, and stores entries that Astro renders
 * from the compiled code.
 *
 * In a build, all problems of all files are thrown together; in `astro dev` they are printed, the other files are shown, and a
 * file comes back as soon as it is mended.
 */
export function mdxLoader<T extends z.ZodObject>(collection: MdxCollection<T>): Loader {
  return {
    name: `folia-${collection.folder}`,
    async load(context) {
      const engine = fileURLToPath(context.config.root);
      const site = loadSite(engine, process.env);
      const folder = path.join(site.folders.content, collection.folder);
      const sync = (): Promise<void> => syncStore(collection, folder, site, engine, context);
      await sync();
      watch(site.folders.content, context, sync);
    },
  };
}

async function syncStore<T extends z.ZodObject>(
  collection: MdxCollection<T>,
  folder: string,
  site: Site,
  engine: string,
  context: LoaderContext,
): Promise<void> {
  const { store, logger, watcher, config } = context;
  const { entries, problems } = await readEntries(collection, folder, site, engine);
  if (problems.length > 0) {
    const errors = new ContentErrors(problems);
    if (!watcher) throw errors;
    logger.error(errors.message);
  }
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, location, data } of entries) {
    for (const { message, line, column } of data.facts.warnings) {
      logger.warn(`${[data.file, line, column].filter(Boolean).join(':')} ${message}`);
    }
    const filePath = path.relative(fileURLToPath(config.root), location).split(path.sep).join('/');
    const digest = context.generateDigest(JSON.stringify(data));
    store.set({ id, data: { ...data }, filePath, digest, deferredRender: true });
  }
}

interface Entry<T> {
  id: string;
  location: string;
  data: MdxEntry<T>;
}

async function readEntries<T extends z.ZodObject>(
  collection: MdxCollection<T>,
  folder: string,
  site: Site,
  engine: string,
): Promise<{ entries: Entry<z.output<T>>[]; problems: ContentProblem[] }> {
  const { schema, check } = collection;
  const files = listMarkdown(folder).map((file) =>
    readMdx(folder, file, site.folders.root, schema),
  );
  const problems = files.flatMap((file) => file.problems);
  // A text is compiled even if its front matter is wrong: all mistakes are shown in one run.
  const sources = files.flatMap(({ source, data }) => (source ? [{ source, data }] : []));
  const jobs = sources.map(({ source: { file, body }, data }): PostSource => {
    const lang = (data as BaseData | undefined)?.lang ?? site.settings.lang;
    return { file, body, lang };
  });
  const compiled = await compilePosts(createMarkdownContext(engine, site), jobs);
  const entries: Entry<z.output<T>>[] = [];
  for (const [index, { source, data }] of sources.entries()) {
    const result = compiled[index];
    problems.push(...(result?.problems ?? []));
    if (!data) continue;
    const file = { ...source, data };
    const { title, problems: own } = titleOf(file);
    problems.push(...own, ...checkImages(file, site.folders), ...(check?.(file) ?? []));
    if (!title || !result?.post) continue;
    const html = await renderTexts(collection, data, site);
    entries.push(toEntry(file, title, result.post, html));
  }
  return { entries, problems };
}

function toEntry<T>(
  file: MdxFile<T>,
  title: Title,
  { facts }: CompiledPost,
  html: Record<string, string>,
): Entry<T> {
  const data = { frontMatter: file.data, title, facts, html, file: file.name };
  return { id: file.id, location: file.file, data };
}

async function renderTexts<T extends z.ZodObject>(
  { lines, texts }: MdxCollection<T>,
  data: z.output<T>,
  { settings }: Site,
): Promise<Record<string, string>> {
  const html: Record<string, string> = {};
  for (const [name, text] of Object.entries(lines?.(data) ?? {})) {
    if (text !== undefined) html[name] = await renderSettingLine(text, settings);
  }
  for (const [name, text] of Object.entries(texts?.(data) ?? {})) {
    if (text !== undefined) html[name] = await renderSettingText(text, settings);
  }
  return html;
}

function titleOf(file: MdxFile<unknown>): { title?: Title; problems: ContentProblem[] } {
  const raw = (file.data as BaseData).title ?? '';
  try {
    return { title: renderTitle(raw), problems: [] };
  } catch (error) {
    const problem: ContentProblem = {
      id: 'math-katex',
      file: file.name,
      ...file.matter.locate(['title']),
      message: `KaTeX cannot read a formula in the title ${raw}: ${katexReason(error)}`,
      remedy:
        'Correct the TeX. In double quotes a backslash is written twice; single quotes take it as it is.',
    };
    return { problems: [problem] };
  }
}

/**
 * A text also depends on images and on the writer's components: after any change in `content/` the collection is read again, from
 * the cache. One change may come as several events.
 */
function watch(
  folder: string,
  { watcher, logger }: LoaderContext,
  sync: () => Promise<void>,
): void {
  if (!watcher) return;
  let timer: NodeJS.Timeout | undefined;
  watcher.add(folder);
  watcher.on('all', (_event, changed) => {
    if (!path.resolve(changed).startsWith(folder + path.sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      sync().catch((error: unknown) => logger.error(String(error)));
    }, 50);
  });
}
