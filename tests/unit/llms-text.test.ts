import { expect, it } from 'vitest';
import { llmsText } from '../../src/lib/page-markdown/llms-text.ts';

it('llms.txt has a title, a summary, and lists of links', () => {
  const text = llmsText('Notes on *x*', 'On brains.', [
    {
      title: 'Posts',
      links: [
        { title: 'A [map]', url: 'https://a.example/map/index.md', note: 'Of fields.' },
        { title: 'Another', url: 'https://a.example/other/index.md' },
      ],
    },
    { title: 'News', links: [] },
  ]);
  expect(text).toBe(`# Notes on \\*x\\*

> On brains.

## Posts

- [A \\[map\\]](https://a.example/map/index.md): Of fields.
- [Another](https://a.example/other/index.md)
`);
});

it('llms.txt of a site without a description begins with its lists', () => {
  const links = [{ title: 'One', url: 'https://a.example/1/index.md' }];
  expect(llmsText('Notes', '', [{ title: 'Pages', links }])).toBe(
    '# Notes\n\n## Pages\n\n- [One](https://a.example/1/index.md)\n',
  );
});
