import { findNearest } from '../lib/suggest.ts';
import type { Heading, Warning } from '../markdown/facts.ts';
import type { ContentsWish } from '../schemas/contents.ts';
import type { MdxFile } from './mdx-files.ts';

/**
 * What a hand-written list of contents names and the text does not have. The contents are made from the headings, so the list
 * may be old; the writer is told.
 */
export function checkListedHeadings(
  { data, matter }: MdxFile<object>,
  headings: readonly Heading[],
): Warning[] {
  const { toc } = data as { toc?: ContentsWish | undefined };
  // Formulas are Unicode in the text of a heading, and TeX in its id.
  const known = new Set(headings.flatMap(({ text, id }) => [letters(text), letters(id)]));
  return (toc?.listed ?? [])
    .flatMap(({ name, subsections }, index) => [
      { name, path: [index, 'name'] },
      ...subsections.map((below, place) => ({
        name: below.name,
        path: [index, 'subsections', place, 'name'],
      })),
    ])
    .filter(({ name }) => !known.has(letters(name)))
    .map(({ name, path }) => ({
      message: unknownHeading(name, headings),
      ...matter.locate(['toc', ...path]),
    }));
}

function unknownHeading(name: string, headings: readonly Heading[]): string {
  const texts = headings.map(({ text }) => text);
  const nearest = findNearest(name, texts);
  const hint = nearest === undefined ? '' : ` The nearest is "${nearest}".`;
  return `"toc" lists "${name}", but no heading says that.${hint} The contents are made from the headings.`;
}

/** What is left of a name when quotes, dashes and spaces do not count. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
