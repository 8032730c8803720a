import * as z from 'zod';
import { shared } from './props.ts';

export const details = z.strictObject({
  ...shared,
  /** The line that is always seen; Markdown. */
  summary: z.string().min(1).meta({ expects: 'text' }),
  /** Unfolded from the start. Default: false. */
  open: z.boolean().meta({ expects: 'true or false' }).optional(),
});

export const calloutTypes = ['note', 'tip', 'warning', 'danger'] as const;

export const callout = z.strictObject({
  ...shared,
  /** What kind of remark it is: its colour, its sign, and its title if it has none of its own. */
  type: z.enum(calloutTypes).meta({ expects: 'note, tip, warning or danger' }),
  /** The line on top; Markdown. Default: the type, in the language of the text. */
  title: z.string().min(1).meta({ expects: 'text' }).optional(),
});

export const quote = z.strictObject({
  ...shared,
  /** Who said it, and where; Markdown, so it may be a link. */
  cite: z.string().min(1).meta({ expects: 'text' }),
});

export const tabs = z.strictObject({
  ...shared,
  /** Tabs of one group show the same label, on all pages, and a reader's choice is remembered. */
  group: z.string().regex(/^\S+$/).meta({ expects: 'text without spaces' }).optional(),
});

export const tab = z.strictObject({
  ...shared,
  /** What the reader chooses it by; Markdown. */
  label: z.string().min(1).meta({ expects: 'text' }),
});

export type DetailsProps = z.input<typeof details>;
export type CalloutType = (typeof calloutTypes)[number];
export type CalloutProps = z.input<typeof callout>;
export type QuoteProps = z.input<typeof quote>;
export type TabsProps = z.input<typeof tabs>;
export type TabProps = z.input<typeof tab>;
