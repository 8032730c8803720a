import type { PagePicture } from '../../collections/social-pictures.ts';
import type { FeedLink } from '../../lib/feeds/feed.ts';
import type { CitedWork } from '../../lib/scholar/cited-work.ts';
import type { DescribedArticle } from '../../lib/scholar/structured-data.ts';
import type { ScholarAuthor } from '../../lib/scholar/highwire.ts';

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
  /** Picture for link previews. */
  image?: PagePicture | undefined;
  article?: Article | undefined;
  /** Feeds of the page's own subject, besides those of the site and of the page's language. */
  feeds?: readonly FeedLink[] | undefined;
  /** The pages that lead to it, after the home page: paths with base. Default: none. */
  trail?: readonly { name: string; href: string }[] | undefined;
  /** The page in all its languages, its own included; empty without a translation. */
  translations?: readonly { lang: string; url: string }[] | undefined;
  /** Paths with base of the pages before and after this one, in a list that goes over several. */
  previous?: string | undefined;
  next?: string | undefined;
  /** Path with base of the page as Markdown. */
  markdown?: string | undefined;
  /** Shown at any address: it has none of its own. Default: false. */
  anywhere?: boolean | undefined;
  /** Whole address at which search engines should know the text, if it is another one. */
  canonical?: string | undefined;
  /** The page does nothing but lead on, at once: a path with base, or a URL. */
  leadsTo?: string | undefined;
}

interface Article extends DescribedArticle {
  authors: readonly (DescribedArticle['authors'][number] & ScholarAuthor)[];
  /** The works that it cites. */
  citations: readonly CitedWork[];
}
