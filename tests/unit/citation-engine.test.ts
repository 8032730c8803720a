import { describe, expect, it } from 'vitest';
import { parseBibtex } from '../../src/markdown/citations/bibtex.ts';
import { CitationEngine, type Group } from '../../src/markdown/citations/engine.ts';
import { readLocale, readStyle } from '../../src/markdown/citations/styles.ts';

const engine = new CitationEngine(readStyle('/nowhere', 'apa') ?? '', 'en-US', (name) =>
  readLocale('/nowhere', name),
);
const worksOf = (bibtex: string) => new Map(parseBibtex(bibtex).map((work) => [work.id, work]));
const group = (...ids: string[]): Group => ({ items: ids.map((id) => ({ id })), narrative: false });

function render(works: ReturnType<typeof worksOf>, groups: Group[], uncited: string[] = []) {
  const { groups: rendered, list } = engine.render(works, groups, uncited);
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
});
