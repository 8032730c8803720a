import * as z from 'zod';

export const ref = z.strictObject({
  /** What is meant: the id of a component, or the label of a formula. */
  to: z.string().regex(/^\S+$/).meta({ expects: 'an id or a label, without spaces' }),
});
