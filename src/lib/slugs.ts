/** What Ruby's `\p{Word}` leaves out, and kramdown's GFM parser therefore removes from a heading; spaces and hyphens stay. */
const notWord = /[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu;

/**
 * Ids of the headings of one document, as kramdown's GFM parser makes them (`generate_gfm_header_id` in
 * kramdown-parser-gfm): lower case, punctuation dropped, white space to hyphens, Unicode and leading digits kept, `-1`, `-2`
 * for repetitions. Unlike kramdown, an id is never given twice (`a`, `a`, `a-1` become `a`, `a-1`, `a-1-1`).
 */
export class HeadingIds {
  readonly #used = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** @param text the heading as it was written, formulas as their TeX source. */
  next(text: string): string {
    const base = text.toLowerCase().replace(notWord, '').replace(/[ \t]/g, '-') || 'section';
    let count = this.#counts.get(base) ?? 0;
    let id = count === 0 ? base : `${base}-${count}`;
    while (this.#used.has(id)) id = `${base}-${++count}`;
    this.#counts.set(base, count + 1);
    this.#used.add(id);
    return id;
  }

  /** Keeps an id that the writer gave, so that no other heading gets it. */
  reserve(id: string): void {
    this.#used.add(id);
  }
}

/**
 * A tag or category as the last part of its address: Jekyll's `slugify` in its default mode (runs of anything but letters and
 * digits become one hyphen, none at the ends), with Unicode kept.
 */
export function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Slugs for names that must not share one: `C` and `C++` become `c` and `c-2`. The name that is nearest to its slug gets it, so
 * that the address of the others changes with no new name that sorts behind them.
 *
 * @returns slug by name.
 */
export function distinctSlugs(names: Iterable<string>): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  const sorted = [...new Set(names)].sort(
    (a, b) => a.length - b.length || (a < b ? -1 : Number(a > b)),
  );
  for (const name of sorted) {
    const base = slugify(name) || 'other';
    let slug = base;
    for (let count = 2; taken.has(slug); count++) slug = `${base}-${count}`;
    taken.add(slug);
    slugs.set(name, slug);
  }
  return slugs;
}

/** A file name for a new post: as `slugify`, with accents taken off Latin letters so that the address is easy to type. */
export function fileSlug(title: string): string {
  return slugify(
    title
      .normalize('NFD')
      .replace(/\p{Mn}+/gu, '')
      .normalize('NFC'),
  );
}
