import { describe, expect, it } from 'vitest';
import { toInstant } from '../../src/lib/dates.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { postSchema } from '../../src/schemas/post.ts';
import { checkFrontMatter, postData, postProblems } from '../helpers/front-matter.ts';

const value = (place: string, found: string, remedy: string) =>
  `content/posts/post.mdx:${place} [front-matter-value]\n  ${found}\n  ${remedy}`;

describe('the date of a post', () => {
  it.each([
    ['2026-01-08', '2026-01-07T23:00:00.000Z'],
    ['2026-1-8', '2026-01-07T23:00:00.000Z'],
    ['"2026-01-08"', '2026-01-07T23:00:00.000Z'],
    ['2026-01-08 12:00', '2026-01-08T11:00:00.000Z'],
    ['2026-01-08 12:00:00 +0900', '2026-01-08T03:00:00.000Z'],
    ['2026-01-08T12:00:00Z', '2026-01-08T12:00:00.000Z'],
  ])('may be written as %s', (date, instant) => {
    const written = postData(`date: ${date}`).date;
    expect(written && toInstant(written, 'Europe/Berlin').toISOString()).toBe(instant);
  });

  it.each(['2026-02-30', '8 January', 'true', '2026'])('is not %s', (date) => {
    const found = /^\d+$|true/.test(date) ? date : `"${date}"`;
    expect(postProblems(`title: A\ndate: ${date}`)).toBe(
      `1 problem in your content:\n\n${value(
        '3:7',
        `"date" is ${found}, which is not valid.`,
        'It must be a date that exists, such as 2026-01-08 or 2026-01-08 12:00:00 +0100.',
      )}`,
    );
  });
});

describe('names', () => {
  it.each<[string, string[]]>([
    ['[a, b c]', ['a', 'b c']],
    ['\n  - a\n  - b c', ['a', 'b c']],
    ['a b c', ['a', 'b', 'c']],
    ['a b, c', ['a b', 'c']],
    ['"a, b,, "', ['a', 'b']],
    ['a', ['a']],
    ['a a b', ['a', 'b']],
    ['[2026, a]', ['2026', 'a']],
    ['[]', []],
    ['""', []],
  ])('of tags and categories may be written as %j', (written, names) => {
    expect(postData(`tags: ${written}\ncategories: ${written}`)).toEqual({
      tags: names,
      categories: names,
    });
  });

  it('in the singular are one name, spaces kept', () => {
    expect(postData('tag: machine learning\ncategory: a, b')).toEqual({
      tag: 'machine learning',
      category: 'a, b',
    });
  });
});

describe('true and false', () => {
  it.each<[string, boolean]>([
    ['true', true],
    ['yes', true],
    ['On', true],
    ['"true"', true],
    ['false', false],
    ['no', false],
    ['OFF', false],
    ['"false"', false],
  ])('may be written as %s', (written, boolean) => {
    expect(postData(`featured: ${written}`)).toEqual({ featured: boolean });
  });

  it.each(['1', 'maybe', '[true]'])('are not %s', (written) => {
    expect(postProblems(`title: A\nfeatured: ${written}`)).toContain('  It must be true or false.');
  });
});

