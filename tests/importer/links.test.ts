import { describe, expect, it } from 'vitest';
import type { ImageLookup } from '../../src/importer/images.ts';
import { convertLinks, type LinkTargets } from '../../src/importer/links.ts';
import { SourceText } from '../../src/importer/source-text.ts';

const files: ImageLookup = {
  find: (url) => {
    if (!url.endsWith('.pdf') || url.includes('gone')) return { status: 'missing' };
    const src = url.replace(/^\//, '');
    const target = src.startsWith('assets/') ? src : `assets/${src}`;
    return { status: 'found', src: target, file: `/al-folio/${src}`, target };
  },
};

const targets: LinkTargets = {
  origin: 'https://ada.example.org',
  base: '/notes',
  pages: new Set(['/', '/blog/2024/a/', '/blog/2024/b/']),
  ids: new Map([['/blog/2024/b/', new Set(['part'])]]),
  files,
};

function links(mdx: string) {
  const source = new SourceText('_posts/2024-01-02-a.md', mdx);
  const { files: found, findings, ...others } = convertLinks(mdx, '/blog/2024/a/', source, targets);
  return {
    ...others,
    files: found.map(({ target }) => target),
    findings: findings.map(({ id, line }) => `${line} ${id}`),
  };
}

const nothing = { files: [], dead: [], findings: [] };

describe('links of an imported text', () => {
  it('stay if they lead to a page, its parts, other sites or an address of e-mail', () => {
    const mdx =
      '## A *part*\n\n<p id="own">x</p>\n\n[a](/blog/2024/b/#part) [b](../b/) [c](#a-part) [d](#own) [e](https://example.org/x) [f](mailto:a@b.c) <a href="/">g</a> [h]({{ x }}) [i](/blog/2024/b)\n\n[j]: /blog/2024/b/';
    expect(links(mdx)).toEqual({ mdx, ...nothing });
  });

  it('lose the address and the base path of the site itself', () => {
    expect(
      links(
        '---\ntitle: A\n---\n\n[https://ada.example.org/notes/blog/2024/b/](https://ada.example.org/notes/blog/2024/b/?q=1#part), <a href="/notes/blog/2024/b/">b</a>',
      ),
    ).toEqual({
      mdx: '---\ntitle: A\n---\n\n[https://ada.example.org/notes/blog/2024/b/](/blog/2024/b/?q=1#part), <a href="/blog/2024/b/">b</a>',
      ...nothing,
    });
  });

  it('to files name what must be copied', () => {
    expect(links('[a](/assets/pdf/a.pdf) [b](/files/b.pdf#page=2)')).toEqual({
      mdx: '[a](/assets/pdf/a.pdf) [b](/assets/files/b.pdf#page=2)',
      ...nothing,
      files: ['assets/pdf/a.pdf', 'assets/files/b.pdf'],
    });
  });

  it('that lead nowhere stay, and are named once each', () => {
    const mdx =
      '[a](/blog/2019/gone/)\n[b](https://ada.example.org/notes/blog/2019/gone/)\n[c](#gone) [d](/blog/2024/b/#gone)\n[e](/gone.pdf)';
    expect(links(mdx)).toEqual({
      mdx: mdx.replace('https://ada.example.org/notes', ''),
      files: [],
      dead: ['/blog/2019/gone/', '/blog/2024/a/#gone', '/blog/2024/b/#gone', '/gone.pdf'],
      findings: ['1 link-dead', '2 link-dead', '3 link-dead', '3 link-dead', '4 link-dead'],
    });
  });

  it('in code are none', () => {
    expect(links('`[a](/gone/)`\n\n```\n[a](/gone/)\n```')).toMatchObject(nothing);
  });
});
