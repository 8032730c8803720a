import { formatShortMonth, toCalendarDate, type CalendarDate } from './dates.ts';
import { baseLanguage } from './languages.ts';
import { memoize } from './memoize.ts';
import { parseName, sortedName, type PersonName } from './person-name.ts';
import { fileSlug } from './slugs.ts';
import { escapeTex } from './tex/escape.ts';

/** An author as a writer names them. */
export interface CitedAuthor {
  name: string;
  /** The name as BibTeX wants it, if its parts cannot be told from the name. */
  bibtex?: string | undefined;
}

/** What is to be cited. */
export interface CitedWork {
  /** As it was written, as plain text, and as LaTeX. */
  title: { raw: string; text: string; tex: string };
  /** At least one. */
  authors: readonly CitedAuthor[];
  date: Date;
  /** IANA name; it decides the day of the date. */
  timeZone: string;
  /** BCP 47 tag. */
  lang: string;
  siteTitle: string;
  /** Whole address. */
  url: string;
}

/** The ways in which readers can cite a post. */
export interface PostCitation {
  /** Plain text that ends before the address: `Linden, Ada (Mar 2026). A title. Folia.` */
  reference: string;
  url: string;
  /** The key of the post in the two entries. */
  key: string;
  /** An `@article`, which every BibTeX style knows. */
  bibtex: string;
  /** An `@online`, for biblatex. */
  biblatex: string;
}

/**
 * Forms reference and BibTeX key as al-folio's `citation.liquid` does: `Last, First (Mon YYYY). Title. Site.`, and the family name,
 * year and slug of the title. Other than there, all authors are named, the address is that of the post, and keys are free of
 * spaces and accents.
 *
 * Sources: https://github.com/alshedivat/al-folio/blob/02b59676/_includes/citation.liquid; fields of `@article`: Patashnik, BibTeXing,
 * section 3, https://ctan.org/pkg/bibtex; fields of `@online`: the biblatex package, section 2, https://ctan.org/pkg/biblatex
 */
export function citePost(work: CitedWork): PostCitation {
  const { title, authors, date, timeZone, lang, siteTitle, url } = work;
  const day = toCalendarDate(date, timeZone);
  const names = authors.map(nameOf);
  const key = citationKey(names, day, title.raw);
  const shared = { title: keepCase(title.tex), author: authors.map(bibtexName).join(' and ') };
  const people = names.map(sortedName).join('; ');
  return {
    reference: [
      `${people} (${formatShortMonth(date, lang, timeZone)}).`,
      endSentence(title.text),
      endSentence(siteTitle),
    ].join(' '),
    url,
    key,
    bibtex: entry('article', key, {
      ...braced({ ...shared, journal: escapeTex(siteTitle), year: year(day) }),
      // A macro of every style, which puts it in the language of the document.
      month: months[day.month - 1] ?? '',
      ...braced({ url }),
    }),
    biblatex: entry(
      'online',
      key,
      braced({
        ...shared,
        organization: escapeTex(siteTitle),
        date: `${year(day)}-${twoDigits(day.month)}-${twoDigits(day.day)}`,
        url,
        language: languageName(lang),
      }),
    ),
  };
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What a writer gives for BibTeX may be LaTeX, which is nothing to read. */
function nameOf({ name, bibtex }: CitedAuthor): PersonName {
  return parseName(bibtex === undefined || bibtex.includes('\\') ? name : bibtex);
}

function bibtexName({ name, bibtex }: CitedAuthor): string {
  if (bibtex !== undefined) return bibtex;
  const parsed = parseName(name);
  const sorted = escapeTex(sortedName(parsed));
  return parsed.whole ? `{${sorted}}` : sorted;
}

function citationKey([first]: readonly PersonName[], day: CalendarDate, title: string): string {
  const family = fileSlug(`${first?.particle ?? ''}${first?.last ?? ''}`).replaceAll('-', '');
  return `${family}${year(day)}${fileSlug(title)}`;
}

/**
 * Styles write titles in lower case, formulas too. Braces keep formulas, and words such as NeuroAI: those with a capital after the
 * first letter.
 */
function keepCase(tex: string): string {
  return tex.replace(
    /(?<formula>\$(?:[^$\\]|\\.)+\$)|\\(?:[a-z]+|.)|(?<word>[\p{L}\p{M}\p{N}]+)/gsu,
    (match: string, formula: string | undefined, word: string | undefined) =>
      formula !== undefined || /.\p{Lu}/u.test(word ?? '') ? `{${match}}` : match,
  );
}

function endSentence(text: string): string {
  return /[.!?…。！？؟]$/u.test(text) ? text : `${text}.`;
}

function braced(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, `{${value}}`]));
}

function entry(type: string, key: string, fields: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(fields).map(({ length }) => length));
  const lines = Object.entries(fields).map(
    ([name, value]) => `  ${name.padEnd(width)} = ${value},`,
  );
  return [`@${type}{${key},`, ...lines, '}'].join('\n');
}

/** `german` for `de`: what biblatex calls a language; it prints an unknown name as it is. */
const languageName = memoize((tag) => {
  const language = baseLanguage(tag);
  return new Intl.DisplayNames('en', { type: 'language' }).of(language)?.toLowerCase() ?? language;
});

function year({ year }: CalendarDate): string {
  return String(year).padStart(4, '0');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
