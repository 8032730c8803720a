import { describe, expect, it } from 'vitest';
import { parseBibtex } from '../../src/lib/bibtex/bibtex.ts';
import { CitationEngine, type Group } from '../../src/markdown/citations/engine.ts';
import { readLocale, readStyle } from '../../src/markdown/citations/styles.ts';

const engineOf = (style: string) =>
  new CitationEngine(readStyle('/nowhere', style) ?? '', 'en-US', (name) =>
    readLocale('/nowhere', name),
  );
const engine = engineOf('apa');
const worksOf = (bibtex: string) => new Map(parseBibtex(bibtex).map((work) => [work.id, work]));
const group = (...ids: string[]): Group => ({ items: ids.map((id) => ({ id })), narrative: false });

function render(
  works: ReturnType<typeof worksOf>,
  groups: Group[],
  uncited: string[] = [],
  by = engine,
) {
  const { groups: rendered, list } = by.render(works, groups, uncited);
  return {
    cited: rendered.map(({ parts }) => parts.map(({ html }) => html).join('')),
    listed: list.map(({ id }) => id),
  };
}

const twins = worksOf(
  '@book{a, title={A}, author={X, Y}, year=2000} @book{b, title={B}, author={X, Y}, year=2000}',
);
const other = worksOf('@book{a, title={C}, author={Z, Y}, year=2001}');

describe('a citation engine', () => {
  it('keeps nothing of the text before', () => {
    const both = { cited: ['(X, 2000b)'], listed: ['a', 'b'] };
    expect(render(twins, [group('b')], ['a', 'b'])).toEqual(both);
    expect(render(other, [])).toEqual({ cited: [], listed: [] });
    expect(render(other, [group('a')])).toEqual({ cited: ['(Z, 2001)'], listed: ['a'] });
    expect(render(twins, [group('b')])).toEqual({ cited: ['(X, 2000)'], listed: ['b'] });
    expect(render(twins, [group('b')], ['a', 'b'])).toEqual(both);
  });

  it('puts the works of a group into the order of the style', () => {
    const works = new Map([
      ...other,
      ...worksOf('@book{c, title={D}, author={Abe, B}, year=1999}'),
    ]);
    expect(render(works, [group('a', 'c')]).cited).toEqual(['(Abe, 1999; Z, 2001)']);
  });

  const five = worksOf(
    ['a', 'b', 'c', 'd', 'e']
      .map(
        (key, index) =>
          `@book{${key}, title={${key}}, author={${index < 3 ? 'X' : 'Z'}, Y}, year=${2000 + (index % 2)}}`,
      )
      .join('\n'),
  );
  const located: Group = {
    items: [{ id: 'a', locator: '3', label: 'page' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
    narrative: false,
  };

  it('joins the years of one author, as citeproc-js does', () => {
    const groups = [group('a', 'b', 'c', 'd', 'e'), located];
    expect(render(five, groups).cited).toEqual([
      '(X, 2000a, 2000b, 2001; Z, 2000, 2001)',
      '(X, 2000a, p. 3, 2000b, 2001; Z, 2001)',
    ]);
  });

  it('makes ranges of numbers, as citeproc-js does', () => {
    const groups = [
      group('a', 'b', 'c', 'd', 'e'),
      group('a', 'c', 'd', 'e'),
      group('a', 'b'),
      located,
    ];
    expect(render(five, groups, [], engineOf('vancouver')).cited).toEqual([
      '(1–5)',
      '(1,3–5)',
      '(1,2)',
      '(1,2–4)',
    ]);
  });
});
