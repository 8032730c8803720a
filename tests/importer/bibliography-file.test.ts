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
