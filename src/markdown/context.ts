import type { ExternalLinkRules } from '../lib/external-links.ts';

/** What the compilation of a post depends on besides its own text; part of the cache's key. All paths are absolute. */
export interface MarkdownContext {
  /** The folder that holds `src/`. */
  engine: string;
  /** The site folder. */
  root: string;
  /** `content/` of the site. */
  content: string;
  /** `public/` of the site. */
  public: string;
  /** Base path of the site, beginning and ending with a slash. */
  base: string;
  /** Language of pages that name none. */
  lang: string;
  smartPunctuation: boolean;
  /** Macros of formulas, as KaTeX has them: TeX by command (`\RR`). */
  macros: Readonly<Record<string, string>>;
  /** CSL style of references, for texts that name none: see `TextOptions`. */
  citationStyle: string;
  /** BCP 47 tag of the words in references. Default: the language of each text. */
  citationLocale: string | undefined;
  /** Footnotes stand beside the text where screens have room, in texts that do not say. */
  sidenotes: boolean;
  externalLinks: ExternalLinkRules;
  /** Addresses of the site that lead nowhere, as `known_dead_links` has them. */
  knownDeadLinks: readonly string[];
  /** E-mail addresses are kept from robots. */
  protectEmail: boolean;
  /** Components of the writer: file by name. */
  writerComponents: Readonly<Record<string, string>>;
}
