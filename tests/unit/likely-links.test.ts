import { describe, expect, it } from 'vitest';
import { htmlReferences } from '../../src/integrations/links/html.ts';
import { markdownFile, markdownReferences } from '../../src/integrations/links/markdown.ts';

describe('what looks like an address in Markdown', () => {
  it.each([
    ['a link with a title', '[a](/b/ "c")'],
    ['a picture within a link', '[![a](/b.png)](/c/)'],
    ['brackets', '[a](/b_(c)/) [a](/b\\(c/)'],
    ['spaces', '[a](</b c/>)'],
    ['a line between', '[a](\n/b/)'],
    ['escapes', '[a](/b\\_c/)'],
    ['definitions', '[a]: /b/\n\n> [c]: </d/> "e"\n\n[c]:\n/f/'],
    ['addresses', '<https://a.example/> and https://b.example/c <mailto:a@b.example>'],
  ])('has all addresses of %s', (_, markdown) => {
    const found = markdownReferences(markdown).map(({ address }) => address);
    const likely = markdownFile(markdown).references.map(({ address }) => address);
    expect(found.length).toBeGreaterThan(0);
    expect(likely).toEqual(expect.arrayContaining(found));
  });

  it('is none in a footnote', () => {
    expect(markdownFile('a[^1] [^b-c]\n\n[^1]: Text.\n\n[^b-c]: More.').references).toEqual([]);
  });

  it('is no address in code', () => {
    const { references, reread } = markdownFile('`[a](/b/)`');
    expect(references).toHaveLength(1);
    expect(reread?.()).toEqual([]);
  });
});

describe('the start tags of a page', () => {
  it('leave out what is in a template, as it is in no page yet', () => {
    const { references, ids } = htmlReferences(
      '<template id="a"><p id="b"><a href="/c/">c</a></p></template><script src="/d.js"></script><a id="e" href="/f/">f</a>',
    );
    expect(references.map(({ address }) => address)).toEqual(['/d.js', '/f/']);
    expect([...ids]).toEqual(['a', 'e']);
  });

  it('are none in scripts, styles and comments', () => {
    const html =
      '<script>"<a href=/b/>"</script><style>/* <a href=/c/> */</style><!-- <a href=/d/> --><title><a href=/e/></title>';
    expect(htmlReferences(html).references).toEqual([]);
  });

  it('have the lines where they begin', () => {
    const html = '<a\n  href="/a/">\n</a>\n\n<img src="/b.png"><svg><textPath href="#c"/></svg>';
    expect(htmlReferences(html).references.map(({ place, line }) => [place, line])).toEqual([
      ['<a href>', 1],
      ['<img src>', 5],
      ['<textPath href>', 5],
    ]);
  });
});
