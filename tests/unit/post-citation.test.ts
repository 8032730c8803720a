import { describe, expect, it } from 'vitest';
import { citePost, type CitedWork } from '../../src/lib/post-citation.ts';

const plain = (title: string) => ({ raw: title, text: title, tex: title });

const work: CitedWork = {
  title: plain('A map of NeuroAI'),
  authors: [{ name: 'Ada Linden' }],
  date: new Date('2025-12-31T23:30:00Z'),
  timeZone: 'Europe/Berlin',
  lang: 'en',
  siteTitle: 'Notes & Queries',
  url: 'https://ada.example/blog/2026/a_map%20of/',
};

describe('a citation', () => {
  it('has the form of al-folio, with the day of the time zone of the site', () => {
    const { reference, bibtex, biblatex } = citePost(work);
    expect(reference).toBe('Linden, Ada (Jan 2026). A map of NeuroAI. Notes & Queries.');
    expect(bibtex).toBe(`@article{linden2026a-map-of-neuroai,
  title   = {A map of {NeuroAI}},
  author  = {Linden, Ada},
  journal = {Notes \\& Queries},
  year    = {2026},
  month   = jan,
  url     = {https://ada.example/blog/2026/a_map%20of/},
}`);
    expect(biblatex).toBe(`@online{linden2026a-map-of-neuroai,
  title        = {A map of {NeuroAI}},
  author       = {Linden, Ada},
  organization = {Notes \\& Queries},
  date         = {2026-01-01},
  url          = {https://ada.example/blog/2026/a_map%20of/},
  language     = {english},
}`);
  });

  it('keeps formulas and their capitals', () => {
    const title = {
      raw: 'On $N$ & `NumPy`',
      text: 'On N & NumPy',
      tex: 'On $N$ \\& \\texttt{NumPy}',
    };
    const { bibtex } = citePost({ ...work, title });
    expect(bibtex).toContain('title   = {On {$N$} \\& \\texttt{{NumPy}}},');
    expect(bibtex).toContain('@article{linden2026on-n-numpy,');
  });

  it('names all authors, each as BibTeX wants it', () => {
    const authors = [
      { name: 'Jan van der Berg' },
      { name: 'The Lab', bibtex: '{The Lab}' },
      { name: 'José Ángel', bibtex: "{\\'A}ngel, Jos{\\'e}" },
      { name: 'A_B & Sons and Co' },
    ];
    const { reference, bibtex } = citePost({ ...work, authors });
    expect(reference).toMatch(/^van der Berg, Jan; The Lab; Ángel, José; A_B & Sons and Co \(Jan/);
    expect(bibtex).toContain(
      "author  = {van der Berg, Jan and {The Lab} and {\\'A}ngel, Jos{\\'e} and {A\\_B \\& Sons and Co}},",
    );
    expect(bibtex).toMatch(/^@article\{vanderberg2026/);
  });

  it('is in the language of the post, and ends no sentence twice', () => {
    const { reference, biblatex } = citePost({ ...work, title: plain('Warum?'), lang: 'de' });
    expect(reference).toBe('Linden, Ada (Jan. 2026). Warum? Notes & Queries.');
    expect(biblatex).toContain('language     = {german},');
  });

  it.each(['fa', 'ar', 'th'])('counts years from the same day in %s', (lang) => {
    expect(citePost({ ...work, lang }).reference).toContain('2026');
  });
});
