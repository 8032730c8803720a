/** The part of citeproc-js that Folia uses: https://citeproc-js.readthedocs.io/ */
declare module 'citeproc' {
  export interface CitationItem {
    id: string;
    locator?: string;
    /** A locator term of CSL: `page`, `chapter` … */
    label?: string;
    prefix?: string;
    suffix?: string;
    'suppress-author'?: boolean;
    'author-only'?: boolean;
  }

  export interface Citation {
    citationID: string;
    citationItems: CitationItem[];
    properties: { noteIndex: number };
    /** Set by the engine: the items in the order of the style. */
    sortedItems?: [unknown, CitationItem][];
  }

  export interface System {
    retrieveLocale(language: string): string | undefined;
    retrieveItem(id: string): object | undefined;
  }

  export class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    readonly opt: {
      /** `in-text` or `note`. */
      xclass: string;
      development_extensions: { wrap_url_and_doi: boolean };
    };
    readonly citation: {
      opt: {
        layout_prefix: string;
        layout_suffix: string;
        layout_delimiter: string;
        /** `citation-number`, or one that begins with `year`. */
        collapse?: string;
        'cite-group-delimiter'?: string;
      };
    };
    readonly registry: {
      citationreg: { citationById: Record<string, Citation | undefined> };
      /** `seq`: its number in the list. */
      registry: Record<string, { seq: number } | undefined>;
    };
    /** Gives id, number of the note and HTML of each citation. */
    rebuildProcessorState(
      citations: Citation[],
      format: 'html',
      uncited: string[],
    ): [string, number, string][];
    makeCitationCluster(items: CitationItem[]): string;
    /** `false` if the style has no list. */
    makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
    getTerm(name: string, form?: string): string;
  }

  const CSL: { Engine: typeof Engine };
  export default CSL;
}
