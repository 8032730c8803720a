import { bundledLanguagesInfo, isSpecialLang } from 'shiki';

/** Ids of Shiki's languages by their names; an id is plain letters where a name is `c++`. */
const ids = new Map<string, string>(
  bundledLanguagesInfo.flatMap(({ id, aliases = [] }) =>
    [id, ...aliases].map((name) => [name, id] as const),
  ),
);

// al-folio's name for a difference that it shows side by side, and names of Pygments, Rouge and GitHub that Shiki has otherwise.
const others = {
  diff2html: 'diff',
  none: 'text',
  plain: 'text',
  assembly: 'asm',
  golang: 'go',
  ipython: 'python',
  ipython3: 'python',
  jsonld: 'json',
  octave: 'matlab',
  python3: 'python',
  rscript: 'r',
  'sh-session': 'shellsession',
  'shell-session': 'shellsession',
};
for (const [name, id] of Object.entries(others)) ids.set(name, id);

export const knownLanguages: readonly string[] = [...ids.keys()];

/** The id by which Shiki knows a language; undefined if it knows none. Case does not count: `R` is `r`. */
export function findLanguage(written: string): string | undefined {
  const name = written.toLowerCase();
  return ids.get(name) ?? (isSpecialLang(name) ? name : undefined);
}
