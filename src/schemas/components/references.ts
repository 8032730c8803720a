import * as z from 'zod';

export const ref = z.strictObject({
  /** What is meant: the id of a component, or the label of a formula. */
  to: z.string().regex(/^\S+$/).meta({ expects: 'an id or a label, without spaces' }),
});

export const cite = z.strictObject({
  /** Keys of BibTeX entries, with commas between them. */
  keys: z
    .string()
    .regex(/[^\s,;]/)
    .meta({ expects: 'keys of BibTeX entries, with commas between them' }),
  /** Where in the (last) work: `p. 4`, `chap. 2`. */
  locator: z.string().min(1).meta({ expects: 'a place such as p. 4 or chap. 2' }).optional(),
  /** The author is part of the sentence: "Marr (1982)". Default: false. */
  narrative: z.boolean().meta({ expects: 'true or false' }).optional(),
});

export const bibliography = z.strictObject({
  /** Every work of the BibTeX files, cited or not. Default: false. */
  all: z.boolean().meta({ expects: 'true or false' }).optional(),
  /** `year`: the newest first, below headings. Default: the order of the style. */
  group_by: z.enum(['year']).meta({ expects: 'year' }).optional(),
});
