import type { Element } from 'hast';
import type { Words } from '../../lib/words.ts';

/** A language in which a picture is written in a fence. */
export interface DrawingKind {
  /** What its fences are marked with, in lower case. */
  languages: readonly string[];
  /** How sentences call it: `Graphviz`. */
  name: string;
  /** The language in which Shiki colours the source. */
  highlight: string;
  /** Of a kind whose sources have labels: what they are counted as, and the labels, in their order. */
  labels?: { word: keyof Words; prefix: string; find: (text: string) => string[] };
  /**
   * Draws a source, or checks it and leaves the drawing to the reader's browser.
   *
   * Libraries are imported in here, so that a site that does not use them does not wait for them.
   *
   * @throws {DrawingError} for a mistake in the source.
   */
  draw: (source: DrawingSource) => Drawing | Promise<Drawing>;
}

export interface DrawingSource {
  /** What stands in the fence. */
  text: string;
  /** Notes something that the writer may want to mend; `line` is that of the source, 1-based. */
  warn: (message: string, line?: number) => void;
  /** What references call the labels in the source, and the ids that they lead to: see `remark/numbers.ts`. */
  numberedNames?: ReadonlyMap<string, NumberedName> | undefined;
  /**
   * Reads a file of `content/assets/` or `public/`; the text is compiled again when it changes.
   *
   * @returns undefined if there is none.
   */
  readFile: (path: string) => string | undefined;
}

export interface NumberedName {
  id: string;
  /** `Algorithm 2`. */
  name: string;
}

/** What became of a source. */
export interface Drawing {
  /** What the picture is and what it shows, where the language itself has words for it. */
  title?: string | undefined;
  description?: string | undefined;
  picture: DrawnPicture | HtmlPicture | PictureForLater | NoPicture;
}

/** Drawn at build. */
export interface DrawnPicture {
  svg: Element;
}

/** Made at build of HTML, which needs no name for those who do not see it. */
export interface HtmlPicture {
  /** The component in `src/components/mdx/` that has its style; its slot is the HTML. */
  component: string;
  html: Element[];
}

/** Drawn by the browser of the reader. */
export interface PictureForLater {
  /** The component in `src/components/mdx/` that does it; its slot is the source as a block of code. */
  component: string;
  /** Props of the component besides `title` and `description`. */
  props?: Readonly<Record<string, string>>;
  /** What the page has to be allowed to frame: `'self'`, or an origin. */
  frames?: readonly string[];
}

/** The source stays a block of code; the writer was told why. */
export interface NoPicture {
  code: true;
}

/** A mistake in the source of a drawing. */
export class DrawingError extends Error {
  override readonly name = 'DrawingError';
  /** What to do about it, as full sentences. */
  readonly remedy: string;
  /** In the source, 1-based. */
  readonly line: number | undefined;
  readonly column: number | undefined;

  /** @param message what is wrong and why, as full sentences. */
  constructor(message: string, remedy: string, place: { line?: number; column?: number } = {}) {
    super(message);
    this.remedy = remedy;
    this.line = place.line;
    this.column = place.column;
  }
}
