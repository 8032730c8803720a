import { utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatVerification } from '../../../src/importer/verify/report.ts';
import { needsBuild, verify } from '../../../src/importer/verify/verify.ts';
import { folderWith } from '../site-folder.ts';

const now = new Date('2026-03-01T00:00:00Z');

function page(title: string, text: string): string {
  return `<main><article><header><h1>${title}</h1></header><div data-pagefind-body>${text}</div></article></main>`;
}

describe('verify', () => {
  it('finds the page of each post, and says why there is none', () => {
    const folder = folderWith({
      'old/_posts/2025-12-31-a.md': '---\ndate: 2026-01-01 01:00:00\n---\nOne',
      'old/_posts/2025-01-01-a.md': 'Two',
      'old/_posts/2025-01-02-Own.Name.md': '---\npermalink: /other/place/\n---\nThree',
      'old/_posts/2025-01-03-slug.md': '---\nslug: another\n---\nFour',
      'old/_posts/2026-03-02-later.md': 'Five',
      'old/_posts/draft.md': 'Six',
      'old/_posts/2025-01-04-away.md': '---\nredirect: https://example.org\n---\nSeven',
      'old/_posts/2025-01-05-unpublished.md': '---\npublished: false\n---\nEight',
      'old/_posts/2025-01-06-gone.md': 'Nine',
      'old/_drafts/x.md': 'Ten',
      'dist/blog/2026/a/index.html': page('A', 'One'),
      'dist/blog/2025/a/index.html': page('A', 'Two'),
      'dist/other/place/index.html': page('Own', 'Three'),
      'dist/blog/2025/another/index.html': page('Four', 'Four'),
    });
    const { texts, reached } = verify(path.join(folder, 'old'), path.join(folder, 'dist'), now);
    expect(
      texts.map((text) => [
        path.basename(text.file),
        text.page ?? text.reason ?? 'lost',
        text.kept,
      ]),
    ).toEqual([
      ['2025-01-01-a.md', 'blog/2025/a/index.html', true],
      ['2025-01-02-Own.Name.md', 'other/place/index.html', true],
      ['2025-01-03-slug.md', 'blog/2025/another/index.html', true],
      ['2025-01-04-away.md', 'it leads elsewhere (redirect)', true],
      ['2025-01-05-unpublished.md', 'published: false', true],
      ['2025-01-06-gone.md', 'lost', false],
      ['2025-12-31-a.md', 'blog/2026/a/index.html', true],
      ['2026-03-02-later.md', 'its date is to come', true],
      ['draft.md', 'no date in its file name, so Jekyll did not publish it', true],
    ]);
    expect(reached).toBe(false);
  });

  it('compares pages, projects and news, too, as far as they have a text of their own', () => {
    const folder = folderWith({
      'old/_config.yml':
        'collections:\n  projects: { output: true }\n  news: { output: true }\n  notes: { output: false }\n',
      'old/_notes/a.md': '---\ntitle: A\n---\nSource of another page',
      'old/_pages/about.md': '---\nlayout: about\ntitle: about\npermalink: /\n---\nOne [two](x.md)',
      'old/_pages/de/about.md': '---\ntitle: Wer\npermalink: /\n---\nEins',
      'old/_pages/projects.md':
        '---\ntitle: Work\npermalink: /work/\ndisplay_categories: [fun]\n---\n{% for c in page.display_categories %}## {{ c }}\n{% endfor %}\n',
      'old/_pages/blog.md': '---\npermalink: /blog/\n---\n{{ paginator.total }} posts',
      'old/_pages/404.md': '---\npermalink: /404.html\n---\nGone',
      'old/_pages/menu.md': '---\ndropdown: true\n---\n',
      'old/_pages/_hidden.md': '---\ntitle: A\n---\nB',
      'old/_pages/plain.md': 'No front matter',
      'old/_includes/a.html': '---\ntitle: A\n---\nB',
      'old/_projects/map.md': '---\ntitle: Map\n---\nThree four',
      'old/_news/a.md': '---\ninline: true\n---\nFive',
      'old/graph.html': '---\npermalink: /graph/\n---\n<html><body>Six</body></html>',
      'old/lost.md': '---\ntitle: Lost\n---\nSeven',
      'dist/index.html': page('Ada', 'One <a href="/x/">two</a>'),
      'dist/de/index.html': page('Wer', 'Eins'),
      'dist/work/index.html': page('Work', ''),
      'dist/projects/map/index.html': page('Map', 'Three'),
      'dist/graph/index.html': '<html><body>Six</body></html>',
    });
    const { texts, reached } = verify(path.join(folder, 'old'), path.join(folder, 'dist'), now);
    expect(texts.map((text) => [text.file, text.page ?? text.reason ?? 'lost', text.kept])).toEqual(
      [
        ['_news/a.md', 'it stands in the list of news', true],
        ['_notes/a.md', 'its collection has no pages (no output: true)', true],
        ['_pages/404.md', 'Folia has a page of its own in its place', true],
        ['_pages/about.md', 'index.html', true],
        ['_pages/blog.md', 'Folia has a page of its own in its place', true],
        ['_pages/de/about.md', 'de/index.html', true],
        ['_pages/projects.md', 'work/index.html', true],
        ['_projects/map.md', 'projects/map/index.html', false],
        ['graph.html', 'it is served as it is', true],
        ['lost.md', 'lost', false],
      ],
    );
    expect(reached).toBe(false);
  });

  it('names what is lost, and misses the target', () => {
    const folder = folderWith({
      'old/_posts/2025-01-01-a.md':
        '---\ntitle: An *A*\n---\n# One\n\n![](/img/b.png) ![](/img/c.png)',
      'old/img/b.png': 'the picture',
      'old/img/twin.png': 'the picture',
      'dist/blog/2025/a/index.html': page('An A', '<h2>Won</h2><img src="/_astro/twin.x.webp">'),
    });
    const verification = verify(path.join(folder, 'old'), path.join(folder, 'dist'), now);
    expect(verification.reached).toBe(false);
    expect(formatVerification(verification))
      .toBe(`text                        words   headings       code     images   formulas      links     tables  footnotes  citations
_posts/2025-01-01-a.md     0.00 %        1/2          0          1          0          0          0          0          0  *

_posts/2025-01-01-a.md -> blog/2025/a/index.html
  words: 1 lost: one
  headings: 1 lost: one

1 text, 0 kept whole.
  words      0 of 1 (0.00 %)
  headings   1 of 2 (50.00 %)
  code       0 of 0 (100.00 %)
  images     1 of 1 (100.00 %)
  formulas   0 of 0 (100.00 %)
  links      0 of 0 (100.00 %)
  tables     0 of 0 (100.00 %)
  footnotes  0 of 0 (100.00 %)
  citations  0 of 0 (100.00 %)

The target is missed.`);
  });

  it('asks for a build if there is none, or an older one', () => {
    const folder = folderWith({ 'content/posts/a.mdx': 'A', 'public/b.txt': 'B' });
    expect(needsBuild(folder)).toBe(true);
    const built = folderWith({ 'content/posts/a.mdx': 'A', 'dist/index.html': 'A' });
    const setTime = (file: string, year: number): void => {
      utimesSync(path.join(built, file), now, new Date(`${year}-01-01`));
    };
    setTime('dist/index.html', 2098);
    expect(needsBuild(built)).toBe(false);
    setTime('content/posts/a.mdx', 2099);
    expect(needsBuild(built)).toBe(true);
  });
});
