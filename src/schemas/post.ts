import * as z from 'zod';
import {
  boolean,
  names,
  optional,
  permalink,
  redirectTarget,
  text,
  writtenDate,
} from './fields.ts';
import { textFields, widgetFields } from './text-fields.ts';

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
  ...textFields.shape,
  /** When it was published; decides order and address. Without a time: the day's first moment. Without an offset: the site's
   * time zone. Required unless the file name begins with a date. */
  date: optional(writtenDate()),
  /** Names under which the post is listed. */
  tags: optional(names()),
  /** Wider names under which the post is listed. */
  categories: optional(names()),
  /** One tag, spaces kept. */
  tag: optional(text()),
  /** One category, spaces kept. */
  category: optional(text()),
  /** Related posts under the post. Default: true. */
  related_posts: optional(boolean()),
  /** Pinned on the blog index. Default: false. */
  featured: optional(boolean()),
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
  /** Picture in lists: `assets/…` in `content/`, a file of `public/`, or a URL. */
  thumbnail: optional(text()),
  /** Where lists link to instead: a path or a URL. */
  redirect: optional(redirectTarget()),
  /** Last part of the address, instead of the file name. */
  slug: optional(text()),
  /** The whole address, instead of the site's pattern; may hold the same placeholders. */
  permalink: optional(permalink('a path such as /maps/first/, without ?, # and %')),
  /** A box "cite this post" with BibTeX. */
  citation: optional(boolean()),
  /** Short text after the date. */
  meta: optional(text()),
  /** Left out of lists; the page itself is built. */
  hidden: optional(boolean()),
  ...widgetFields.shape,
  /** Name of the site that an external post comes from. */
  external_source: optional(text()),
  /** Text of an external post, for its reading time. */
  feed_content: optional(text()),
});

/** Front matter as a writer puts it. */
export type PostInput = z.input<typeof postSchema>;
/** Front matter as the code sees it. */
export type PostData = z.output<typeof postSchema>;

/** An author with all that can be said of one. */
export type AuthorData = z.output<typeof author>;

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
