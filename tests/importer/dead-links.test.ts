import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { importFiles } from './import-files.ts';

const config =
  'title: T\nurl: https://ada.example.org\nbaseurl: /notes\npermalink: /blog/:year/:title/\n';

function run(body: string, files: Readonly<Record<string, string>> = {}) {
  const all = {
    '_config.yml': config,
    '_posts/2026-01-08-one.md': `---\ntitle: One\n---\n${body}\n`,
    '_posts/2026-01-09-two.md':
      '---\ntitle: Two\ntags: [maps, C++]\n---\n## The method\n\n[^1]\n\n[^1]: Note\n',
    ...files,
  };
  const { findings, written } = importFiles(all);
  const settings = parse(written['content/site.yaml'] ?? '') as { known_dead_links?: string[] };
  return {
    body: written['content/posts/2026-01-08-one.mdx']?.split('---\n').at(-1)?.trim(),
    dead: settings.known_dead_links,
    findings: findings.filter(({ id }) => id === 'link-dead'),
    names: Object.keys(written),
  };
}

describe('links of an imported text', () => {
  it.each([
    '[a](/blog/2026/two/)',
    '[a](../two/#the-method)',
    '[a](/blog/2026/two/#fn:1)',
    '[a](/blog/2026/two/#top)',
    '[a](/blog/tag/maps/)',
    '[a](/blog/2026/)',
    '[a](/blog/)',
    '[a](/blog/index.html)',
    '[a](/blog/2026/two/index.html#the-method)',
    '[a](/feed.xml)',
    '[a](/)',
    '[a](https://ada.example.org/notes/blog/2026/two/)',
    '[a](https://ada.example.org/elsewhere/)',
    '[a](https://other.example/x)',
    '[a](mailto:ada@ada.example.org)',
    '## Here\n\n[a](#here)',
  ])('stay as they are where something is there: %s', (markdown) => {
    const { body, dead, findings } = run(markdown);
    expect(body).toBe(markdown);
    expect({ dead, findings }).toEqual({ dead: undefined, findings: [] });
  });

  it('lead to files, which come along', () => {
    const { names, dead } = run('[a](/assets/pdf/a.pdf#page=2) [b](/notes/data/b.csv)', {
      'assets/pdf/a.pdf': 'a',
      'data/b.csv': 'b',
    });
    expect(names).toEqual(
      expect.arrayContaining(['content/assets/pdf/a.pdf', 'public/data/b.csv']),
    );
    expect(dead).toBeUndefined();
  });

  it('lose a base path, which the site adds itself', () => {
    const { body } = run('[/notes/blog/2026/two/](/notes/blog/2026/two/) <a href="/notes/">b</a>');
    expect(body).toBe('[/notes/blog/2026/two/](/blog/2026/two/) <a href="/">b</a>');
  });

  it.each([
    ['[a](/blog/2026/two)', '[a](/blog/2026/two/)'],
    ['[a](../two#the-method "two")', '[a](../two/#the-method "two")'],
    ['[a](/blog)', '[a](/blog/)'],
    ['<a class="blog" href="/blog">b</a>', '<a class="blog" href="/blog/">b</a>'],
    ['[a][b]\n\n[b]: /blog', '[a][b]\n\n[b]: /blog/'],
  ])('get the slash that the address of a page ends with: %s', (markdown, written) => {
    const { body, dead } = run(markdown);
    expect(body).toBe(written);
    expect(dead).toBeUndefined();
  });

  it('get it in each link of a caption', () => {
    const { body } = run(
      '{% include figure.liquid path="assets/img/a.png" caption="[b](/blog), [c](/blog)" %}',
      { 'assets/img/a.png': 'a' },
    );
    expect(body).toContain('[b](/blog/), [c](/blog/)');
  });

  it.each([
    ['[a](/gone/)', '[a](/gone/)', '/gone/'],
    ['[a](/gone/?b#c)', '[a](/gone/?b#c)', '/gone/'],
    ['[a](/notes/gone/)', '[a](/gone/)', '/gone/'],
    [
      '[a](https://ADA.example.org/notes/gone/)',
      '[a](https://ADA.example.org/notes/gone/)',
      '/gone/',
    ],
    ['[a](../gone/)', '[a](/blog/2026/gone/)', '/blog/2026/gone/'],
    ['[a](/blog/2026/two/#part)', '[a](/blog/2026/two/#part)', '/blog/2026/two/#part'],
    ['[a](#part)', '[a](#part)', '/blog/2026/one/#part'],
    ['[a](/blog/tag/none/)', '[a](/blog/tag/none/)', '/blog/tag/none/'],
    ['[a][b]\n\n[b]: /gone/', '[a][b]\n\n[b]: /gone/', '/gone/'],
    ['[a](/assets/pdf/gone.pdf)', '[a](/assets/pdf/gone.pdf)', '/assets/pdf/gone.pdf'],
  ])('that lead nowhere are listed: %s', (markdown, written, entry) => {
    const { body, dead, findings } = run(markdown);
    expect(body).toBe(written);
    expect(dead).toEqual([entry]);
    expect(findings).toEqual([
      {
        id: 'link-dead',
        severity: 'warning',
        message: `Nothing is at ${entry} on the new site. The link stays, with a mark, and is listed in "known_dead_links" of site.yaml.`,
        file: '_posts/2026-01-08-one.md',
        line: expect.any(Number) as number,
        column: expect.any(Number) as number,
        snippet: expect.any(String) as string,
      },
    ]);
  });

  it.each([
    ['/blog/2026/two', '/blog/2026/two/'],
    ['../two?a#the-method', '../two/?a#the-method'],
    ['/blog', '/blog/'],
    ['https://ada.example.org/notes/blog/2026/two', 'https://ada.example.org/notes/blog/2026/two/'],
  ])('get the slash that the address of a page ends with: %s', (href, written) => {
    const { body, dead } = run(`[a](${href})`);
    expect(body).toBe(`[a](${written})`);
    expect(dead).toBeUndefined();
  });

  it('to the posts of a language are spelled as that has its address', () => {
    const { body, dead } = run('[a](/pt-br/blog) [b](/pt-br/feed.xml) [c](/fr/blog/)', {
      '_pages/pt-br/blog.md':
        '---\npermalink: /pt-br/blog/\npagination:\n  enabled: true\n---\n{{ paginator }}\n',
      '_posts/2026-01-09-tres.md': '---\ntitle: Tres\nlang: pt-br\n---\nTexto\n',
    });
    expect(body).toBe('[a](/pt-BR/blog/) [b](/pt-BR/feed.xml) [c](/fr/blog/)');
    expect(dead).toEqual(['/fr/blog/']);
  });

  it('are found in captions, too', () => {
    const { dead } = run(
      '{% include figure.liquid path="assets/img/a.png" caption="See [b](/gone/)" %}',
      {
        'assets/img/a.png': 'a',
      },
    );
    expect(dead).toEqual(['/gone/']);
  });

  it.each(['ada.example.org', 'localhost:4000', ''])(
    'are looked at although nobody can say where the site is: %s',
    (url) => {
      const { dead } = run('[a](/gone/)', { '_config.yml': `title: T\nurl: ${url}\n` });
      expect(dead).toEqual(['/gone/']);
    },
  );
});

