import { describe, expect, it } from 'vitest';
import { makeFinding, type Finding } from '../../src/importer/findings.ts';
import { planReport } from '../../src/importer/report-file.ts';

function report(findings: Finding[]): string {
  const options = { source: 'old', site: 'new', dryRun: false, force: false };
  const { content } = planReport({
    options,
    files: [
      {
        kind: 'post',
        target: 'content/posts/a.mdx',
        from: '_posts/a.md',
        content: { text: '' },
        state: 'new',
      },
    ],
    written: [],
    refused: [],
    removed: [],
    findings,
  });
  return 'text' in content ? content.text : '';
}

describe('IMPORT.md', () => {
  it('has the figures', () => {
    const finding = makeFinding('link-dead', 'Nothing is there.', { file: 'a.md' });
    expect(report([finding, finding])).toContain(
      '| what | number |\n| :--- | ---: |\n| post | 1 |\n| findings: warning | 2 |\n\n',
    );
  });

  it('has each finding with its place, its source, and what to do', () => {
    const place = { file: '_posts/a.md', line: 8, column: 5 };
    expect(report([makeFinding('citation-missing', 'No file has "x".', place, '`x` y')])).toMatch(
      /\n## Warnings: something looks different\n\n### citation-missing \(1\)\n\nNo BibTeX file [^\n]*\n[\s\S]*\n- `_posts\/a\.md:8:5`: No file has "x"\.\n\n {2}`` `x` y ``\n$/,
    );
  });

  it('says once what it has to say of several places', () => {
    const at = (line: number, snippet?: string) =>
      makeFinding('link-dead', 'Nothing is there.', { file: 'a.md', line, column: 1 }, snippet);
    expect(report([at(1, 'x: 1'), at(2)])).toMatch(
      /\n- Nothing is there\.\n {2}- `a\.md:1:1`: `x: 1`\n {2}- `a\.md:2:1`\n$/,
    );
  });

  it('has the worst first', () => {
    const ids = ['key-unknown', 'image-missing', 'target-exists', 'link-dead'] as const;
    const text = report(ids.map((id) => makeFinding(id, 'So.', { file: 'a.md' })));
    expect([...text.matchAll(/^#{2,3} (\S+)/gm)].map((match) => match[1])).toEqual([
      ...['Errors:', 'target-exists', 'image-missing'],
      ...['Warnings:', 'link-dead'],
      ...['Good', 'key-unknown'],
    ]);
  });

  it('leads to no file that is not beside it', () => {
    const text = report([makeFinding('image-missing', 'So.', { file: 'a.md' })]);
    expect(text).toContain('`<MissingFigure>` (docs/writing.md)');
    expect(text).not.toContain('](');
  });
});