describe('front matter', () => {
  it('needs a title alone', () => {
    expect(postData('')).toEqual({});
    expect(postProblems('')).toBe(
      `1 problem in your content:\n\n${value(
        '2:1',
        'The front matter has no "title".',
        'Add "title": text, in quotes if it holds a colon.',
      )}`,
    );
  });

  it('may leave the value of any key but the title empty', () => {
    const keys = Object.keys(postSchema.shape).filter((key) => key !== 'title');
    expect(postData(keys.map((key) => `${key}:`).join('\n'))).toEqual({});
  });

  it('reads a number as a title and a language in any spelling', () => {
    expect(checkFrontMatter('title: 1984\nlang: zh-cn', postSchema).data).toMatchObject({
      title: '1984',
      lang: 'zh-CN',
    });
  });

  it.each([
    [
      'authors: [A, { name: B, url: https://b.org, affiliations: [C] }]',
      [{ name: 'A' }, { name: 'B', url: 'https://b.org', affiliations: ['C'] }],
    ],
    ['authors: A', [{ name: 'A' }]],
  ])('reads %j', (yaml, authors) => {
    expect(postData(yaml)).toEqual({ authors });
  });

  it.each([
    'toc: true',
    'toc: { sidebar: left }',
    'toc:\n  - name: A\n    subsections:\n      - name: B',
    'redirect: /a/',
    'images: { slider: true }',
    'mermaid: { enabled: true, zoomable: true }',
    'chart: { echarts: true }',
    'bibliography: papers.bib',
    '_styles: ".a { color: red }"',
    'extra: { anything: [1, { a: b }] }',
  ])('takes what al-folio takes: %j', (yaml) => {
    expect(Object.keys(postData(yaml))).toEqual([yaml.split(':')[0]]);
  });

  it('tells of each key that it does not know, with the one that was meant', () => {
    expect(postProblems('titel: A\ntitle: B\nauthors:\n  - name: C\n    orcd: D\nmy_own: 1')).toBe(
      [
        '3 problems in your content:',
        `content/posts/post.mdx:2:1 [front-matter-unknown-key]
  "titel" is not a key of the front matter.
  Did you mean "title"?`,
        `content/posts/post.mdx:6:5 [front-matter-unknown-key]
  "authors.0.orcd" is not a key of the front matter.
  Did you mean "orcid"?`,
        `content/posts/post.mdx:7:1 [front-matter-unknown-key]
  "my_own" is not a key of the front matter.
  Put keys of your own under "extra:". Known keys here: ${Object.keys(postSchema.shape).join(', ')}.`,
      ].join('\n\n'),
    );
  });

  it.each([
    ['images: { slidr: true }', '3:11', 'images.slidr', 'Did you mean "slider"?'],
    [
      'chart: { excel: true }',
      '3:10',
      'chart.excel',
      'Known keys here: chartjs, echarts, plotly, vega_lite.',
    ],
    ['toc: { sidebr: left }', '3:8', 'toc.sidebr', 'Did you mean "sidebar"?'],
  ])('knows the keys below a key: %j', (yaml, place, key, remedy) => {
    expect(postProblems(`title: A\n${yaml}`)).toBe(
      `1 problem in your content:

content/posts/post.mdx:${place} [front-matter-unknown-key]
  "${key}" is not a key of the front matter.
  ${remedy}`,
    );
  });

  it('tells of everything that is wrong in one go', () => {
    const yaml =
      'layout: pst\ndate: soon\nlang: "?"\nsitemap: perhaps\ntoc: { sidebar: top }\ndescripton: A';
    expect(postProblems(yaml)).toBe(
      [
        '7 problems in your content:',
        value(
          '2:1',
          'The front matter has no "title".',
          'Add "title": text, in quotes if it holds a colon.',
        ),
        value(
          '2:9',
          '"layout" is "pst", which is not valid.',
          'It must be one of post, distill, page, none.',
        ),
        value(
          '3:7',
          '"date" is "soon", which is not valid.',
          'It must be a date that exists, such as 2026-01-08 or 2026-01-08 12:00:00 +0100.',
        ),
        value(
          '4:7',
          '"lang" is "?", which is not valid.',
          'It must be a language tag such as en, vi or zh-CN.',
        ),
        value('5:10', '"sitemap" is "perhaps", which is not valid.', 'It must be true or false.'),
        value(
          '6:17',
          '"toc.sidebar" is "top", which is not valid.',
          'It must be one of left, right.',
        ),
        `content/posts/post.mdx:7:1 [front-matter-unknown-key]\n  "descripton" is not a key of the front matter.\n  Did you mean "description"?`,
      ].join('\n\n'),
    );
  });

  it('tells of what is no YAML', () => {
    expect(postProblems('title: A: B\ntags: [c')).toContain(
      `content/posts/post.mdx:2:8 [front-matter-yaml]
  This is not YAML: Nested mappings are not allowed in compact mappings.
  Put text that holds a colon, a quote or another special character in quotes.`,
    );
  });

  it.each(['- a', 'just text'])('tells when it is no map: %j', (yaml) => {
    expect(checkFrontMatter(yaml, postSchema).data).toBeUndefined();
    expect(postProblems(yaml)).toBe(
      `1 problem in your content:

content/posts/post.mdx:2:1 [front-matter-value]
  The front matter is not a map of keys and values.
  Write a key, a colon, a space and a value on each line: title: A post.`,
    );
  });

  it.each([
    [
      'toc: maybe',
      '3:6',
      '"toc" is "maybe"',
      'true, a map such as { sidebar: left }, or a list of { name: … }',
    ],
    ['images: { slider: 1 }', '3:19', '"images.slider" is 1', 'true or false'],
    [
      'images: true',
      '3:9',
      '"images" is true',
      'a map of true and false with keys among compare, slider, gallery, lightbox2, photoswipe, spotlight, venobox, medium_zoom',
    ],
    ['authors: [{ name: [] }]', '3:19', '"authors.0.name" is []', 'text'],
    [
      'tags: { a: b }',
      '3:7',
      '"tags" is {"a":"b"}',
      'a list of names, or names with commas or spaces between them',
    ],
    ['extra: a', '3:8', '"extra" is "a"', 'a map'],
  ])('says what may stand there: %j', (yaml, place, found, expected) => {
    expect(postProblems(`title: A\n${yaml}`)).toBe(
      `1 problem in your content:\n\n${value(place, `${found}, which is not valid.`, `It must be ${expected}.`)}`,
    );
  });

  it('of a page is strict as well', () => {
    const { problems } = checkFrontMatter('title: A\ntags: b', pageSchema);
    expect(problems.map(({ id, line, column }) => [id, line, column])).toEqual([
      ['front-matter-unknown-key', 3, 1],
    ]);
  });
});

