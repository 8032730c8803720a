import { describe, expect, it } from 'vitest';
import { compile, toHtml } from '../helpers/compile.ts';

describe('an address that is a program', () => {
  it.each([
    ['a link of Markdown', '[x](javascript:alert(1))', '<p><a>x</a></p>'],
    ['a tag', 'a <a href="JavaScript:alert(1)" title="y">x</a>', '<p>a <a title="y">x</a></p>'],
    ['a line end in it', 'a <a href="java&#10;script:alert(1)">x</a>', '<p>a <a>x</a></p>'],
    ['a page as data', 'a <a href="data:text/html,x">x</a>', '<p>a <a>x</a></p>'],
    [
      'a drawing',
      'a <svg><a xlink:href="javascript:alert(1)" /></svg>',
      '<p>a <svg><a></a></svg></p>',
    ],
    [
      'an animation that would set one',
      'a <svg><set attributeName="href" to="javascript:alert(1)" /></svg>',
      '<p>a <svg><set to="javascript:alert(1)"></set></svg></p>',
    ],
  ])('is left out: %s', async (_what, markdown, html) => {
    expect(await toHtml(markdown)).toBe(html);
  });

  it('is no other address', async () => {
    const html =
      '<p>a <a href="/javascript:/">x</a> <a href="data:text/csv,1">y</a> <a href="mailto:a@example.org">z</a></p>';
    expect(await toHtml(html.slice(3, -4))).toBe(html);
  });

  it('is named', async () => {
    const { facts } = await compile('Text\n\n[x](javascript:alert(1))');
    expect(facts.warnings).toEqual([
      {
        message: 'The "href" of <a> is a program, which no page runs. It is left out.',
        file: undefined,
        line: 3,
        column: 1,
      },
    ]);
  });
});
