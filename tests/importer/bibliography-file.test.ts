import { describe, expect, it } from 'vitest';
import { importFiles } from './import-files.ts';

function run(bib: string) {
  const { findings, written } = importFiles({
    '_config.yml': 'title: T\n',
    '_posts/2026-01-08-one.md':
      '---\ntitle: One\nbibliography: a.bib\n---\n<d-cite key="a"></d-cite>\n',
    'assets/bibliography/a.bib': bib,
  });
  return {
    bib: written['content/publications/a.bib'],
    findings: findings
      .filter(({ id }) => id === 'bibliography-key')
      .map(({ line, message }) => `${line}: ${message}`),
  };
}

describe('a BibTeX file with a key twice', () => {
  it('keeps the first, and gives the others a key of their own', () => {
    const { bib, findings } = run(
      '@book{a, title={One}}\n@book{a-2, title={B}}\n@book{\n  a,\n  title={Two}}\n@book{a,title={Three}}\n',
    );
    expect(bib).toBe(
      '@book{a, title={One}}\n@book{a-2, title={B}}\n@book{\n  a-3,\n  title={Two}}\n@book{a-4,title={Three}}\n',
    );
    expect(findings).toEqual(
      ['4: ', '6: '].map((line, index) => {
        const name = `a-${index + 3}`;
        return `${line}The key "a" stands for another work before this one. This one was given the key "${name}".`;
      }),
    );
  });

  it('is copied as it is where both are the same', () => {
    const text = '@book{a, title={One}}\n@book{a,\n  title={One}}\n';
    expect(run(text)).toEqual({ bib: text, findings: [] });
  });
});

describe('a BibTeX file that nobody can read', () => {
  const written =
    '@book{a,\n  title = {A {B}\n  x = 3.5\n  },\n  pdf=talk-1.pdf,\n  year=2020,\n  doi = 10.1/x\n}\n';

  it('gets the braces that it lacks, and is reported', () => {
    const { findings, written: files } = importFiles({
      '_config.yml': 'title: T\n',
      '_pages/publications.md': '---\ntitle: P\n---\n{% bibliography %}\n',
      '_bibliography/papers.bib': written,
    });
    expect(files['content/publications/papers.bib']).toBe(
      written
        .replace('x = 3.5', 'x = {3.5}')
        .replace('talk-1.pdf', '{talk-1.pdf}')
        .replace('10.1/x', '{10.1/x}'),
    );
    expect(files['content/pages/publications.mdx']).toContain('<Bibliography all');
    expect(findings.map(({ id }) => id)).toContain('bibliography-repaired');
  });

  it('stays as it is if that does not help, or nothing is wrong', () => {
    for (const text of [
      '@book{a,\n  pdf=b.pdf,\n  title = {A\n}\n',
      '@book{a,\n  title = {A\n  x = 3.5\n  }\n}\n',
    ]) {
      expect(run(text).bib).toBe(text);
    }
  });
});
