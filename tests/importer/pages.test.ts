import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/lib/front-matter.ts';
import type { ImportOptions } from '../../src/importer/import.ts';
import { importFiles } from './import-files.ts';

const config =
  'title: T\nurl: https://ada.example.org\nbaseurl: /notes\npermalink: /blog/:year/:title/\n';

function run(files: Record<string, string>, options: Partial<ImportOptions> = {}) {
  const { findings, written } = importFiles({ '_config.yml': config, ...files }, options);
  return {
    files: written,
    names: Object.keys(written).filter((name) => !/^IMPORT\.md$|site\.yaml$/.test(name)),
    matter: (file: string) => splitFrontMatter(written[file] ?? '').matter?.data,
    body: (file: string) => splitFrontMatter(written[file] ?? '').body.trim(),
    settings: parse(written['content/site.yaml'] ?? '') as Record<string, unknown>,
    findings: findings.map(({ id, file }) => `${id} ${file}`),
  };
}

describe('pages, projects and news', () => {
  it('go to their folders, with the keys that Folia takes and the addresses that they had', () => {
    const site = run({
      '_pages/about.md':
        '---\nlayout: about\npermalink: /\ntitle: About\nnews: true\nprofile:\n  image: me.jpg\n  align: left\n  alt_image: b.jpg\n---\nHello\n',
      'assets/img/me.jpg': 'face',
      '_pages/talks.md': '---\ntitle: Talks\nnav: true\nnav_order: 5\nlayout: page\n---\nTalks\n',
      '_projects/rail.md':
        '---\ntitle: Rail\nimg: assets/img/rail.png\nimportance: 2\nvenue: V\n---\n',
      'assets/img/rail.png': 'rail',
      '_news/a.md': '---\ndate: 2024-05-01 10:00\ninline: true\n---\nNews\n',
      '_news/b.md': '---\ntitle: Undated\n---\nNews\n',
      '_drafts/idea.md': '---\ntitle: Idea\n---\nDraft\n',
      '_posts/someday.md': 'No date at all',
    });
    expect(site.names).toEqual([
      'content/assets/img/me.jpg',
      'content/assets/img/rail.png',
      'content/drafts/idea.mdx',
      'content/drafts/someday.mdx',
      'content/news/a.mdx',
      'content/news/b.mdx',
      'content/pages/about.mdx',
      'content/pages/talks.mdx',
      'content/projects/rail.mdx',
    ]);
    expect(site.matter('content/pages/about.mdx')).toEqual({
      layout: 'about',
      permalink: '/',
      title: 'About',
      news: true,
      profile: { image: 'me.jpg', align: 'left' },
      extra: { profile: { alt_image: 'b.jpg' } },
    });
    expect(site.matter('content/pages/talks.mdx')).toMatchObject({
      nav: true,
      nav_order: 5,
      permalink: '/_pages/talks/',
    });
    expect(site.matter('content/projects/rail.mdx')).toEqual({
      title: 'Rail',
      img: 'assets/img/rail.png',
      importance: 2,
      extra: { venue: 'V' },
    });
    expect(site.matter('content/news/a.mdx')).toEqual({ date: '2024-05-01 10:00', inline: true });
    expect(site.matter('content/news/b.mdx')).toMatchObject({ published: false });
    expect(site.findings).toEqual([
      'post-unpublished _posts/someday.md',
      'front-matter-missing _posts/someday.md',
      'key-unknown _projects/rail.md',
      'post-unpublished _news/b.md',
      'key-value _pages/about.md',
    ]);
  });

  it('that a program filled say so, and keep what their writer put there', () => {
    const site = run({
      '_config.yml': `${config}collections:\n  books: { output: true }\n`,
      '_pages/blog.md':
        '---\ntitle: Notes\npermalink: /blog/\nnav: true\nnav_order: 7\npagination:\n  enabled: true\n---\n{{ paginator }}\n',
      '_pages/404.md': '---\ntitle: Lost\npermalink: /404.html\n---\n',
      '_pages/projects.md':
        '---\ntitle: Work\npermalink: /projects/\nnav: true\nnav_order: 2\ndisplay_categories: [fun]\n---\nMy work.\n\n<div>\n{% for p in site.projects %}\n{{ p.title }}\n{% endfor %}\n</div>\n',
      '_pages/publications.md':
        '---\ntitle: Papers\npermalink: /publications/\nnav: true\nnav_order: 3\n---\n<div class="publications">\n{% bibliography %}\n</div>\n',
      '_pages/cv.md':
        '---\nlayout: cv\ntitle: CV\npermalink: /cv/\nnav: true\nnav_order: 1\ncv_pdf: cv.pdf\n---\n',
      'assets/pdf/cv.pdf': 'pdf',
      '_pages/books.md':
        '---\nlayout: book-shelf\ntitle: Books\npermalink: /books/\ncollection: books\n---\n',
      '_books/b.md': '---\ntitle: "Go [on]"\n---\nGood.\n',
    });
    expect(site.matter('content/pages/projects.mdx')).toMatchObject({
      layout: 'projects',
      display_categories: ['fun'],
    });
    expect(site.body('content/pages/projects.mdx')).toBe('My work.');
    expect(site.body('content/pages/cv.mdx')).toBe('[CV (PDF)](/assets/pdf/cv.pdf)');
    expect(site.files['content/assets/pdf/cv.pdf']).toBe('pdf');
    expect(site.matter('content/pages/publications.mdx')).toMatchObject({ nav: false });
    expect(site.body('content/pages/books.mdx')).toBe('- [Go \\[on\\]](/books/b/)');
    expect(site.names).toContain('content/pages/books/b.mdx');
    expect(site.settings).toMatchObject({
      blog: { title: 'Notes' },
      navigation: [
        { title: 'CV', href: '/cv/' },
        { title: 'Work', href: '/projects/' },
        { title: 'Notes', href: '/blog/' },
      ],
    });
    expect(site.findings.filter((finding) => finding.startsWith('page-'))).toEqual([
      'page-replaced _pages/404.md',
      'page-replaced _pages/blog.md',
      'page-generated _pages/books.md',
      'page-generated _pages/cv.md',
      'page-replaced _pages/projects.md',
      'page-generated _pages/publications.md',
    ]);
  });

  it('of publications list all works where their lists stood, and keep what stands around them', () => {
    const site = run({
      '_config.yml': `${config}scholar:\n  bibliography: works.bib\n`,
      '_pages/publications.md':
        '---\ntitle: Papers\nnav: true\nyears: [2024, 2023]\n---\n<!-- _pages/publications.md -->\n<p>See also my thesis.</p>\n<div class="publications">\n{%- for y in page.years %}\n  <h2>{{y}}</h2>\n  {% bibliography -f works -q @*[year={{y}}]* %}\n{% endfor %}\n</div>\n\nThe end.\n',
      '_bibliography/works.bib': '@article{a, title={A}, year={2024}}',
      'assets/bibliography/post.bib': '@article{b, title={B}, year={2024}}',
    });
    expect(site.matter('content/pages/publications.mdx')).toMatchObject({
      nav: true,
      bibliography: 'works.bib',
    });
    expect(site.body('content/pages/publications.mdx')).toBe(
      '{/* _pages/publications.md */}\n\nSee also my thesis.\n\n<Bibliography all group_by="year" />\n\nThe end.',
    );
  });

  it('of publications have one list for several, with what a writer put between them', () => {
    const site = run({
      '_pages/papers.md':
        '---\ntitle: Papers\n---\n## Articles\n\n{% bibliography -q @article %}\n\n## Talks\n\n- One in Oslo\n\n## Books\n\n{% bibliography -q @book %}\n',
      '_bibliography/papers.bib': '@article{a, title={A}, year={2024}}',
    });
    expect(site.matter('content/pages/papers.mdx')).not.toHaveProperty('bibliography');
    expect(site.body('content/pages/papers.mdx')).toBe(
      '<Bibliography all />\n\n## Talks\n\n- One in Oslo',
    );
  });

  it('of repositories link to them', () => {
    const site = run({
      '_data/repositories.yml': 'github_users: [ada]\ngithub_repos: [ada/rail, ada/lens]\n',
      '_pages/repositories.md':
        '---\ntitle: Code\n---\n{% if site.data.repositories.github_users %}\n\n## Users\n\n<div class="repositories d-flex">\n  {% for user in site.data.repositories.github_users %}\n    {% include repository/repo_user.liquid username=user %}\n  {% endfor %}\n</div>\n\n---\n\n{% if site.repo_trophies.enabled %}\n{% include repository/repo_trophies.liquid username="ada" %}\n{% endif %}\n{% endif %}\n\n## Code\n\n<div class="repositories d-flex">\n  {% for repo in site.data.repositories.github_repos %}\n    {% include repository/repo.html repository=repo %}\n  {% endfor %}\n</div>\n',
    });
    expect(site.body('content/pages/repositories.mdx')).toBe(
      '## Users\n\n- [ada](https://github.com/ada)\n\n---\n\n## Code\n\n- [ada/rail](https://github.com/ada/rail)\n- [ada/lens](https://github.com/ada/lens)',
    );
  });

  it('keep menus, those with menus in them as one', () => {
    const site = run({
      '_pages/more.md':
        '---\ntitle: more\nnav: true\ndropdown: true\nchildren:\n  - title: A\n    permalink: /a/\n  - title: Sub\n    children:\n      - title: B\n        permalink: /b/\n---\n',
    });
    expect(site.matter('content/pages/more.mdx')).toEqual({
      title: 'more',
      nav: true,
      dropdown: true,
      children: [
        { title: 'A', permalink: '/a/' },
        { title: 'divider' },
        { title: 'B', permalink: '/b/' },
      ],
    });
  });

  it('name the authors of an article of Distill above its text, where a page has no place for them', () => {
    const authors =
      'authors:\n  - name: Ada <sup>*</sup>\n    url: https://ada.example.org/\n    affiliations:\n      name: Lab_1\n  - name: Bob\n    affiliations: [{ name: A }, { name: B, url: /b/ }]\n  - url: /c/\n';
    const { body } = run({
      'index.md': `---\nlayout: distill\ntitle: One\ndate: 2025-02-04\n${authors}---\nText\n`,
      'two.md': `---\nlayout: page\ntitle: Two\n${authors}---\nText\n`,
      'three.md': '---\nlayout: distill\ntitle: Three\nauthors:\n---\nText\n',
      'b.md': '---\ntitle: B\n---\nText\n',
    });
    expect(body('content/pages/index.mdx')).toBe(
      '[Ada \\*](https://ada.example.org/) (Lab\\_1), Bob (A, [B](/b/))\n\nText',
    );
    expect(body('content/pages/two.mdx')).toBe('Text');
    expect(body('content/pages/three.mdx')).toBe('Text');
  });

  it('that are whole documents are served as they are, and articles become posts outside of the lists', () => {
    const site = run({
      '_pages/viz.html':
        '---\npermalink: /viz/\n---\n<!DOCTYPE html>\n<html><script>a()</script></html>\n',
      'chapter.md':
        '---\nlayout: distill\ntitle: One\ndate: 2025-02-04\nauthors:\n  - name: Ada\n---\nText\n',
    });
    expect(site.files['public/viz/index.html']).toBe(
      '<!DOCTYPE html>\n<html><script>a()</script></html>\n',
    );
    expect(site.matter('content/posts/chapter.mdx')).toMatchObject({
      layout: 'distill',
      hidden: true,
      permalink: '/chapter/',
      authors: [{ name: 'Ada' }],
    });
  });

  it('never stand at one address', () => {
    const site = run({
      '_pages/a.md': '---\ntitle: A\npermalink: /same/\n---\nA\n',
      '_pages/b.md': '---\ntitle: B\npermalink: /Same\n---\nB\n',
      '_pages/c.md': '---\ntitle: C\npermalink: /blog/archive/\n---\nC\n',
    });
    expect(site.matter('content/pages/a.mdx')).not.toHaveProperty('published');
    expect(site.matter('content/pages/b.mdx')).toMatchObject({ published: false });
    expect(site.matter('content/pages/c.mdx')).toMatchObject({ published: false });
    expect(site.findings).toEqual(['address-taken _pages/b.md', 'address-taken _pages/c.md']);
  });
});

