import type { CollectionEntry } from 'astro:content';
import { site } from 'virtual:folia/site';
import { withBase } from '../lib/addresses.ts';
import { linkTo, yearName, type ArchiveLinks, type NamedLink } from '../lib/archive-links.ts';
import { toLocalTime } from '../lib/dates.ts';
import { orcidAddress } from '../lib/orcid.ts';
import { readingMinutes } from '../lib/reading-time.ts';
import { postPath } from '../loaders/text-paths.ts';
import { categoryNames, tagNames, type AuthorData, type PostData } from '../schemas/post.ts';
import { getArchiveLinks } from './archive-links.ts';
import { toDocument, type Document } from './documents.ts';
import { getEntries } from './entries.ts';
import { onceForContent } from './once-for-content.ts';

export type { Title } from '../markdown/title.ts';

/** An author in the front matter: a name alone, or more. */
type WrittenAuthor = Pick<AuthorData, 'name'> & Partial<AuthorData>;

export interface PostAuthor {
  name: string;
  url: string | undefined;
  /** The name as BibTeX wants it. */
  bibtex: string | undefined;
  /** Address at ORCID. */
  orcid: string | undefined;
  /** Where they work. */
  affiliations: PostAffiliation[];
}

export interface PostAffiliation {
  name: string;
  url: string | undefined;
}

export interface Post extends Document {
  date: Date;
  /** Year of the date in the site's time zone: the one in its address. */
  year: number;
  /** The archive of that year. */
  yearLink: NamedLink;
  tags: NamedLink[];
  categories: NamedLink[];
  /** Empty if the front matter names none: then the site's author wrote it. */
  authors: PostAuthor[];
  featured: boolean;
  /** Left out of lists, feeds, search and sitemap: only who knows the address finds it. */
  hidden: boolean;
  /** Where lists link to instead: a path with base, or a URL; encoded. */
  redirect: string | undefined;
  /** The same as it is written: a path without base, or a URL. */
  redirectTarget: string | undefined;
  /** It has no text: with a redirect, its page does nothing but lead on. */
  empty: boolean;
  /** Short text of the writer after the date. */
  meta: string | undefined;
  /** Reading time in minutes. */
  minutes: number | undefined;
  /** Picture in lists, as the front matter names it. */
  thumbnail: string | undefined;
  /** Name of the other site that the post is on. */
  source: string | undefined;
  /** Its writer wants it to be cited: how is said below it. */
  citeBox: boolean;
  layout: 'post' | 'distill' | 'page' | 'none';
  entry: CollectionEntry<'posts'>;
}

/** All posts that are shown, newest first: in a build the public ones, which the loader decides. */
export const getPosts = onceForContent(async (): Promise<Post[]> => {
  const entries = await getEntries('posts');
  const links = await getArchiveLinks();
  return entries.map((entry) => toPost(entry, links)).sort(newestFirst);
});

/** The order of lists; posts of one moment are ordered by their ids, so that every build gives the same. */
export function newestFirst(
  a: Readonly<{ date: Date; id: string }>,
  b: Readonly<{ date: Date; id: string }>,
): number {
  return b.date.getTime() - a.date.getTime() || (a.id < b.id ? -1 : 1);
}

function toPost(entry: CollectionEntry<'posts'>, links: ArchiveLinks): Post {
  const { frontMatter, file, date, empty } = entry.data;
  if (!date) throw new Error(`The loader let ${file} pass without a date.`);
  const { settings } = site;
  const time = toLocalTime(date, settings.timezone);
  const document = toDocument(entry.id, postPath(entry.data, date, settings), entry.data);
  const hidden = frontMatter.hidden ?? false;
  return {
    ...document,
    // A search engine is told of a text at one address, where it is meant to be found.
    sitemap: document.sitemap && !hidden && frontMatter.redirect === undefined,
    date,
    year: time.year,
    yearLink: linkTo(links.year, yearName(time.year)),
    tags: tagNames(frontMatter).map((name) => linkTo(links.tag, name)),
    categories: categoryNames(frontMatter).map((name) => linkTo(links.category, name)),
    authors: authors(frontMatter),
    featured: frontMatter.featured ?? false,
    hidden,
    redirect: frontMatter.redirect && redirectHref(frontMatter.redirect),
    redirectTarget: frontMatter.redirect,
    empty,
    meta: frontMatter.meta,
    minutes: readingMinutes(document.facts.reading, document.lang),
    thumbnail: frontMatter.thumbnail,
    source: frontMatter.external_source,
    citeBox: frontMatter.citation ?? false,
    layout: frontMatter.layout,
    entry,
  };
}

/** A writer may have encoded the target or not: what a URL cannot hold is encoded, and nothing twice. */
export function redirectHref(target: string): string {
  if (!target.startsWith('/')) return new URL(target).href;
  const { href, origin } = new URL(withBase(site.settings.base, target), site.origin);
  return href.slice(origin.length);
}

function authors({ authors, author }: PostData): PostAuthor[] {
  const written: WrittenAuthor[] = authors ?? (author ? [{ name: author }] : []);
  return written.map((one) => ({
    name: one.name,
    url: one.url,
    bibtex: one.bibtex,
    orcid: one.orcid === undefined ? undefined : orcidAddress(one.orcid),
    affiliations: affiliations(one),
  }));
}

/** Both keys have any of the forms that al-folio's posts have. */
function affiliations({ affiliation, affiliations = [] }: WrittenAuthor): PostAffiliation[] {
  const all = [...(affiliation ? [affiliation] : []), ...[affiliations].flat()];
  return all.map((one) =>
    typeof one === 'string' ? { name: one, url: undefined } : { name: one.name, url: one.url },
  );
}
