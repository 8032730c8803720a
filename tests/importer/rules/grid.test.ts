import { describe, expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

function row(...columns: [string, string][]): string {
  const cells = columns.map(([name, content]) => `<div class="${name}">\n${content}\n</div>`);
  return `<div class="row mt-3">\n${cells.join('\n')}\n</div>`;
}

function figure(name: string): string {
  return `{% include figure.liquid path="${name}.png" %}`;
}

describe('a row of columns', () => {
  it('of one figure is that figure', () => {
    expect(clean(row(['col-sm mt-3 mt-md-0', figure('a')]))).toBe('<Figure src="a.png" />');
  });

  it('of one narrow figure keeps its width', () => {
    expect(clean(row(['col-sm-8', figure('a')]))).toBe('<Figure src="a.png" width="67%" />');
  });

  it('counts empty columns beside one figure as distance', () => {
    expect(clean(row(['col', ''], ['col-6', figure('a')], ['col', '']))).toBe(
      '<Figure src="a.png" width="50%" />',
    );
  });

  it('of several figures is a Row', () => {
    expect(clean(row(['col-sm', figure('a')], ['col-sm', figure('b')]))).toBe(
      '<Row>\n<Figure src="a.png" />\n<Figure src="b.png" />\n</Row>',
    );
  });

  it('wraps where its columns are wider than the row', () => {
    const columns: [string, string][] = ['a', 'b', 'c', 'd'].map((name) => [
      'col-md-6',
      figure(name),
    ]);
    expect(clean(row(...columns))).toMatch(/^<Row columns=\{2\}>\n<Figure/);
  });

  it('keeps unequal shares and classes of its own', () => {
    expect(clean(row(['col-sm-8 wide', figure('a')], ['col-sm-4', 'Some *text*']))).toBe(
      `<Row>
<Col span={8} class="wide">

<Figure src="a.png" />

</Col>

<Col span={4}>

Some *text*

</Col>
</Row>`,
    );
  });

  it('takes a caption within it', () => {
    const html = `<div class="row"><div class="col">${figure('a')}</div><div class="col">${figure('b')}</div><div class="caption">Both</div></div>`;
    expect(clean(html)).toMatch(/<Caption>\nBoth\n<\/Caption>\n<\/Row>$/);
  });

  it('holds a marked box where an image is missing', () => {
    expect(convert(row(['col', figure('missing')], ['col', figure('b')]))).toMatchObject({
      mdx: '<Row>\n<MissingFigure src="missing.png" />\n<Figure src="b.png" />\n</Row>',
      findings: ['3:1 image-missing'],
    });
  });

  it('takes HTML images as it takes includes', () => {
    const columns: [string, string][] = [
      ['col-sm', '<img class="img-fluid" src="a.png">'],
      ['col-sm', '<figure><img src="b.png"><figcaption>B</figcaption></figure>'],
    ];
    expect(clean(row(...columns))).toBe(
      '<Row>\n<Figure src="a.png" class="img-fluid" />\n<Figure src="b.png" alt="B" caption="B" />\n</Row>',
    );
  });
});
