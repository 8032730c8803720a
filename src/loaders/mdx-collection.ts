import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type * as z from 'zod';
import { buildTime } from '../lib/build-time.ts';
import { ContentErrors, type ContentProblem } from '../lib/errors.ts';
import { explainLeftOut } from '../lib/publication.ts';
import type { SiteSettings } from '../schemas/site.ts';
import { loadSite } from '../site.ts';
import type { Entry, MdxEntry, Reading, TextFolder } from './mdx-entries.ts';
import { listTexts } from './mdx-files.ts';
import { readEntries, type KnownTexts } from './read-entries.ts';
import { writeSharedModules } from './shared-modules.ts';

export interface MdxCollection<T extends z.ZodObject> extends TextFolder<T> {
  /** What the writer should know of all texts together, once. */
  notices?: (entries: readonly MdxEntry<z.output<T>>[]) => string[];
  /** Finds texts on one subject: ids by id. */
  relate?: (
    entries: readonly Entry<z.output<T>>[],
    settings: SiteSettings,
  ) => ReadonlyMap<string, readonly string[]>;
}

/**
 * Loads a folder of MDX files: reads and checks the front matter, compiles the bodies, decides what is public, and stores entries
 * that Astro renders from the compiled code.
 *
 * In a build, all problems of all files are thrown together, and the log names each text that is left out; in `astro dev`
 * problems are printed, the other files are shown, and a file comes back as soon as it is mended.
 *
 * @param findAllProblems those of all collections: the first loader that throws ends a build, and the writer should see everything.
 */
export function mdxLoader<T extends z.ZodObject>(
  collection: MdxCollection<T>,
  findAllProblems: (reading: Reading) => Promise<ContentProblem[]>,
): Loader {
  return {
    name: `folia-${collection.folder}`,
    async load(context) {
      const engine = fileURLToPath(context.config.root);
      const site = loadSite(engine, process.env);
      const { timezone: timeZone, future } = site.settings;
      const memory: Memory<z.output<T>> = {
        texts: new Map(),
        said: new Set(),
        compared: '',
        related: new Map(),
      };
      const sync = (changed: ReadonlySet<string>): Promise<void> => {
        forget(memory.texts, changed);
        const rules = { now: buildTime(process.env, new Date()), timeZone, future };
        const reading = { site, engine, rules, dev: context.watcher !== undefined };
        return syncStore(collection, findAllProblems, reading, context, memory);
      };
      await sync(new Set());
      watch(site.folders.content, context, sync);
    },
  };
}

/** What is kept from one reading to the next. */
interface Memory<T> {
  texts: KnownTexts<T>;
  /** Notices that have been printed, and are not printed again. */
  said: Set<string>;
  /** The texts that were compared, but for what stands in them. */
  compared: string;
  related: ReadonlyMap<string, readonly string[]>;
}

async function syncStore<T extends z.ZodObject>(
  collection: MdxCollection<T>,
  findAllProblems: (reading: Reading) => Promise<ContentProblem[]>,
  reading: Reading,
  context: LoaderContext,
  memory: Memory<z.output<T>>,
): Promise<void> {
  const { store, logger, config } = context;
  const { entries, problems } = await readEntries(collection, reading, memory.texts);
  if (problems.length > 0) {
    if (!reading.dev) throw new ContentErrors(await findAllProblems(reading));
    logger.error(new ContentErrors(problems).message);
  }
  const shown = reading.dev ? entries : entries.filter(({ data }) => data.state === 'public');
  if (!reading.dev) logLeftOut(collection, entries, reading, logger);
  const ids = new Set(shown.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  // In `astro dev` a text that is asked for is loaded, and no other.
  const modules = reading.dev ? undefined : writeSharedModules(reading, collection.folder, shown);
  relateTexts(collection, shown, reading, memory);
  for (const { id, location, data: known } of shown) {
    const data = { ...known, related: memory.related.get(id) ?? [] };
    for (const { message, file, line, column } of data.facts.warnings) {
      logger.warn(`${[file ?? data.file, line, column].filter(Boolean).join(':')} ${message}`);
    }
    const module = modules?.get(id) ?? location;
    const filePath = path.relative(fileURLToPath(config.root), module).split(path.sep).join('/');
    // Astro keeps an entry of the same digest, and the module of its file: that of another site, perhaps, or of where this one was.
    const digest = context.generateDigest(filePath + JSON.stringify(data));
    store.set({ id, data, filePath, digest, deferredRender: true });
  }
  const all = shown.map(({ data }) => data);
  for (const notice of collection.notices?.(all) ?? []) {
    if (!memory.said.has(notice)) logger.warn(notice);
    memory.said.add(notice);
  }
}

/**
 * An edit in a text does not change what it is on: in `astro dev`, texts are compared again when one comes or goes or has other front
 * matter. With a thousand of them it takes longer than all else that follows an edit.
 */
function relateTexts<T extends z.ZodObject>(
  { relate }: MdxCollection<T>,
  entries: readonly Entry<z.output<T>>[],
  { site }: Reading,
  memory: Memory<z.output<T>>,
): void {
  if (!relate) return;
  const compared = JSON.stringify(
    entries.map(({ id, data: { state, frontMatter } }) => [id, state, frontMatter]),
  );
  if (compared === memory.compared) return;
  memory.compared = compared;
  memory.related = relate(entries, site.settings);
}

/** Nobody should have to wonder where a text is. */
function logLeftOut<T extends z.ZodObject>(
  { drafts }: MdxCollection<T>,
  entries: readonly Entry<unknown>[],
  { site, rules }: Reading,
  logger: LoaderContext['logger'],
): void {
  for (const { data } of entries) {
    const { state, file, date } = data;
    if (state === 'scheduled') logger.warn(explainLeftOut(file, state, date, rules));
    if (state === 'unpublished') logger.info(explainLeftOut(file, state, date, rules));
  }
  const count = drafts ? listTexts(path.join(site.folders.content, drafts)).length : 0;
  if (count > 0) {
    const texts = count === 1 ? '1 draft' : `${count} drafts`;
    logger.info(`content/${drafts}/ holds ${texts}, which only "npm start" shows.`);
  }
}

/**
 * Forgets the texts that a change in `content/` concerns. A text that changes concerns itself and those that show it; pictures, data,
 * bibliographies and the writer's components may be in any text, so that all are read again, from the cache.
 */
function forget<T>(texts: KnownTexts<T>, changed: ReadonlySet<string>): void {
  const isText = (file: string): boolean => file.endsWith('.mdx') || texts.has(file);
  if (![...changed].every(isText)) texts.clear();
  for (const [file, { entry }] of texts) {
    const shown = entry?.post.facts.readFiles.some((read) => changed.has(read.file));
    // A text with mistakes may show any.
    if (changed.has(file) || (shown ?? changed.size > 0)) texts.delete(file);
  }
}

/** One change may come as several events. */
function watch(
  folder: string,
  { watcher, logger }: LoaderContext,
  sync: (changed: ReadonlySet<string>) => Promise<void>,
): void {
  if (!watcher) return;
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const syncNext = (): void => {
    const files = new Set(changed);
    changed.clear();
    last = last.then(() => sync(files)).catch((error: unknown) => logger.error(String(error)));
  };
  watcher.add(folder);
  watcher.on('all', (_event, name) => {
    const file = path.resolve(name);
    if (!file.startsWith(folder + path.sep)) return;
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(syncNext, 50);
  });
}
