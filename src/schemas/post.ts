import * as z from 'zod';
import { contents } from './contents.ts';
import {
  boolean,
  languageTag,
  names,
  optional,
  paths,
  permalink,
  redirectTarget,
  styles,
  text,
  writtenDate,
} from './fields.ts';

const affiliation = z.union([
  text(),
  z.strictObject({
    /** The institution as readers see it. */
    name: text(),
    /** Its website. */
    url: optional(text()),
  }),
]);

const author = z.strictObject({
  /** Name as readers see it. */
  name: text(),
  /** A page about the author. */
  url: optional(text()),
  /** Address for letters. */
  email: optional(text()),
  /** Their ORCID iD. */
  orcid: optional(text()),
  /** Name as BibTeX wants it. */
  bibtex: optional(text()),
  /** Where they work. */
  affiliation: optional(affiliation),
  /** Where they work, if it is several places. */
  affiliations: optional(z.union([affiliation, z.array(affiliation)])),
});

const flags = <Name extends string>(...keys: [Name, ...Name[]]) =>
  z.partialRecord(z.enum(keys), boolean()).meta({
    expects: `a map of true and false with keys among ${keys.join(', ')}`,
  });

/** The front matter of a post: al-folio's keys, spelling included. `docs/writing.md` shows each with an example. */
export const postSchema = z.strictObject({
  /** Template of the page. Default: post. */
  layout: z
    .enum(['post', 'distill', 'page', 'none'])
    .nullish()
    .transform((value) => value ?? ('post' as const))
    .meta({ expects: 'one of post, distill, page, none' }),
  /** Title; may hold inline `$math$` and `code`, rendered in headings and plain elsewhere. */
  title: text('text, in quotes if it holds a colon'),
  /** When it was published; decides order and address. Without a time: the day's first moment. Without an offset: the site's
   * time zone. Required unless the file name begins with a date. */
  date: optional(writtenDate()),
  /** One sentence for lists, search engines and link previews. */
  description: optional(text()),
  /** Names under which the post is listed. */
  tags: optional(names()),
  /** Wider names under which the post is listed. */
  categories: optional(names()),
  /** One tag, spaces kept. */
  tag: optional(text()),
  /** One category, spaces kept. */
  category: optional(text()),
  /** Comments under the post, if giscus is set up in site.yaml. Default: false. */
  giscus_comments: optional(boolean()),
  /** Related posts under the post. Default: true. */
  related_posts: optional(boolean()),
  /** Language of the post. Default: the site's. */
  lang: optional(languageTag()),
  /** Pinned on the blog index. Default: false. */
  featured: optional(boolean()),
  /** In sitemap.xml. Default: true. */
  sitemap: optional(boolean()),
  /** Built. `false` shows the post in `astro dev` alone, with a mark. Default: true. */
  published: optional(boolean()),
  /** Author, if it is not the site's. */
  author: optional(text()),
  /** Authors, with links and affiliations if wanted. */
  authors: optional(
    z
      .union([
        text().transform((name) => [{ name }]),
        z.array(z.union([text().transform((name) => ({ name })), author])),
      ])
      .meta({ expects: 'a list of names, or of maps with name, url and affiliations' }),
  ),
  /** When the text last changed. */
  last_updated: optional(writtenDate()),
  /** The same under its other name; wins over `last_updated`. */
  last_modified_at: optional(writtenDate()),
  /** Picture in lists: `assets/…` in `content/`, a file of `public/`, or a URL. */
  thumbnail: optional(text()),
  /** Picture in link previews. */
  og_image: optional(text()),
  /** Contents: in the text (`beginning`), beside it (`sidebar`), or distill's hand-written list. */
  toc: optional(contents()),
  /** Where lists link to instead: a path or a URL. */
  redirect: optional(redirectTarget()),
  /** Last part of the address, instead of the file name. */
  slug: optional(text()),
  /** The whole address, instead of the site's pattern; may hold the same placeholders. */
  permalink: optional(permalink('a path such as /maps/first/, without ?, # and %')),
  /** Addresses that the post had before: visitors are led on. */
  redirect_from: optional(paths()),
  /** The same text for all translations of a post. */
  translation_key: optional(text()),
  /** A box "cite this post" with BibTeX. */
  citation: optional(boolean()),
  /** A list of the publications that the post cites. */
  related_publications: optional(z.union([boolean(), names()]).meta({ expects: 'true or false' })),
  /** File in `content/publications/` with the works that the post cites. */
  bibliography: optional(text()),
  /** Short text after the date. */
  meta: optional(text()),
  /** Keywords for search engines. */
  keywords: optional(names()),
  /** Left out of lists; the page itself is built. */
  hidden: optional(boolean()),
  /** Image widgets of al-folio. */
  images: optional(
    flags(
      'compare',
      'slider',
      'gallery',
      'lightbox2',
      'photoswipe',
      'spotlight',
      'venobox',
      'medium_zoom',
    ),
  ),
  /** Diagrams from fenced code. */
  mermaid: optional(
    z
      .union([boolean(), flags('enabled', 'zoomable')])
      .meta({ expects: 'true, false or { enabled: true }' }),
  ),
  /** Charts from fenced code. */
  chart: optional(flags('chartjs', 'echarts', 'plotly', 'vega_lite')),
  /** Maps from fenced GeoJSON. */
  map: optional(boolean()),
  /** Tab sets. */
  tabs: optional(boolean()),
  /** Tables that sort and filter. */
  pretty_table: optional(boolean()),
  /** Side-by-side differences from fenced code. */
  code_diff: optional(boolean()),
  /** Pseudocode from fenced code. */
  pseudocode: optional(boolean()),
  /** TikZ pictures. */
  tikzjax: optional(boolean()),
  /** ASCII diagrams from fenced code. */
  typograms: optional(boolean()),
  /** Google Calendar. */
  calendar: optional(boolean()),
  /** marimo notebooks. */
  marimo: optional(boolean()),
  /** Disqus comments. */
  disqus_comments: optional(boolean()),
  /** Name of the site that an external post comes from. */
  external_source: optional(text()),
  /** Text of an external post, for its reading time. */
  feed_content: optional(text()),
  /** CSS for this page alone. */
  _styles: optional(styles()),
  /** The writer's own keys: Folia keeps and ignores them. */
  extra: optional(z.record(z.string(), z.unknown()).meta({ expects: 'a map' })),
});

/** Front matter as a writer puts it. */
export type PostInput = z.input<typeof postSchema>;
/** Front matter as the code sees it. */
export type PostData = z.output<typeof postSchema>;

/** The tags of a post, from either key. */
export function tagNames({ tags, tag }: PostData): string[] {
  return mergeNames(tags, tag);
}

/** The categories of a post, from either key. */
export function categoryNames({ categories, category }: PostData): string[] {
  return mergeNames(categories, category);
}

function mergeNames(several: string[] | undefined, single: string | undefined): string[] {
  return [...new Set([...(several ?? []), ...(single ? [single] : [])])];
}
