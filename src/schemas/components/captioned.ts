import * as z from 'zod';
import { prose, shared } from './props.ts';

export const table = z.strictObject({
  ...shared,
  /** Text above the table; Markdown. */
  caption: prose().optional(),
});

export const listing = z.strictObject({
  ...shared,
  /** Text below the code; Markdown. */
  caption: prose().optional(),
});

export type TableProps = z.input<typeof table>;
export type ListingProps = z.input<typeof listing>;
