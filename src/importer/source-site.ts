/** A text of an al-folio site. */
export interface SourceDocument {
  /** From the root, with forward slashes: `_posts/2024-01-02-x.md`. */
  file: string;
  /** `posts`, `drafts`, `pages`, `projects`, `news`, or the name of another collection. */
  collection: string;
  /** Its address on the old site without the base path, `/blog/2024/x/`; undefined if it had none. */
  url: string | undefined;
}

/** An al-folio site as it is read; nothing of it is converted. */
export interface SourceSite {
  /** Its folder; absolute, without symbolic links. */
  root: string;
  /** `_config.yml`. */
  config: Readonly<Record<string, unknown>>;
  /** `_data`, by folder and file name without the extension. */
  data: Readonly<Record<string, unknown>>;
  /** What the set-up of MathJax gives to all formulas: TeX by command, without its backslash. */
  macros: Readonly<Record<string, string>>;
  documents: readonly SourceDocument[];
}
