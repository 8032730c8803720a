import { describe, expect, it } from 'vitest';
import { compile, toHtml } from '../helpers/compile.ts';

/** Without their HTML, which facts.test.ts looks at. */
async function headings(markdown: string) {
  const { facts } = await compile(markdown);
  return facts.headings.map(({ depth, id, text }) => ({ depth, id, text }));
}

describe('headings', () => {
  it('has a clean id and a clean text for a heading with a formula', async () => {
    const markdown = '### 1. Applied AI (Neuro $\\to$ AI)';
    expect(await headings(markdown)).toEqual([
      { depth: 3, id: '1-applied-ai-neuro-to-ai', text: '1. Applied AI (Neuro → AI)' },
    ]);
    expect(await toHtml(markdown)).toBe(
      '<h3 id="1-applied-ai-neuro-to-ai">1. Applied AI (Neuro <math>\\to</math> AI)</h3>',
    );
  });

  it.each([
    ['Überblick: größe', 'überblick-größe', 'Überblick: größe'],
    ['中文 标题', '中文-标题', '中文 标题'],
    ['Chương trình', 'chương-trình', 'Chương trình'],
    ['`code()` and *em*', 'code-and-em', 'code() and em'],
    ['A [link](/b/) & more', 'a-link--more', 'A link & more'],
    ['before -- after --- end', 'before--after--end', 'before – after — end'],
    ['The `--flag`', 'the---flag', 'The --flag'],
    ['don\'t "quote"', 'dont-quote', 'don’t “quote”'],
    ['snake_case and a-b', 'snake_case-and-a-b', 'snake_case and a-b'],
    ['2026 in review', '2026-in-review', '2026 in review'],
    ['!!!', 'section', '!!!'],
    ['$\\alpha_1$', 'alpha_1', 'α1'],
    ['It costs $5', 'it-costs-5', 'It costs $5'],
  ])('knows %j', async (written, id, text) => {
    expect(await headings(`## ${written}`)).toEqual([{ depth: 2, id, text }]);
  });

  it('numbers repeated ids and never gives one twice', async () => {
    const markdown = '# Same\n\n## Same\n\n# Same-1\n\n### Same';
    expect((await headings(markdown)).map(({ id }) => id)).toEqual([
      'same',
      'same-1',
      'same-1-1',
      'same-2',
    ]);
  });

  it('has the same ids with and without smart punctuation', async () => {
    const markdown = '## "A" -- it\'s...';
    const plain = await compile(markdown, { settings: { smartPunctuation: false } });
    expect(plain.facts.headings[0]?.id).toBe((await headings(markdown))[0]?.id);
  });

  it('counts headings inside of components', async () => {
    expect(await headings('<Details summary="s">\n\n## Inner $x$\n\n</Details>')).toEqual([
      { depth: 2, id: 'inner-x', text: 'Inner x' },
    ]);
  });

  it('has no citation in its id, but the space before one', async () => {
    const markdown = '## A <d-cite key="bek2001"></d-cite>\n\n## B [@bek2001] c\n\n## D [@bek2001]';
    expect((await headings(markdown)).map(({ id }) => id)).toEqual([
      'a-',
      'b--c',
      'd-',
      'references',
    ]);
  });
});
