import { describe, expect, it } from 'vitest';
import { findAddressProblems, type Addressed } from '../../src/lib/address-check.ts';
import { ContentErrors } from '../../src/lib/errors.ts';

function text(file: string, path: string, more: Partial<Addressed> = {}): Addressed {
  return { file: `content/posts/${file}.mdx`, path, redirectFrom: [], places: {}, ...more };
}

function problems(...documents: Addressed[]): string {
  const found = findAddressProblems(documents);
  return found.length === 0 ? '' : new ContentErrors(found).message.trim();
}

describe('addresses', () => {
  it('may be anything that nobody else has', () => {
    expect(
      problems(
        text('a', '/blog/2026/a/', { redirectFrom: ['/old/', '/old.html'], redirect: '/b/#c' }),
        text('b', '/b/'),
        text('c', '/b.html', { redirect: 'https://example.org/b/' }),
        text('home', '/', { home: true }),
        text('tag', '/blog/tag/'),
      ),
    ).toBe('');
  });

  it('are not shared', () => {
    expect(
      problems(
        text('a', '/a/'),
        text('b', '/a/', { places: { permalink: { line: 3, column: 12 } } }),
        text('c', '/A/', { places: { slug: { line: 4, column: 7 } } }),
      ),
    ).toBe(`2 problems in your content:

content/posts/b.mdx:3:12 [post-address-clash]
  content/posts/b.mdx and content/posts/a.mdx have the same address /a/.
  Give it another file name, slug or permalink.

content/posts/c.mdx:4:7 [post-address-clash]
  content/posts/c.mdx has the address /A/, and content/posts/a.mdx has /a/: many servers take them for one.
  Give it another file name, slug or permalink.`);
  });

  it.each([
    ['/', 'the home page'],
    ['/blog/', 'the blog index'],
    ['/Blog/Page/2/', 'a page of the blog index'],
    ['/blog/archive/', 'the list of all tags, categories and years'],
    ['/blog/tag/c/page/2/', 'the archive of a tag'],
    ['/blog/category/c/', 'the archive of a category'],
    ['/blog/2026/', 'the archive of a year'],
    ['/blog/2026/page/3/', 'the archive of a year'],
    ['/zh-cn/blog/', 'the blog index of a language'],
    ['/feed.xml/', 'a feed'],
    ['/de/feed.json/', 'a feed'],
    ['/sitemap-0.xml/', 'the sitemap'],
    ['/robots.txt/', 'the file for search engines'],
    ['/404/', 'the page for addresses that lead nowhere'],
    ['/404.html', 'the page for addresses that lead nowhere'],
    ['/assets/a/', 'a folder of files'],
  ])("are not Folia's own: %s", (path, what) => {
    expect(problems(text('a', path))).toBe(`1 problem in your content:

content/posts/a.mdx [post-address-clash]
  ${path} is the address of something that Folia makes: ${what}.
  Give it another file name, slug or permalink.`);
  });
});

describe('old addresses', () => {
  const places = { redirect_from: { line: 4, column: 17 } };

  it('are no longer in use, and those of one text only', () => {
    expect(
      problems(
        text('a', '/a/', { redirectFrom: ['/b/', '/A/', '/blog/', '/old/'], places }),
        text('b', '/b/', { redirectFrom: ['/Old/'] }),
      ),
    ).toBe(`4 problems in your content:

content/posts/a.mdx:4:17 [redirect-from-clash]
  /b/ is given as an old address, but content/posts/b.mdx is there.
  Take it out of "redirect_from", or give content/posts/b.mdx another address.

content/posts/a.mdx:4:17 [redirect-from-clash]
  /A/ is the present address of the text, so nobody can be led from there.
  Take it out of "redirect_from".

content/posts/a.mdx:4:17 [redirect-from-clash]
  /blog/ is given as an old address, but it is that of something that Folia makes: the blog index.
  Take it out of "redirect_from".

content/posts/b.mdx [redirect-from-clash]
  /Old/ is given as an old address by content/posts/b.mdx and by content/posts/a.mdx.
  Take it out of one of the two.`);
  });
});

describe('redirects', () => {
  const places = { redirect: { line: 3, column: 11 } };

  it('lead to a page that stays', () => {
    expect(
      problems(
        text('a', '/a/', { redirect: '/a', places }),
        text('b', '/b/', { redirect: '/caf%C3%A9/?x#y', places }),
        text('c', '/café/', { redirect: '/old/', places }),
        text('d', '/d/', { redirectFrom: ['/old/', '/older/'], redirect: '/older/', places }),
      ),
    ).toBe(`4 problems in your content:

content/posts/a.mdx:3:11 [redirect-loop]
  The redirect to /a/ leads back to this very text.
  Take "redirect" out, or name where the text is now.

content/posts/b.mdx:3:11 [redirect-loop]
  The redirect leads to content/posts/c.mdx, which itself leads on to /old/.
  Write the address where the text really is.

content/posts/c.mdx:3:11 [redirect-loop]
  The redirect leads to /old/, which is an old address of content/posts/d.mdx.
  Write its present address: /d/.

content/posts/d.mdx:3:11 [redirect-loop]
  The redirect to /older/ leads back to this very text.
  Take "redirect" out, or name where the text is now.`);
  });
});
