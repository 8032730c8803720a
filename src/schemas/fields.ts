import * as z from 'zod';
import { parseWrittenDate } from '../lib/dates.ts';
import { canonicalLanguage } from '../lib/languages.ts';
import {
  decodePath,
  placeholderNames,
  resolveStyle,
  unknownPlaceholders,
} from '../lib/permalinks.ts';
import { findNearest } from '../lib/suggest.ts';

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

/** What may be left out, and is `value` then. */
export function withDefault<T extends z.ZodType>(schema: T, value: z.output<T>) {
  return optional(schema)
    .transform((found) => found ?? value)
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

/** A style of citations: one that needs no file, or a CSL file. */
export function citationStyle() {
  return z
    .union([z.enum(['apa', 'harvard1', 'vancouver']), z.string().regex(/^[^\s]+\.csl$/)])
    .meta({ expects: 'apa, harvard1, vancouver, or a .csl file in content/publications/' });
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

/**
 * A value that is wrong for a reason of its own.
 *
 * @param message why it is wrong, and `remedy` what to do; full sentences, shown to the writer after the value.
 */
function explain(context: z.RefinementCtx, message: string, remedy: string): never {
  context.addIssue({ code: 'custom', message, params: { remedy } });
  return z.NEVER;
}

/** The address of a page; a leading slash may be missing. */
export function sitePath() {
  return text()
    .transform(decodePath)
    .refine((value) => !/[?#%]|:\/\//.test(value))
    .meta({ expects: 'a path such as /maps/, without ?, # and %' });
}

/** The address of a post: it may have Jekyll's placeholders. */
export function permalink(expects: string) {
  return sitePath()
    .transform((value, context) => {
      const [unknown] = unknownPlaceholders(value);
      if (unknown === undefined) return value;
      const nearest = findNearest(unknown.slice(1), placeholderNames);
      const all = placeholderNames.map((name) => `:${name}`).join(', ');
      const hint = nearest === undefined ? '' : `Did you mean :${nearest}? `;
      return explain(context, `There is no placeholder ${unknown}.`, `${hint}There are: ${all}.`);
    })
    .meta({ expects });
}

/** A permalink pattern for all posts: also one of Jekyll's named styles. */
export function permalinkStyle() {
  const expects = 'a path with placeholders, such as /blog/:year/:title/, or pretty, date, none';
  return permalink(expects)
    .transform(resolveStyle)
    .refine((pattern) => pattern.includes(':') || pattern.startsWith('/'))
    .meta({ expects });
}

/** Where else a post is: a URL, or a path on the site, to which a leading slash is added. `false` is the same as nothing. */
export function redirectTarget() {
  const target = z.string().transform((value, context) => {
    if (/^https?:\/\//.test(value) && URL.canParse(value)) return value;
    const isPath = /^[^\s:\\]+$/.test(value) && !value.startsWith('//');
    if (!isPath) {
      const message = 'That is neither an address nor a path of the site.';
      explain(context, message, 'Write a URL with https:// before it, or a path: /talks/.');
    }
    return `/${value.replace(/^\//, '')}`;
  });
  const flag = boolean().transform((value, context) => {
    if (value) {
      const message = 'It does not say where the post is; al-folio leads readers to /true then.';
      explain(
        context,
        message,
        'Write where to: /talks/, or https://example.org/. For the home page write /.',
      );
    }
    return undefined;
  });
  return z.union([flag, target]).meta({ expects: 'a path such as /talks/, or a URL' });
}

/** The rules of a style sheet, which stand in the page: its end tag would end them before their end. */
export function styles() {
  return z
    .string()
    .regex(/^(?![\s\S]*<\/style)/i)
    .meta({ expects: 'CSS, without </style in it' });
}
