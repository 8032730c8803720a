import * as z from 'zod';
import { contents } from './contents.ts';
import {
  boolean,
  languageTag,
  names,
  optional,
  paths,
  sitePath,
  styles,
  text,
  writtenDate,
} from './fields.ts';

/** The front matter of a page: `content/pages/`. */
export const pageSchema = z.strictObject({
  /** Template of the page, as al-folio names it. */
  layout: optional(z.enum(['page', 'about']).meta({ expects: 'page or about' })),
  /** Title; may hold inline `$math$` and `code`. */
  title: text('text, in quotes if it holds a colon'),
  /** Line below the title; Markdown-free text. */
  subtitle: optional(text()),
  /** One sentence for search engines and link previews. */
  description: optional(text()),
  /** Address. Default: the file's path. `/` is the home page. */
  permalink: optional(sitePath()),
  /** Addresses that the page had before: visitors are led on. */
  redirect_from: optional(paths()),
  /** The same text for all translations of a page. */
  translation_key: optional(text()),
  /** Language of the page. Default: the site's. */
  lang: optional(languageTag()),
  /** When the text last changed. */
  last_updated: optional(writtenDate()),
  /** Contents: in the text (`beginning`), beside it (`sidebar`), or distill's hand-written list. */
  toc: optional(contents()),
  /** Comments under the page, if giscus is set up in site.yaml. Default: false. */
  giscus_comments: optional(boolean()),
  /** In sitemap.xml. Default: true. */
  sitemap: optional(boolean()),
  /** Built. `false` shows the page in `astro dev` alone. Default: true. */
  published: optional(boolean()),
  /** Picture in link previews. */
  og_image: optional(text()),
  /** Keywords for search engines. */
  keywords: optional(names()),
  /** CSS for this page alone. */
  _styles: optional(styles()),
  /** The writer's own keys: Folia keeps and ignores them. */
  extra: optional(z.record(z.string(), z.unknown()).meta({ expects: 'a map' })),
});

export type PageInput = z.input<typeof pageSchema>;
export type PageData = z.output<typeof pageSchema>;
