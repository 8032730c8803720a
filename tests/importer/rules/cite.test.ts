import { expect, it } from 'vitest';
import { clean, convert, emptySite, messages } from '../convert.ts';
import { folderWith } from '../site-folder.ts';

it('citations become those of Pandoc', () => {
  expect(clean('So it is {% cite a2020 %}.')).toBe('So it is [@a2020].');
  expect(clean('{% cite a b --file thesis %}')).toBe('[@a; @b]');
});

it('an entry in the text becomes a citation', () => {
  expect(clean('See {% reference a2020 --style apa %}.')).toBe('See [@a2020].');
});

it('locators and hidden authors are kept', () => {
  expect(clean('{% cite a --locator 12 %}')).toBe('[@a, p. 12]');
  expect(clean('{% cite a b -l 12-14 -l 2 --label page --label chapter %}')).toBe(
    '[@a, pp. 12-14; @b, chap. 2]',
  );
  expect(clean('{% cite a -A %}')).toBe('[-@a]');
});

it('where brackets would be a link, or cannot hold the key, it is a component', () => {
  expect(clean('{% cite a %}(b)')).toBe('<Cite keys="a" />(b)');
  expect(clean('{% cite a--b -l 3 %}')).toBe('<Cite keys="a--b" locator="p. 3" />');
});

it('a work that no BibTeX file has is visible, since it would stop the build', () => {
  const root = folderWith({ '_bibliography/papers.bib': '@article{ known ,\n title={A}}' });
  const site = { ...emptySite, root };
  expect(convert('{% cite known %} {% cite unknown %}', { site })).toMatchObject({
    mdx: '[@known] `{% cite unknown %}`',
    findings: ['1:18 citation-missing'],
  });
  expect(messages('{% cite unknown %}', { site })).toEqual([
    'No BibTeX file of the site has "unknown". The tag is kept as visible text.',
  ]);
});

it('a caption of a figure may cite', () => {
  expect(
    clean('{% include figure.liquid path="a.png" %}\n<div class="caption">From {% cite a %}</div>'),
  ).toContain('From [@a]');
});
