/** A name in the parts by which bibliographies sort and print it. */
export interface PersonName {
  /** Given names; empty if there are none. */
  first: string;
  /** `van der`, before the family name; empty if there is none. */
  particle: string;
  /** Family name, or the whole name of an institution. */
  last: string;
  /** `Jr.` or `III`; empty if there is none. */
  suffix: string;
  /** An institution, or a name whose parts cannot be told: it is never turned round. */
  whole: boolean;
}

const suffixes = /^(?:jr|sr|jnr|snr)\.?$|^(?:II|III|IV)$/i;

/** Scripts in which the family name usually stands first, perhaps without a space after it. */
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Reads a name as BibTeX does: `Ludwig van Beethoven`, `van Beethoven, Ludwig`, `King, Jr., Martin Luther`, and in braces an
 * institution, `{Event Horizon Telescope Collaboration}`. Words in lower case before the last one are particles. Besides,
 * `Martin Luther King Jr.` needs no commas, a name with `and` in it is an institution, and a name in Chinese, Japanese or Korean
 * letters stays whole.
 *
 * Source: Markey, Tame the BeaST, section 11, https://ctan.org/pkg/tamethebeast
 */
export function parseName(written: string): PersonName {
  const name = written.trim().replace(/\s+/g, ' ');
  const braced = /^\{(?<inner>.*)\}$/.exec(name)?.groups?.['inner'];
  if (braced !== undefined) return wholeName(braced);
  if (/ and /i.test(name) || (eastAsian.test(name) && !name.includes(','))) return wholeName(name);
  const parts = name.split(/ ?, ?/);
  const [before = '', second = '', third] = parts;
  if (parts.length > 1) {
    const [suffix, first] = third === undefined ? ['', second] : [second, third];
    return { first, suffix, whole: false, ...splitFamily(before.split(' ')) };
  }
  const words = before.split(' ');
  const suffix = words.length > 2 && suffixes.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  const start = words.slice(0, -1).findIndex(isParticle);
  const family = words.slice(start === -1 ? -1 : start);
  return {
    first: words.slice(0, words.length - family.length).join(' '),
    suffix,
    whole: false,
    ...splitFamily(family),
  };
}

/** `Linden, Ada`; an institution as it is. */
export function sortedName({ first, particle, last, suffix, whole }: PersonName): string {
  if (whole) return last;
  const family = [particle, last].filter(Boolean).join(' ');
  return [family, suffix, first].filter(Boolean).join(', ');
}

/** Whether it is the name of an institution, by the same rules. */
export function isInstitution(written: string): boolean {
  const { whole } = parseName(written);
  return whole && !eastAsian.test(written.trim());
}

function wholeName(last: string): PersonName {
  return { first: '', particle: '', last, suffix: '', whole: true };
}

/** The particles of `van der Berg` reach to the last word in lower case that another one follows. */
function splitFamily(words: readonly string[]): Pick<PersonName, 'particle' | 'last'> {
  const end = words.slice(0, -1).findLastIndex(isParticle) + 1;
  return { particle: words.slice(0, end).join(' '), last: words.slice(end).join(' ') };
}

function isParticle(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}
