import { describe, expect, it } from 'vitest';
import { parseBibtex } from '../../src/lib/bibtex/bibtex.ts';
import { toCitedWork } from '../../src/lib/scholar/cited-work.ts';

const read = (bibtex: string) => parseBibtex(bibtex).map(toCitedWork);

describe('a work that is cited', () => {
  it('has all that a reference manager asks of an article, as plain text', () => {
    expect(
      read(String.raw`@article{berg2019, title = {On \emph{fast} $\alpha^2$ when a<b}, month = dec, year = 2019,
  author = {van der Berg, Jan and {Big Lab} and others}, journal = {J. of Tests}, volume = 3, number = 4,
  pages = {12--34}, doi = {https://doi.org/10.1234/x;y}}`),
    ).toEqual([
      {
        id: 'berg2019',
        type: 'article-journal',
        title: 'On fast α2 when a<b',
        authors: ['van der Berg, Jan', 'Big Lab'],
        date: '2019/12',
        container: 'J. of Tests',
        volume: '3',
        issue: '4',
        firstPage: '12',
        lastPage: '34',
        doi: '10.1234/x;y',
      },
    ]);
  });

  it('says nothing of what it has not', () => {
    expect(read('@misc{a, title = {Of something}, year = {in press}}')).toEqual([
      { id: 'a', type: 'document', title: 'Of something', authors: [] },
    ]);
  });
});