describe('the addresses of a post', () => {
  it.each([
    ['redirect: /talks/', '/talks/'],
    ['redirect: assets/pdf/talk.pdf', '/assets/pdf/talk.pdf'],
    ['redirect: https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['redirect: false', undefined],
    ['redirect:', undefined],
  ])('%s leads there', (yaml, target) => {
    expect(postData(yaml)).toEqual(target === undefined ? {} : { redirect: target });
  });

  it('are named: "true" is no place', () => {
    expect(postProblems('title: A\nredirect: true')).toBe(`1 problem in your content:

content/posts/post.mdx:3:11 [front-matter-value]
  "redirect" is true. It does not say where the post is; al-folio leads readers to /true then.
  Write where to: /talks/, or https://example.org/. For the home page write /.`);
  });

  it.each(['"a b"', 'ftp://example.org', '//example.org/'])('are not %s', (target) => {
    expect(postProblems(`title: A\nredirect: ${target}`)).toContain(
      'That is neither an address nor a path of the site.\n  Write a URL with https:// before it, or a path: /talks/.',
    );
  });

  it('may hold placeholders that there are', () => {
    expect(postData('permalink: /:year/caf%C3%A9/')).toEqual({ permalink: '/:year/café/' });
    expect(postProblems('title: A\npermalink: /:titel/')).toMatch(
      /post\.mdx:3:12 \[front-matter-value\]\n {2}"permalink" is "\/:titel\/"\. There is no placeholder :titel\.\n {2}Did you mean :title\? There are: :year, /,
    );
    expect(postProblems('title: A\npermalink: /a?b/')).toContain(
      'It must be a path such as /maps/first/, without ?, # and %.',
    );
  });
});
