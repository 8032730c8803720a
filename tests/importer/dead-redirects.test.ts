import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/lib/front-matter.ts';
import { importFiles } from './import-files.ts';

function run(files: Readonly<Record<string, string>>) {
  const all = { '_config.yml': 'title: T\npermalink: /blog/:year/:title/\n', ...files };
  const { findings, written } = importFiles(all);
  return {
    matter: (file: string) => splitFrontMatter(written[file] ?? '').matter?.data,
    navigation: (parse(written['content/site.yaml'] ?? '') as { navigation?: unknown }).navigation,
    findings: findings.filter(({ id }) => id === 'redirect-dead').map(({ message }) => message),
  };
}

const one = 'content/posts/2026-01-08-one.mdx';

describe('the redirect of an imported text', () => {
  it.each([
    ['https://example.org/', {}],
    ['/blog/2026/two/', { '_posts/2026-01-09-two.md': '---\ntitle: Two\n---\n' }],
    ['/blog/2026/two', { '_posts/2026-01-09-two.md': '---\ntitle: Two\n---\n' }],
    ['/assets/pdf/a.pdf', { 'assets/pdf/a.pdf': 'a' }],
    ['assets/pdf/a.pdf#page=2', { 'assets/pdf/a.pdf': 'a' }],
    ['/feed.xml', {}],
  ])('stays where something is there: %s', (redirect, files) => {
    const { matter, findings } = run({
      '_posts/2026-01-08-one.md': `---\ntitle: One\nredirect: ${redirect}\n---\n`,
      ...files,
    });
    expect(matter(one)).toEqual({ title: 'One', date: '2026-01-08', redirect });
    expect(findings).toEqual([]);
  });

  it.each([
    [
      '/assets/pdf/gone.pdf',
      'The redirect leads to /assets/pdf/gone.pdf, where the new site has nothing.',
    ],
    ['/blog/2026/one/', 'The redirect to /blog/2026/one/ leads back to this very text.'],
    ['/was', 'The redirect to /was leads back to this very text, whose old address that is.'],
    ['/on-was/', 'The redirect leads to /on-was/, an old address of _posts/2026-01-09-on.md.'],
    ['/blog/2026/on', 'The redirect leads to _posts/2026-01-09-on.md, which itself leads on.'],
  ])('is put under "extra" where the site would not build with it: %s', (redirect, problem) => {
    const { matter, findings } = run({
      '_posts/2026-01-08-one.md': `---\ntitle: One\nredirect: ${redirect}\nredirect_from: /was/\n---\n`,
      '_posts/2026-01-09-on.md':
        '---\ntitle: On\nredirect: https://example.org/\nredirect_from: [/on-was/]\n---\n',
    });
    expect(matter(one)).toEqual({
      title: 'One',
      date: '2026-01-08',
      redirect_from: '/was/',
      extra: { redirect },
    });
    expect(findings).toEqual([
      `${problem} The key was put under "extra", and the text stays at its own address.`,
    ]);
  });

  it('does not lead the menu astray', () => {
    const { navigation } = run({
      '_pages/a.md': '---\ntitle: A\npermalink: /a/\nnav: true\nredirect: /gone/\n---\n',
      'blog/index.md':
        '---\nlayout: default\npermalink: /blog/\ntitle: blog\nnav: true\nnav_order: 9\npagination:\n  enabled: true\n---\n{% for post in paginator.posts %}{{ post.title }}{% endfor %}\n',
    });
    expect(navigation).toContainEqual({ title: 'A', href: '/a/' });
  });
});