describe('files of the source', () => {
  const files = {
    '_posts/2024-01-02-a.md':
      '---\ntitle: A\n---\n[paper](/notes/assets/pdf/a%20b.pdf), [data]({{ "/files/d.csv" | relative_url }})\n\n<video src="assets/video/v.mp4"></video>\n\n![](/../outside.png)\n',
    'assets/pdf/a b.pdf': 'paper',
    'assets/video/v.mp4': 'film',
    'assets/html/unused.html': 'nobody names it',
    'files/d.csv': 'data',
    '_bibliography/papers.bib': '@article{a, pdf={p.pdf}, preview={p.png}}',
    'assets/pdf/p.pdf': 'p',
    'assets/img/publication_preview/p.png': 'p',
    '_data/repositories.yml': 'a: 1',
    '_data/socials.yml':
      'github_username: https://github.com/ada\norcid_id: wrong\ncv_pdf: /assets/pdf/p.pdf\nrss_icon: true\nacm_id:\n',
  };

  it('are copied if something names them, to the addresses that they had', () => {
    const site = run(files);
    expect(site.names).toEqual([
      'content/assets/img/publication_preview/p.png',
      'content/assets/pdf/a b.pdf',
      'content/assets/pdf/p.pdf',
      'content/assets/video/v.mp4',
      'content/data/repositories.yml',
      'content/posts/2024-01-02-a.mdx',
      'content/publications/papers.bib',
      'public/files/d.csv',
    ]);
    expect(site.findings.filter((finding) => /^(assets|data|setting)/.test(finding))).toEqual([
      'setting-value _data/socials.yml',
      'data-kept _data/repositories.yml',
      'assets-unused assets/html',
    ]);
    expect(site.settings['socials']).toEqual({
      github_username: 'ada',
      cv_pdf: '/assets/pdf/p.pdf',
      rss_icon: true,
    });
  });

  it('are all copied if that is asked for', () => {
    const site = run(files, { allAssets: true });
    expect(site.files['content/assets/html/unused.html']).toBe('nobody names it');
    expect(site.findings.join('\n')).not.toContain('assets-unused');
  });

  it('that loop over a collection show what they showed', () => {
    const books = 'collections:\n  books:\n    output: true\n    permalink: /books/:title/\n';
    const loop =
      '{% for b in site.books %}\n## [{{ b.title }}]({{ b.url | relative_url }})\n\nBy {{ b.author }}\n{% endfor %}\n';
    const site = run({
      '_config.yml': config + books,
      '_books/a.md': '---\ntitle: A\nauthor: Ada\n---\nText\n',
      '_pages/b.md': `---\ntitle: B\n---\nMine:\n\n${loop}`,
      '_pages/c.md': `---\ntitle: C\n---\n${loop}{{ site.github.owner }}\n`,
      '_pages/d.md':
        '---\ntitle: D\n---\n<div>\n{% for b in site.books %}\n<p></p>\n{% endfor %}\n</div>\n',
    });
    expect(site.body('content/pages/b.mdx')).toBe('Mine:\n\n## [A](/books/a/)\n\nBy Ada');
    expect(site.body('content/pages/c.mdx')).toBe('- [A](/books/a/)');
    expect(site.body('content/pages/d.mdx')).toBe('- [A](/books/a/)');
    expect(site.findings.filter((finding) => finding.startsWith('page-'))).toEqual([
      'page-generated _pages/b.md',
      'page-generated _pages/c.md',
      'page-generated _pages/d.md',
    ]);
  });

  it('that list the posts of a language leave the title of the blog alone', () => {
    const { settings, findings } = run({
      'blog/index.md': '---\ntitle: Notes\npermalink: /blog/\n---\n{{ paginator }}\n',
      'a/index.md': '---\ntitle: Notizen\npermalink: /de-at/blog/\n---\n{{ paginator }}\n',
    });
    expect(settings['blog']).toEqual({ title: 'Notes' });
    expect(findings).toContain('page-replaced a/index.md');
    expect(findings.filter((finding) => finding.startsWith('language'))).toEqual([]);
  });
});

