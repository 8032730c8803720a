import { boolean } from '../schemas/fields.ts';

/** What the front matter says about how its text is compiled. */
export interface TextOptions {
  /** BibTeX file of the text, beside it or in `content/publications/`. */
  bibliography: string | undefined;
  /** CSL style: a name that needs no file, or a file in `content/publications/`. */
  citationStyle: string;
  /** BCP 47 tag of the words in references. Default: the language of the text. */
  citationLocale: string | undefined;
  /** It is laid out as an article of Distill. */
  distill: boolean;
  /** Footnotes stand beside the text where screens have room. */
  sidenotes: boolean;
  /** Readers may sort the tables. */
  prettyTables: boolean;
}

/**
 * The options of a text.
 *
 * @param frontMatter as it is written: Astro hands it out so, and the loaders' checks do not change these keys.
 * @param site what holds for texts that say nothing.
 */
export function readTextOptions(
  frontMatter: object,
  site: Pick<TextOptions, 'citationStyle' | 'citationLocale' | 'sidenotes'>,
): TextOptions {
  const read = (key: string): string | undefined => {
    const value: unknown = Reflect.get(frontMatter, key);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const flag = (key: string): boolean | undefined =>
    boolean().safeParse(Reflect.get(frontMatter, key)).data;
  const distill = read('layout') === 'distill';
  return {
    bibliography: read('bibliography'),
    citationStyle: read('citation_style') ?? site.citationStyle,
    citationLocale: read('citation_locale') ?? site.citationLocale,
    distill,
    sidenotes: flag('sidenotes') ?? (distill || site.sidenotes),
    prettyTables: flag('pretty_table') ?? false,
  };
}
