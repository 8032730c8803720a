/** What a page says of itself in its head. */
export interface PageMeta {
  /** Plain text; without it the page is the home page and bears the site's name alone. */
  title?: string | undefined;
  /** The title as it was written, if it may hold markup. */
  rawTitle?: string | undefined;
  description?: string | undefined;
  /** BCP 47 tag. */
  lang: string;
  /** Open Graph's kind of page. Default: website. */
  type?: 'website' | 'article' | undefined;
  /** Keywords for search engines. Default: the site's. */
  keywords?: readonly string[] | undefined;
  /** CSS for this page alone. */
  styles?: string | undefined;
  /** Absolute URL of a picture for link previews. */
  image?: string | undefined;
  article?: Article | undefined;
  /** Shown at any address: it has none of its own. Default: false. */
  anywhere?: boolean | undefined;
}

interface Article {
  published: Date;
  updated: Date | undefined;
  authors: readonly string[];
  tags: readonly string[];
}
