import { statSync } from 'node:fs';
import type * as z from 'zod';
import type { AddressPlaces } from '../lib/address-check.ts';
import { toInstant, type WrittenDate } from '../lib/dates.ts';
import type { ContentProblem } from '../lib/errors.ts';
import { excerpt } from '../lib/excerpt.ts';
import {
  publicationState,
  type PublicationRules,
  type PublicationState,
} from '../lib/publication.ts';
import type { PostModule } from '../markdown/cache.ts';
import type { PostFacts } from '../markdown/facts.ts';
import { katexReason } from '../markdown/math/katex-reason.ts';
import { hasOwnCode } from '../markdown/shared-modules.ts';
import { notebookOf } from '../markdown/notebook/as-mdx.ts';
import { renderTitle, type Title } from '../markdown/title.ts';
import type { SiteSettings } from '../schemas/site.ts';
import type { Site } from '../site.ts';
import type { MarkdownTexts } from './front-matter-texts.ts';
import { checkListedHeadings } from './listed-headings.ts';
import type { MdxFile } from './mdx-files.ts';

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
  /** Its text holds code that is not Folia's. */
  ownCode: boolean;
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

export interface BaseData {
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

/** A draft without a date counts as written when it was last changed. */
export function dateOf<T extends z.ZodObject>(
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

export function toEntry<T extends object>(
  mdx: MdxFile<T>,
  { title, post, draft, date }: Known,
  { rules, site, engine }: Reading,
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
    ownCode: hasOwnCode(post.parts, engine),
    empty: body.trim() === '',
    places: Object.fromEntries(keys.map((key) => [key, matter.locate([key])])),
  };
  // A draft and a post may have one name.
  return { id: draft ? `draft:${id}` : id, location: file, data, post };
}

export function titleOf(
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
