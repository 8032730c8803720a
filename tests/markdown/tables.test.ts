import { describe, expect, it } from 'vitest';
import { compile, toHtml } from '../helpers/compile.ts';

const oneLine = (html: string): string => html.replaceAll('\n', '');

describe('a table', () => {
  it('scrolls in a box that the keyboard can reach, named in the language of the post', async () => {
    const table = '| a | b |\n| --: | --- |\n| c | d |';
    expect(oneLine(await toHtml(table, { lang: 'de' }))).toBe(
      '<div class="table-wrapper" role="group" aria-label="Tabelle, seitlich scrollbar" tabindex="0"><table>' +
        '<thead><tr><th style="text-align: right">a</th><th>b</th></tr></thead>' +
        '<tbody><tr><td style="text-align: right">c</td><td>d</td></tr></tbody></table></div>',
    );
  });

  it('has no headers without words', async () => {
    expect(oneLine(await toHtml('| | b |\n| --- | --- |\n| c | d |'))).toContain(
      '<thead><tr><td></td><th scope="col">b</th></tr></thead>',
    );
  });

  it('has both if it is written as HTML, wherever it stands', async () => {
    const table =
      '<div class="results">\n<table>\n<tr>\n<th />\n<th>b</th>\n<th scope="row">c</th>\n</tr>\n</table>\n</div>';
    expect(oneLine(await toHtml(table))).toBe(
      '<div class="results"><div class="table-wrapper" role="group" aria-label="Table, scrolls sideways" tabindex="0"><table>' +
        '<tr><td></td><th scope="col">b</th><th scope="row">c</th></tr></table></div></div>',
    );
  });

  it('warns of cells that would vanish, such as halves of a formula with bars', async () => {
    const table = '| a | b |\n| --- | --- |\n| $|x|$ | 1 |\n| c | d |';
    const { warnings } = (await compile(table)).facts;
    expect(warnings).toEqual([
      {
        message:
          'This row has 4 cells and its table 2 columns: the rest does not appear. A | divides cells, in formulas too: write \\vert there, and \\| elsewhere.',
        line: 3,
        column: 6,
      },
    ]);
  });
});

describe('a table that readers sort', () => {
  const table = '| a |\n| --- |\n| b |';
  const wrapped = (content: string) =>
    oneLine(content).replaceAll(/<div class="table-wrapper".*?<\/div>/g, 'T');

  it.each([
    [
      'asks for it',
      '<Table sortable>\n\n',
      '\n\n</Table>',
      {},
      '<Table><SortableTable>T</SortableTable></Table>',
    ],
    [
      'is one of a text that asks for it',
      '',
      '',
      { pretty_table: true },
      '<SortableTable>T</SortableTable>',
    ],
    [
      'may be left out of them',
      '<Table sortable={false}>\n\n',
      '\n\n</Table>',
      { pretty_table: 'yes' },
      '<Table>T</Table>',
    ],
    ['is none by itself', '', '', {}, 'T'],
  ])('%s', async (_what, before, after, frontMatter, html) => {
    expect(wrapped(await toHtml(before + table + after, { frontMatter }))).toBe(html);
  });
});
