/** A tag or a category, and the page of its posts. */
export interface ArchiveLink {
  name: string;
  href: string;
}

/** What lists show of a post. */
export interface PostEntry {
  href: string;
  /** Where the list links to instead. */
  redirect: string | undefined;
  title: { html: string };
  description: string | undefined;
  date: Date;
  lang: string;
  dir: 'ltr' | 'rtl';
  tags: readonly ArchiveLink[];
  categories: readonly ArchiveLink[];
  featured: boolean;
  published: boolean;
}

/** What stands above the text of a post. */
export interface PostHeading extends PostEntry {
  updated: Date | undefined;
  authors: readonly { name: string; url: string | undefined }[];
}
