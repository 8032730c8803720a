import * as z from 'zod';
import { boolean, optional, text } from './fields.ts';

/** A heading as distill's front matter lists it. */
export interface ListedHeading {
  name: string;
  subsections: readonly { name: string }[];
}

/** The contents that a text asks for. */
export interface ContentsWish {
  /** In the text, before it begins; or beside it, on the left or the right in every script. */
  place: 'beginning' | 'left' | 'right';
  /** How many levels are open wherever the reader is. Undefined: all. */
  openLevels: number | undefined;
  /** What distill's list names: these headings alone, in this order. Empty: the headings of the text. */
  listed: readonly ListedHeading[];
}

const listedHeading = z.strictObject({
  /** The heading's text. */
  name: text(),
  /** The headings below it. */
  subsections: optional(
    z.array(
      z.strictObject({
        /** The heading's text. */
        name: text(),
      }),
    ),
  ),
});

const settings = z.strictObject({
  /** Before the text. */
  beginning: optional(boolean()),
  /** Beside the text, and on which side. */
  sidebar: optional(z.enum(['left', 'right'])),
  /** All entries open, or only those near the reader. */
  collapse: optional(z.enum(['expanded', 'auto'])),
  /** Levels that stay open. */
  collapse_depth: optional(z.number().int().nonnegative()),
});

/** `toc`, in all spellings of al-folio; undefined after the check if no contents are wanted. */
export function contents() {
  return z
    .union([
      boolean().transform((wanted) => (wanted ? atBeginning([]) : undefined)),
      z.literal('beginning').transform(() => atBeginning([])),
      settings.transform(fromSettings),
      z
        .array(listedHeading)
        .transform((list) =>
          atBeginning(list.map(({ name, subsections = [] }) => ({ name, subsections }))),
        ),
    ])
    .meta({
      expects: 'true, beginning, a map such as { sidebar: left }, or a list of { name: … }',
    });
}

/** The contents of a text that says no more than that it has some. */
export const contentsAtBeginning: ContentsWish = atBeginning([]);

function atBeginning(listed: readonly ListedHeading[]): ContentsWish {
  return { place: 'beginning', openLevels: undefined, listed };
}

/** With both places the one beside the text wins: on a phone it stands at the beginning anyway. */
function fromSettings(wish: z.output<typeof settings>): ContentsWish | undefined {
  const place = wish.sidebar ?? (wish.beginning === true ? 'beginning' : undefined);
  return place && { place, openLevels: openLevels(wish), listed: [] };
}

/** The highest level is always open: without it there is nothing to unfold. */
function openLevels({ collapse, collapse_depth: depth }: z.output<typeof settings>) {
  if (collapse === 'expanded' || (collapse === undefined && depth === undefined)) return undefined;
  return Math.max(1, depth ?? 1);
}
