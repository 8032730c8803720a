import { site } from 'virtual:folia/site';
import type { AddressPlaces } from '../lib/address-check.ts';
import { encodePath, withBase } from '../lib/addresses.ts';
import { toInstant, type WrittenDate } from '../lib/dates.ts';
import { normalizePath } from '../lib/permalinks.ts';
import type { PublicationState } from '../lib/publication.ts';
import { directionOf } from '../lib/words.ts';
import type { MdxEntry, StoredFacts } from '../loaders/mdx-entries.ts';
import type { Title } from '../markdown/title.ts';
import { contentsAtBeginning, type ContentsWish } from '../schemas/contents.ts';

/** What posts and pages have in common. */
export interface Document {
  id: string;
  /** The file as errors name it: from the site folder. */
  file: string;
  /** Path on the site, without its base and not encoded. */
  path: string;
  /** The same as links hold it: with base, encoded. */
  href: string;
  /** The whole address. */
  url: string;
  title: Title;
  description: string | undefined;
  lang: string;
  dir: 'ltr' | 'rtl';
  updated: Date | undefined;
  /** In the sitemap. */
  sitemap: boolean;
  /** Anything but `public` only in `astro dev`, which shows such texts with a mark. */
  state: PublicationState;
  /** What the translations of one text have in common. */
  translationKey: string | undefined;
  /** Addresses that it had before: paths as `path`. */
  redirectFrom: string[];
  /** Where the front matter says so. */
  places: AddressPlaces;
  /** Comments are asked for. */
  comments: boolean;
  /** Picture that stands for it, as its front matter names it, and the key there. */
  figure: { key: 'og_image' | 'thumbnail' | 'img'; name: string } | undefined;
  /** The same as a whole address. */
  image: string | undefined;
  /** The contents that it asks for. */
  contents: ContentsWish | undefined;
  /** Keywords for search engines, if it has its own. */
  keywords: string[] | undefined;
  /** CSS for its page alone. */
  styles: string | undefined;
  facts: StoredFacts;
}

interface SharedFrontMatter {
  description?: string | undefined;
  lang?: string | undefined;
  giscus_comments?: boolean | undefined;
  sitemap?: boolean | undefined;
  og_image?: string | undefined;
  thumbnail?: string | undefined;
  img?: string | undefined;
  last_updated?: WrittenDate | undefined;
  last_modified_at?: WrittenDate | undefined;
  translation_key?: string | undefined;
  redirect_from?: string[] | undefined;
  toc?: ContentsWish | undefined;
  keywords?: string[] | undefined;
  _styles?: string | undefined;
}

/**
 * @param path of the document on the site, without its base and not encoded.
 */
export function toDocument(
  id: string,
  path: string,
  { frontMatter, title, facts, file, state, places }: MdxEntry<SharedFrontMatter>,
): Document {
  const { settings } = site;
  const lang = frontMatter.lang ?? settings.lang;
  const updated = frontMatter.last_modified_at ?? frontMatter.last_updated;
  const href = encodePath(withBase(settings.base, path));
  const figure = figureOf(frontMatter);
  return {
    id,
    file,
    path,
    href,
    url: new URL(href, site.origin).href,
    title,
    description: frontMatter.description,
    lang,
    dir: directionOf(lang),
    updated: updated && toInstant(updated, settings.timezone),
    sitemap: frontMatter.sitemap ?? true,
    state,
    places,
    translationKey: frontMatter.translation_key,
    redirectFrom: (frontMatter.redirect_from ?? []).map(normalizePath),
    comments: frontMatter.giscus_comments ?? false,
    figure,
    image: imageUrl(figure?.name),
    contents: frontMatter.toc ?? (facts.contents ? contentsAtBeginning : undefined),
    keywords: frontMatter.keywords,
    styles: frontMatter._styles,
    facts,
  };
}

function figureOf(frontMatter: SharedFrontMatter): Document['figure'] {
  const keys = ['og_image', 'thumbnail', 'img'] as const;
  const found = keys.map((key) => ({ key, name: frontMatter[key] }));
  return found.find((each): each is NonNullable<Document['figure']> => each.name !== undefined);
}

/** Files of `content/assets/` and `public/` have addresses of their own; images beside a post have none before the build. */
function imageUrl(image: string | undefined): string | undefined {
  if (image === undefined) return undefined;
  if (URL.canParse(image)) return image;
  const path = `/${image.replace(/^\//, '')}`;
  return new URL(encodeURI(withBase(site.settings.base, path)), site.origin).href;
}
