import { statSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import type { AddressPlaces } from '../lib/address-check.ts';
import { toInstant, type WrittenDate } from '../lib/dates.ts';
import type { ContentProblem } from '../lib/errors.ts';
import {
  publicationState,
  type PublicationRules,
  type PublicationState,
} from '../lib/publication.ts';
import type { PostModule } from '../markdown/cache.ts';
import type { PostSource } from '../markdown/compile-post.ts';
import { compilePosts } from '../markdown/compile-posts.ts';
import type { PostFacts } from '../markdown/facts.ts';
import { excerpt } from '../lib/excerpt.ts';
import { katexReason } from '../markdown/math/katex-reason.ts';
import { createMarkdownContext } from '../markdown/site-context.ts';
import { notebookOf } from '../markdown/notebook/as-mdx.ts';
import { readTextOptions } from '../markdown/text-options.ts';
import { renderTitle, type Title } from '../markdown/title.ts';
import type { SiteSettings } from '../schemas/site.ts';
import type { Site } from '../site.ts';
import { checkCitationFiles } from './citation-files.ts';
import { checkImages } from './front-matter-images.ts';
import { renderTexts, type MarkdownTexts } from './front-matter-texts.ts';
import { checkListedHeadings } from './listed-headings.ts';
import { listTexts, readText, type MdxFile, type ReadFile } from './mdx-files.ts';

/** The words of all texts together are most of what is known of them, and no page needs them. */
export type StoredFacts = Omit<PostFacts, 'text' | 'words'>;

/** Words, at most. */
const excerptLength = 50;

/** What the data store holds of a file. */
export interface MdxEntry<T> {
  /** The front matter, checked. */
  frontMatter: T;
  /** Empty if the text needs none. */
  title: Title;
  facts: StoredFacts;
  /** The first words of the text. */
  excerpt: string;
  /** Ids of texts on the same subject, most similar first, where the collection relates its texts. */
  related: readonly string[];
  /** HTML of what the front matter holds in Markdown, by name. */
  html: Readonly<Record<string, string>>;
  /** The file as errors name it: from the site folder. */
  file: string;
  /** Anything but `public` in `astro dev` alone: a build stores nothing else. */
  state: PublicationState;
  /** When it was published, for collections that have dates. */
  date: Date | undefined;
  /** There is no text below the front matter. */
  empty: boolean;
  /** Where the keys stand that decide about addresses, for errors that only the whole site shows. */
  places: AddressPlaces;
}

const addressKeys = ['permalink', 'slug', 'redirect', 'redirect_from', 'translation_key'] as const;

/** The texts of a folder, and what the schema cannot say of them. */
export interface TextFolder<T extends z.ZodObject> {
  /** Folder in `content/`. */
  folder: string;
  /** Folder in `content/` whose files only `astro dev` reads, if there is one. */
  drafts?: string;
  schema: T;
  /** When a text was published, if such texts have dates. */
  dateOf?: (file: MdxFile<z.output<T>>) => WrittenDate | undefined;
  /** What the schema cannot see. Drafts are not asked. */
  check?: (file: MdxFile<z.output<T>>) => ContentProblem[];
  /** Texts of the front matter that are Markdown of one line. */
  lines?: (data: z.output<T>) => MarkdownTexts;
  /** Texts of the front matter that are Markdown of any length. */
  texts?: (data: z.output<T>) => MarkdownTexts;
}

interface BaseData {
  title?: string | undefined;
  lang?: string | undefined;
  published?: boolean | undefined;
}

/** The circumstances of one reading. */
export interface Reading {
  site: Site;
  engine: string;
  rules: PublicationRules;
  /** `astro dev`, where a writer sees everything. */
  dev: boolean;
}

export interface Entry<T> {
  id: string;
  location: string;
  data: MdxEntry<T>;
  /** Its text, compiled. */
  post: PostModule;
}

interface FoundFile<T> extends ReadFile<T> {
  draft: boolean;
}

function readFiles<T extends z.ZodObject>(
  { folder, drafts, schema }: TextFolder<T>,
  { site: { folders }, dev }: Reading,
): FoundFile<z.output<T>>[] {
  const places = [{ name: folder, draft: false }];
  if (drafts !== undefined && dev) places.push({ name: drafts, draft: true });
  return places.flatMap(({ name, draft }) => {
    const location = path.join(folders.content, name);
    return listTexts(location).map((file) => ({
      ...readText(location, file, folders.root, schema),
      draft,
    }));
  });
}

/** Reads, checks and compiles all texts of a folder. Each comes with whether it is public; nothing is left out. */
export async function readEntries<T extends z.ZodObject>(
  collection: TextFolder<T>,
  reading: Reading,
): Promise<{ entries: Entry<z.output<T>>[]; problems: ContentProblem[] }> {
  const { site, engine } = reading;
  const files = readFiles(collection, reading);
  const problems = files.flatMap((file) => file.problems);
  // A text is compiled even if its front matter is wrong: all mistakes are shown in one run.
  const sources = files.flatMap(({ source, data, draft }) =>
    source ? [{ source, data, draft }] : [],
  );
  const context = createMarkdownContext(engine, site);
  const jobs = sources.map(({ source: { file, body }, data }): PostSource => {
    const lang = (data as BaseData | undefined)?.lang ?? site.settings.lang;
    return { file, body, lang, options: readTextOptions(data ?? {}, context) };
  });
  const compiled = await compilePosts(context, jobs);
  const entries: Entry<z.output<T>>[] = [];
  for (const [index, { source, data, draft }] of sources.entries()) {
    const result = compiled[index];
    problems.push(...(result?.problems ?? []));
    if (!data) continue;
    const file = { ...source, data };
    const { title, problems: own } = titleOf(file, site.settings.macros);
    const checked = draft ? [] : (collection.check?.(file) ?? []);
    problems.push(...own, ...(await checkImages(file, site.folders)));
    problems.push(...checkCitationFiles(file, site.folders), ...checked);
    if (!title || !result?.post) continue;
    const date = dateOf(collection, file, draft, reading.rules.timeZone);
    const entry = toEntry(file, { title, post: result.post, draft, date }, reading);
    const { lines, texts } = collection;
    entry.data.html = await renderTexts(lines?.(data) ?? {}, texts?.(data) ?? {}, site.settings);
    entries.push(entry);
  }
  return { entries, problems };
}

/** A draft without a date counts as written when it was last changed. */
function dateOf<T extends z.ZodObject>(
  collection: TextFolder<T>,
  file: MdxFile<z.output<T>>,
  draft: boolean,
  timeZone: string,
): Date | undefined {
  const written = collection.dateOf?.(file);
  if (written) return toInstant(written, timeZone);
  return draft ? statSync(notebookOf(file.file) ?? file.file).mtime : undefined;
}

/** What has been found out of a file. */
interface Known {
  title: Title;
  post: PostModule;
  draft: boolean;
  date: Date | undefined;
}

function toEntry<T extends object>(
  mdx: MdxFile<T>,
  { title, post, draft, date }: Known,
  { rules, site }: Reading,
): Entry<T> {
  const { data: frontMatter, id, file, name, body, matter } = mdx;
  const lang = (frontMatter as BaseData).lang ?? site.settings.lang;
  const { text, words: _words, ...facts } = post.facts;
  const warnings = [...facts.warnings, ...checkListedHeadings(mdx, facts.headings)];
  const published = (frontMatter as BaseData).published ?? true;
  const keys = addressKeys.filter((key) => Reflect.get(frontMatter, key) !== undefined);
  const data = {
    frontMatter,
    title,
    facts: { ...facts, warnings },
    excerpt: excerpt(text, lang, excerptLength),
    related: [],
    html: {},
    file: name,
    state: publicationState({ draft, published, date }, rules),
    date,
    empty: body.trim() === '',
    places: Object.fromEntries(keys.map((key) => [key, matter.locate([key])])),
  };
  // A draft and a post may have one name.
  return { id: draft ? `draft:${id}` : id, location: file, data, post };
}

function titleOf(
  file: MdxFile<unknown>,
  macros: SiteSettings['macros'],
): { title?: Title; problems: ContentProblem[] } {
  const raw = (file.data as BaseData).title ?? '';
  try {
    return { title: renderTitle(raw, macros), problems: [] };
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