describe('files that HTML files name', () => {
  it('come with them, however they are named themselves', () => {
    const { names } = run({
      '_posts/2026-01-08-a.md': '<iframe src="{{ site.baseurl }}/assets/html/a.html"></iframe>\n',
      'assets/html/a.html': '<link href=a.css rel=stylesheet><script src="a_files/b.js"></script>',
      'assets/html/a.css': 'p { background: url(c.png) }',
      'assets/html/c.png': 'c',
      'assets/html/a_files/b.js': 'import "./d.js";',
      'assets/html/a_files/d.js': '1',
      'assets/html/e.js': '2',
    });
    expect(names).toEqual([
      'content/assets/html/a.css',
      'content/assets/html/a.html',
      'content/assets/html/a_files/b.js',
      'content/assets/html/a_files/d.js',
      'content/assets/html/c.png',
      'content/posts/2026-01-08-a.mdx',
    ]);
  });
});

it('posts may end in any of the names that Jekyll knows for Markdown', () => {
  const { names } = run({
    '_posts/2026-01-08-a.MD': 'a',
    '_posts/2026-01-08-b.mkd': 'b',
    '_posts/2026-01-08-c.txt': 'c',
  });
  expect(names).toEqual(['content/posts/2026-01-08-a.mdx', 'content/posts/2026-01-08-b.mdx']);
});
