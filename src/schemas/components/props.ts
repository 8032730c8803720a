import * as z from 'zod';

/** Props that several components have. */

export const length = () =>
  z
    .union([z.number().positive(), z.string().regex(/^\d+(?:\.\d+)?(?:px|%|r?em|ch|v[wh])?$/)])
    .meta({ expects: 'a length such as 60%, 400px or 400' });

export const prose = () => z.string().min(1).meta({ expects: 'text' });

export const shared = {
  /** Classes of the outermost element. */
  class: z.string().meta({ expects: 'text' }).optional(),
  /** Id of the outermost element. */
  id: z.string().regex(/^\S+$/).meta({ expects: 'text without spaces' }).optional(),
};
