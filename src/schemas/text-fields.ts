import * as z from 'zod';
import { contents } from './contents.ts';
import {
  boolean,
  citationStyle,
  languageTag,
  names,
  optional,
  paths,
  styles,
  text,
  writtenDate,
} from './fields.ts';

const flags = <Name extends string>(...keys: [Name, ...Name[]]) =>
  z.partialRecord(z.enum(keys), boolean()).meta({
    expects: `a map of true and false with keys among ${keys.join(', ')}`,
  });

/** Keys that every text has, whatever it is: posts, pages, projects, news. */
export const textFields = z.strictObject({
  /** One sentence for lists, search engines and link previews. */
  description: optional(text()),
  /** Language of the text. Default: the site's. */
  lang: optional(languageTag()),
  /** When the text last changed. */
  last_updated: optional(writtenDate()),
  /** The same under its other name; wins over `last_updated`. */
  last_modified_at: optional(writtenDate()),
  /** Comments under the text, if giscus is set up in site.yaml. Default: false. */
  giscus_comments: optional(boolean()),
  /** Contents: in the text (`beginning`), beside it (`sidebar`), or distill's hand-written list. */
  toc: optional(contents()),
  /** A list of the publications that the text cites. */
  related_publications: optional(z.union([boolean(), names()]).meta({ expects: 'true or false' })),
  /** BibTeX file of the works that the text cites, beside it or in `content/publications/`. Default: all files of that folder. */
  bibliography: optional(text()),
  /** Footnotes beside the text, where screens have room. Default: the site's. */
  sidenotes: optional(boolean()),
  /** Style of citations. Default: the site's. */
  citation_style: optional(citationStyle()),
  /** Language of citations. Default: that of the text. */
  citation_locale: optional(languageTag()),
  /** Keywords for search engines. */
  keywords: optional(names()),
  /** In sitemap.xml. Default: true. */
  sitemap: optional(boolean()),
  /** Built. `false` shows the text in `astro dev` alone, with a mark. Default: true. */
  published: optional(boolean()),
  /** Picture in link previews. */
  og_image: optional(text()),
  /** Addresses that the text had before: visitors are led on. */
  redirect_from: optional(paths()),
  /** The same for all translations of a text. */
  translation_key: optional(text()),
  /** CSS for this page alone. */
  _styles: optional(styles()),
  /** The writer's own keys: Folia keeps and ignores them. */
  extra: optional(z.record(z.string(), z.unknown()).meta({ expects: 'a map' })),
});

/** Switches of al-folio's scripts and style sheets, which a page of Folia loads by itself where it uses them. */
export const widgetFields = z.strictObject({
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
});