describe('links in the front matter of an imported text', () => {
  /** Imports a page with these lines in its front matter. */
  function importPage(lines: string) {
    const { findings, written } = importFiles({
      '_config.yml': config,
      '_pages/map.md': `---\ntitle: Map\npermalink: /map/\n${lines}\n---\nText\n`,
    });
    const settings = parse(written['content/site.yaml'] ?? '') as { known_dead_links?: string[] };
    return {
      matter: written['content/pages/map.mdx']?.split('---\n')[1],
      dead: settings.known_dead_links,
      findings: findings
        .filter(({ id }) => id === 'link-dead')
        .map(({ message, line }) => ({ message, line })),
    };
  }

  const menu = (permalink: string) =>
    `nav: true\ndropdown: true\nchildren:\n  - title: A\n    permalink: ${permalink}`;

  it.each([
    ['of a menu', menu('/gone/')],
    ['of a line of Markdown', 'layout: about\nsubtitle: See [this](/gone/)'],
    ['of a line of HTML', 'layout: about\nsubtitle: <a href="/gone/">This</a>'],
    [
      'of several lines',
      'layout: about\nprofile:\n  more_info: >\n    <p><a\n    href="/gone/">This</a></p>',
    ],
  ])('are listed where they lead nowhere: %s', (_, lines) => {
    const { matter, dead, findings } = importPage(lines);
    expect(matter).toContain(lines);
    expect(dead).toEqual(['/gone/']);
    expect(findings).toEqual([
      {
        message:
          'Nothing is at /gone/ on the new site. The link stays, and is listed in "known_dead_links" of site.yaml.',
        line: expect.any(Number) as number,
      },
    ]);
  });

  it.each([
    [menu('/map'), menu('/map/')],
    [menu('map/'), menu('/map/')],
    [menu('"/notes/map/" # here'), menu('"/map/" # here')],
    [
      'layout: about\nsubtitle: "<a href=\\"/notes/map/\\">This</a>"',
      'layout: about\nsubtitle: "<a href=\\"/map/\\">This</a>"',
    ],
  ])('are written as Folia has the address: %s', (lines, written) => {
    const { matter, dead } = importPage(lines);
    expect(matter).toContain(written);
    expect(dead).toBeUndefined();
  });

  it.each([menu('https://example.org/'), menu('/map/#top'), 'description: See /gone/'])(
    'stay as they are otherwise: %s',
    (lines) => {
      const { matter, dead } = importPage(lines);
      expect(matter).toContain(lines);
      expect(dead).toBeUndefined();
    },
  );

  it('are looked at in the authors of a post, too', () => {
    const { findings, written } = importFiles({
      '_config.yml': config,
      '_posts/2026-01-08-one.md':
        '---\nlayout: distill\ntitle: One\nauthors:\n  - name: Ada\n    url: /gone/\n    affiliations:\n      name: Lab\n      url: /lost/\n---\n',
    });
    expect(findings.filter(({ id }) => id === 'link-dead').map(({ snippet }) => snippet)).toEqual([
      '/gone/',
      '/lost/',
    ]);
    expect(written['content/site.yaml']).toContain('known_dead_links:\n  - /gone/\n  - /lost/\n');
  });
});

