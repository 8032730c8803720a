/** A tag or a category, and the page of its posts. */
export interface ArchiveLink {
  name: string;
  href: string;
}

/** Why a post is not public: then only `astro dev` shows it. */
export type PostState = 'public' | 'unpublished' | 'draft' | 'scheduled';

/** What lists show of a post. */
export interface PostEntry {
  /** Path of the post, or whole address of a post on another site. */
  href: string;
  /** Where the list links to instead: a path with base, or a URL. */
  redirect: string | undefined;
  title: { html: string };
  description: string | undefined;
  date: Date;
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

/** What stands above the text of a post. */
export interface PostHeading extends PostEntry {
  updated: Date | undefined;
  authors: readonly { name: string; url: string | undefined }[];
  /** Short text of the writer after the date. */
  meta: string | undefined;
  /** The archive of its year. */
  yearLink?: ArchiveLink | undefined;
}
