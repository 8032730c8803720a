import * as z from 'zod';

export const notebook = z.strictObject({
  /** The notebook: beside the text, in `content/`, or `assets/…`. */
  src: z
    .string()
    .regex(/\.ipynb$/)
    .meta({ expects: 'the path of an .ipynb file' }),
  /** Which cells are shown, by their numbers, the first being 1: `3`, `2-5` or `4-`. Default: all. */
  cells: z
    .string()
    .regex(/^[1-9]\d*(?:-(?:[1-9]\d*)?)?$/)
    .meta({ expects: 'numbers of cells such as 3, 2-5 or 4-' })
    .optional(),
  /** How code is shown. Default: open. */
  input: z.enum(['open', 'folded', 'hidden']).optional(),
  /** A link to the file below it. Default: true, unless `cells` chooses. */
  download: z.boolean().meta({ expects: 'true or false' }).optional(),
});

export type NotebookProps = z.input<typeof notebook>;
