import * as z from 'zod';
import { prose, shared } from './props.ts';

export const table = z.strictObject({
  ...shared,
  /** Text above the table; Markdown. */
  caption: prose().optional(),
  /** Readers may sort its rows by any column. Default: the text's `pretty_table`. */
  sortable: z.boolean().meta({ expects: 'true or false' }).optional(),
});

export const listing = z.strictObject({
  ...shared,
  /** Text below the code; Markdown. */
  caption: prose().optional(),
});

export type TableProps = z.input<typeof table>;
export type ListingProps = z.input<typeof listing>;
