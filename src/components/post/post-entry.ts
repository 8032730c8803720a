/** A tag, a category or a year, and the page of its posts. */
export interface ArchiveLink {
  name: string;
  /** Undefined if there is no such page: the name is shown without a link. */
  href: string | undefined;
}

/** Why a post is not public: then only `astro dev` shows it. */
export type PostState = 'public' | 'unpublished' | 'draft' | 'scheduled';

/** What lists show of a post. */
export interface PostEntry {
  /** Path of the post, or whole address of a post on another site. */
  href: string;
  /** Where the list links to instead: a path with base, or a URL. */
  redirect: string | undefined;
  title: { html: string; math: boolean };
  description: string | undefined;
  date: Date;
  /** Year of the date in the site's time zone. */
  year: number;
  lang: string;
  dir: 'ltr' | 'rtl';
  tags: readonly ArchiveLink[];
  categories: readonly ArchiveLink[];
  featured: boolean;
  state: PostState;
  /** Reading time; undefined if it is not known. */
  minutes: number | undefined;
  /** Picture as the front matter names it. */
  thumbnail: string | undefined;
  /** Name of the other site that the post is on. */
  source: string | undefined;
}

/** Who wrote a post. */
export interface HeadingAuthor {
  name: string;
  url: string | undefined;
  /** Where they work. */
  affiliations: readonly { name: string; url: string | undefined }[];
}

/** What stands above the text of a post. */
export interface PostHeading extends PostEntry {
  updated: Date | undefined;
  authors: readonly HeadingAuthor[];
  /** Short text of the writer after the date. */
  meta: string | undefined;
  /** The archive of its year. */
  yearLink?: ArchiveLink | undefined;
}
