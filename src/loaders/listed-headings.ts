import { HeadingFinder } from '../lib/listed-headings.ts';
import { findNearest } from '../lib/suggest.ts';
import type { Heading, Warning } from '../markdown/facts.ts';
import type { ContentsWish } from '../schemas/contents.ts';
import type { MdxFile } from './mdx-files.ts';

/** What a hand-written list of contents names and the text does not have: the contents leave it out, and the writer is told. */
export function checkListedHeadings(
  { data, matter }: MdxFile<object>,
  headings: readonly Heading[],
): Warning[] {
  const { toc } = data as { toc?: ContentsWish | undefined };
  const known = new HeadingFinder(headings);
  return (toc?.listed ?? [])
    .flatMap(({ name, subsections }, index) => [
      { name, path: [index, 'name'] },
      ...subsections.map((below, place) => ({
        name: below.name,
        path: [index, 'subsections', place, 'name'],
      })),
    ])
    .filter(({ name }) => known.find(name) === undefined)
    .map(({ name, path }) => ({
      message: unknownHeading(name, headings),
      ...matter.locate(['toc', ...path]),
    }));
}

function unknownHeading(name: string, headings: readonly Heading[]): string {
  const texts = headings.map(({ text }) => text);
  const nearest = findNearest(name, texts);
  const hint = nearest === undefined ? '' : ` The nearest is "${nearest}".`;
  return `"toc" lists "${name}", but no heading says that, so the contents leave it out.${hint}`;
}
