import type { ReadingLoad } from '../lib/reading-time.ts';
import type { WordCounts } from '../lib/related.ts';
import type { CitedWork } from '../lib/scholar/cited-work.ts';

/** A heading of a post. */
export interface Heading {
  /** 1 to 6. */
  depth: number;
  id: string;
  /** Plain text; formulas as Unicode (`Neuro → AI`). */
  text: string;
  /** Inline HTML for a list of headings: no links, ids or marks of footnotes. Empty if the page does not show the heading. */
  html: string;
}

export interface Warning {
  message: string;
  /** The file as errors name it, if it is not that of the text. */
  file?: string | undefined;
  line: number | undefined;
  column: number | undefined;
}

export interface FoundLink {
  href: string;
  line: number | undefined;
  column: number | undefined;
}

/** What is known of a post without reading its text again. Plain data: it is stored in a cache. */
export interface PostFacts {
  headings: Heading[];
  /** The text itself asks for contents, with Distill's `<d-contents>`. */
  contents: boolean;
  /** Plain text of the body: no code blocks, formulas as Unicode. */
  text: string;
  /** What the text is on. */
  words: WordCounts;
  /** What takes time to read. */
  reading: ReadingLoad;
  /** Number of formulas. */
  formulas: number;
  /** Names of components used, each once, sorted. */
  components: string[];
  /** The works that it cites, each once, in the order of the text. */
  citations: CitedWork[];
  /** Origins of its frames, as a Content Security Policy has them. */
  frames: string[];
  /** Other files whose content is in the text, or decides how it is shown: frames, notebooks, data of charts. */
  readFiles: { file: string; digest: string }[];
  /** Links as they are written, each once, where it stands first. */
  links: FoundLink[];
  /** Local images, and files that are served as they are: absolute paths, each once. */
  images: string[];
  warnings: Warning[];
}

/** What the plugins hand out of a text besides its code. */
export interface HandedOver {
  facts: PostFacts;
  /** Pieces of HTML, which the code calls by their numbers. */
  html: string[];
}

/** Takes it for a file that was compiled, by its path. */
export type TakeOver = (file: string, handed: HandedOver) => void;
