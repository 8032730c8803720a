import * as z from 'zod';

export const math = z.strictObject({
  /** TeX, without dollars. */
  source: z.string().min(1).meta({ expects: 'TeX' }),
});
