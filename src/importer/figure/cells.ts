import type { Node } from '../tree.ts';
import type { IncludeParameters } from './parameters.ts';

export interface Cell {
  nodes: readonly Node[];
  figure: IncludeParameters | undefined;
  /** Caption of this figure alone; Markdown. */
  caption: string;
  /** Twelfths of the row. */
  span: number | undefined;
  className: string | undefined;
}

/** Figures that belong together: one, or those of a row. */
export interface Group {
  cells: Cell[];
  /** A caption within the row. */
  caption: string;
  className: string | undefined;
  /** They are shown one after the other in full size. */
  gallery?: boolean;
}