describe('links of the imported settings', () => {
  it('are listed, or written anew, in the footer', () => {
    const { findings, written } = importFiles({
      '_config.yml': `${config}footer_text: <a href="/notes/gone/">a</a>, <a href="/blog">b</a>.\n`,
    });
    expect(parse(written['content/site.yaml'] ?? '')).toMatchObject({
      footer: '[a](/gone/), [b](/blog/).',
      known_dead_links: ['/gone/'],
    });
    expect(findings.find(({ id }) => id === 'link-dead')).toEqual({
      id: 'link-dead',
      severity: 'warning',
      message:
        'Nothing is at /gone/ on the new site. The link stays, and is listed in "known_dead_links" of site.yaml.',
      file: '_config.yml',
      line: 5,
      column: 14,
      snippet: '/notes/gone/',
    });
  });

  it('are written anew in the menu, which stays as it is where nothing is there', () => {
    const { written } = importFiles({
      '_config.yml': config,
      '_pages/more.md':
        '---\ntitle: More\nnav: true\ndropdown: true\nchildren:\n  - title: A\n    permalink: blog\n  - title: B\n    permalink: /gone/\n---\n',
      'blog/index.md':
        '---\nlayout: default\npermalink: /blog/\ntitle: blog\nnav: true\nnav_order: 9\npagination:\n  enabled: true\n---\n{% for post in paginator.posts %}{{ post.title }}{% endfor %}\n',
    });
    expect(parse(written['content/site.yaml'] ?? '')).toMatchObject({
      navigation: [
        { title: 'blog', href: '/blog/' },
        {
          title: 'More',
          children: [
            { title: 'A', href: '/blog/' },
            { title: 'B', href: '/gone/' },
          ],
        },
      ],
      known_dead_links: ['/gone/'],
    });
  });
});
