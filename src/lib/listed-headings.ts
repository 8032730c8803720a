import type { OutlineEntry } from './outline.ts';

/** A heading as distill's front matter lists it. */
export interface ListedName {
  name: string;
  subsections?: readonly ListedName[];
}

interface NamedHeading {
  id: string;
  text: string;
}

/**
 * Finds headings by what a hand-written list calls them. Quotes, dashes, spaces, case and marks do not count, and a formula may be
 * written as TeX or as it reads. Headings of one name are found in their order.
 */
export class HeadingFinder<T extends NamedHeading> {
  readonly #headings = new Map<string, T[]>();

  constructor(headings: readonly T[]) {
    for (const heading of headings) {
      // Formulas are Unicode in the text of a heading, and TeX in its id.
      for (const key of new Set([letters(heading.text), letters(heading.id)])) {
        this.#headings.set(key, [...(this.#headings.get(key) ?? []), heading]);
      }
    }
  }

  /** The heading that has a name; where several have it, the first that was not asked for yet, else the last. */
  find(name: string): T | undefined {
    const found = this.#headings.get(letters(name)) ?? [];
    return found.length > 1 ? found.shift() : found[0];
  }
}

/**
 * The headings of a text that a list names, in the order of the list; names that no heading has are left out, and what stands below
 * them takes their place.
 */
export function listedOutline<T extends NamedHeading>(
  headings: readonly T[],
  listed: readonly ListedName[],
): OutlineEntry<T>[] {
  const finder = new HeadingFinder(headings);
  const entries = (names: readonly ListedName[]): OutlineEntry<T>[] =>
    names.flatMap(({ name, subsections = [] }) => {
      const heading = finder.find(name);
      const below = entries(subsections);
      return heading ? [{ heading, below }] : below;
    });
  return entries(listed);
}

/** What is left of a name when quotes, dashes and spaces do not count. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
