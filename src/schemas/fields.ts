import * as z from 'zod';
import { parseWrittenDate } from '../lib/dates.ts';
import { canonicalLanguage } from '../lib/languages.ts';

/**
 * Building blocks of the schemas. `expects` completes "… must be": it is what a writer reads when the value is wrong.
 */
declare module 'zod' {
  interface GlobalMeta {
    expects?: string;
    /** Keys that mean something in a map of any keys: what a misspelt one is compared with. */
    known?: readonly string[];
  }
}

/** Any key may stand without a value in YAML (`tags:`); that says the same as leaving it out. */
export function optional<T extends z.ZodType>(schema: T) {
  return z
    .union([z.null().transform(() => undefined), schema])
    .optional()
    .meta({ ...schema.meta() });
}

/** Text; a bare number is taken as it is printed, so that `title: 2026` needs no quotes. */
export function text(expects = 'text') {
  return z.union([z.string(), z.number()]).transform(String).meta({ expects });
}

const booleanWords: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

/** `true` or `false`; also the words that Jekyll's YAML 1.1 reads so, quoted or not. */
export function boolean() {
  return z
    .union([
      z.boolean(),
      z
        .string()
        .refine((word) => word.toLowerCase() in booleanWords)
        .transform((word) => booleanWords[word.toLowerCase()] === true),
    ])
    .meta({ expects: 'true or false' });
}

/** A date with or without a time and an offset: see `parseWrittenDate`. */
export function writtenDate() {
  return z
    .string()
    .transform((value, context) => {
      const written = parseWrittenDate(value);
      if (written) return written;
      context.addIssue({ code: 'custom', message: 'no date' });
      return z.NEVER;
    })
    .meta({ expects: 'a date that exists, such as 2026-01-08 or 2026-01-08 12:00:00 +0100' });
}

/**
 * Names in a list (`[machine learning, brains]`), or in a text: apart by commas if it has one (`a b, c`), else by spaces, as
 * Jekyll reads it.
 */
export function names() {
  const inText = z
    .string()
    .transform((value) =>
      value.split(value.includes(',') ? ',' : /\s+/).map((name) => name.trim()),
    );
  return z
    .union([inText, z.array(text())])
    .transform((list) => [...new Set(list.filter((name) => name !== ''))])
    .meta({ expects: 'a list of names, or names with commas or spaces between them' });
}

/** A BCP 47 language tag, in its canonical spelling (`zh-cn` becomes `zh-CN`). */
export function languageTag() {
  return z
    .string()
    .transform((value, context) => {
      const canonical = canonicalLanguage(value);
      if (canonical !== undefined) return canonical;
      context.addIssue({ code: 'custom', message: 'no language tag' });
      return z.NEVER;
    })
    .meta({ expects: 'a language tag such as en, vi or zh-CN' });
}

/** Paths on the site, one or several: each begins with a slash and has neither query nor fragment. */
export function paths() {
  const path = z.string().regex(/^\/(?!\/)[^?#\s]*$/);
  return z
    .union([path.transform((one) => [one]), z.array(path)])
    .meta({ expects: 'a path that begins with a slash, or a list of them' });
}
