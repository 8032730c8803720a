import { bundledLanguagesInfo, isSpecialLang } from 'shiki';

/** Ids of Shiki's languages by their names; an id is plain letters where a name is `c++`. */
const ids = new Map<string, string>(
  bundledLanguagesInfo.flatMap(({ id, aliases = [] }) =>
    [id, ...aliases].map((name) => [name, id] as const),
  ),
);

// al-folio's name for a difference that it shows side by side.
ids.set('diff2html', 'diff').set('none', 'text').set('plain', 'text');

export const knownLanguages: readonly string[] = [...ids.keys()];

/** The id by which Shiki knows a language; undefined if it knows none. Case does not count: `R` is `r`. */
export function findLanguage(written: string): string | undefined {
  const name = written.toLowerCase();
  return ids.get(name) ?? (isSpecialLang(name) ? name : undefined);
}
