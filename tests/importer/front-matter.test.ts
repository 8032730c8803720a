import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/lib/front-matter.ts';
import { postSchema } from '../../src/schemas/post.ts';
import { convertPost } from './convert.ts';
import { folderWith } from './site-folder.ts';

const images = { find: () => ({ status: 'missing' }) as const };

/** The front matter of a converted post, which must be one that Folia takes. */
function convert(yaml: string, file = '_posts/2026-01-08-Some_post-title.md') {
  const { mdx = '', findings } = convertPost(file, yaml, images);
  const { matter } = splitFrontMatter(mdx);
  if (mdx !== '') expect(postSchema.safeParse(matter?.data).error).toBeUndefined();
  return {
    text: mdx.slice(4, mdx.indexOf('\n---\n', 3)),
    findings: findings.map(({ id, line, column }) =>
      [line, column, id]
        .filter(Boolean)
        .join(':')
        .replace(/:(?=[a-z])/, ' '),
    ),
  };
}

describe('front matter', () => {
  it('keeps known keys as they are written', () => {
    const text = `layout: post # the usual
title:   "A: b"
date: 2026-1-8 09:05:00 +0900
tags: [a,  b]
# about comments
giscus_comments: yes
toc:
  sidebar: left`;
    expect(convert(`---\n${text}\n---\nBody`)).toEqual({ text, findings: [] });
  });

  it('puts subsections that stand alone in the list of contents under the heading before them', () => {
    const start = 'title: T\ndate: 2026-01-08';
    const toc = 'toc:\n  - name: A\n  - subsections:\n      - name: B\n  - name: C';
    expect(convert(`---\n${start}\n${toc}\n---\nBody`)).toEqual({
      text: `${start}\ntoc:\n  - name: A\n    subsections:\n      - name: B\n  - name: C`,
      findings: ['4:1 key-value'],
    });
    const first = 'toc:\n  - subsections:\n      - name: B';
    expect(convert(`---\n${start}\n${first}\n---\nBody`).text).toContain('extra:\n  toc:');
  });

  it('leaves out what stands below the second level of contents, as Distill did', () => {
    const start = 'title: T\ndate: 2026-01-08';
    const toc =
      'toc:\n  - name: A\n    subsections:\n      - name: B\n        subsections:\n          - name: C\n      - name: D';
    expect(convert(`---\n${start}\n${toc}\n---\nBody`)).toEqual({
      text: `${start}\ntoc:\n  - name: A\n    subsections:\n      - name: B\n      - name: D`,
      findings: ['4:1 key-value'],
    });
  });

  it('takes the style sheets of the body, after those that it has', () => {
    const text = 'title: T\ndate: 2026-01-08\n_styles: |\n  .a { color: red }';
    const body = '<style>\n  .b {\n    margin: 0;\n  }\n</style>';
    expect(convert(`---\n${text}\n---\n${body}`)).toEqual({
      text: `${text}\n\n  .b {\n    margin: 0;\n  }`,
      findings: [],
    });
  });

  it('names what style sheets speak of as Folia does: elements of Distill, and colours', () => {
    const text = (css: string) => `title: T\ndate: 2026-01-08\n_styles: >\n  ${css}`;
    const old =
      "html[data-theme='dark'] d-article .note, d-footnote img { color: var(--global-text-color) }";
    expect(convert(`---\n${text(old)}\n---\nBody`).text).toBe(
      text("html[data-theme='dark'] .prose .note, .sidenote img { color: var(--ink) }"),
    );
    const other = '.d-article, my-d-article, d-code, d-articles { color: var(--global-own) }';
    expect(convert(`---\n${text(other)}\n---\nBody`).text).toBe(text(other));
    const own = 'p { --global-bg-color: red; color: var(--global-bg-color) }';
    expect(convert(`---\n${text(own)}\n---\nBody`).text).toBe(text(own));
    const body =
      '<style>d-footnote-list li { border: 1px solid var( --global-divider-color ) }</style>';
    expect(convert(`---\ntitle: T\ndate: 2026-01-08\n---\n${body}`).text).toContain(
      '.footnotes li { border: 1px solid var( --rule ) }',
    );
  });

  it('takes tags out of what is plain text', () => {
    const yaml =
      '---\ntitle: A <em>b</em>\ndate: 2026-01-08\ndescription: An <em>old</em> way, x < y\nauthors:\n  - name: Ada<sup>*</sup>\n    url: https://a.org\n  - Bo\n---\n';
    expect(convert(yaml)).toEqual({
      text: `title: A <em>b</em>
date: 2026-01-08
description: An old way, x < y
authors:
  - name: Ada*
    url: https://a.org
  - Bo`,
      findings: ['4:1 key-value', '5:1 key-value'],
    });
  });

  it('leaves out what is empty in the list of authors', () => {
    const yaml =
      '---\ntitle: T\ndate: 2026-01-08\nauthors:\n  - name: Ada\n    url:\n    affiliations:\n      name: ""\n  - name: Bo\n    affiliations:\n      - name:\n        url: https://b.org\n      -\n---\n';
    expect(convert(yaml)).toEqual({
      text: `title: T
date: 2026-01-08
authors:
  - name: Ada
  - name: Bo
    affiliations:
      - name: https://b.org
        url: https://b.org`,
      findings: ['4:1 key-value'],
    });
  });

  it('asks for the contents that the body has as a list, unless it says where they are', () => {
    const text = 'title: T\ndate: 2026-01-08';
    const list = '* Contents\n{:toc}';
    expect(convert(`---\n${text}\n---\n${list}`)).toEqual({
      text: `${text}\ntoc: beginning`,
      findings: ['5:1 kramdown-contents'],
    });
    const beside = `${text}\ntoc:\n  sidebar: left`;
    expect(convert(`---\n${beside}\n---\n${list}`).text).toBe(beside);
  });

  it('puts unknown keys, and values that Folia does not take, under extra', () => {
    const text = 'project: x\ntitle: T\ndate: 2026-01-08\nlayout: wide\nnotes: |\n  one\n\n  two';
    expect(convert(`---\n${text}\n---\n`)).toEqual({
      text: `title: T
date: 2026-01-08
extra:
  project: x
  layout: wide
  notes: |
    one

    two`,
      findings: ['2:1 key-unknown', '5:1 key-value', '6:1 key-unknown'],
    });
  });

  it.each([
    ['a title with a colon', 'title: A: b\ndate: 2026-01-08', '2:1'],
    ['quotes within quotes', 'date: 2026-01-08\ntitle: "A "b" c"', '3:1'],
    ['a quote that is not closed', 'date: 2026-01-08\ntitle: "A: b\ntags: [a]', '3:1'],
    ['a sign of YAML at the start', 'date: 2026-01-08\ntitle: @home', '3:1'],
    ['tabs', 'title: A\ndate: 2026-01-08\ntoc:\n\tsidebar: left', '5:1'],
  ])('is mended where its meaning is plain: %s', (_, yaml, place) => {
    const { text, findings } = convert(`---\n${yaml}\n---\nBody`);
    expect(findings).toEqual([`${place} front-matter-repaired`]);
    expect(text).toMatch(/title: .*(?:A|home)/);
  });

  it('takes date and title from the file name if it has none', () => {
    expect(convert('Body')).toEqual({
      text: 'title: Some Post Title\ndate: 2026-01-08',
      findings: ['1:1 front-matter-missing'],
    });
    expect(convert('---\nlayout: post\ntitle:\n---\nBody')).toEqual({
      text: 'title: Some Post Title\ndate: 2026-01-08\nlayout: post',
      findings: ['1:1 title-missing'],
    });
  });

  it('takes the last of repeated keys', () => {
    expect(convert('---\ntitle: A\ndate: 2026-01-08\ntitle: B\n---\n')).toEqual({
      text: 'date: 2026-01-08\ntitle: B',
      findings: ['2:1 key-repeated'],
    });
  });

  it('mends a quoted text whose lines begin at the margin, which Jekyll takes', () => {
    expect(
      convert('---\ntitle: T\ndate: 2026-01-08\ndescription: "one:\ntwo"\ntoes: 3\n---\n'),
    ).toEqual({
      text: 'title: T\ndate: 2026-01-08\ndescription: "one:\n  two"\nextra:\n  toes: 3',
      findings: ['6:1 key-unknown'],
    });
  });

  it('keeps what is no YAML as a comment', () => {
    const { mdx, findings } = convertPost(
      '_posts/2026-01-08-a.md',
      '---\ntitle: a: b: c\n*/ [\n---\nBody',
      images,
    );
    expect(mdx).toBe(
      '---\ntitle: A\ndate: 2026-01-08\n---\n\n{/*\ntitle: a: b: c\n* / [\n*/}\n\nBody\n',
    );
    expect(findings.map(({ id }) => id)).toEqual(['front-matter-unreadable']);
  });

  it('says that a post without a date in its name is not published', () => {
    expect(convert('---\ntitle: T\ndate: 2026-01-08\n---\n', '_posts/a.md')).toEqual({
      text: 'title: T\ndate: 2026-01-08\npublished: false',
      findings: ['post-unpublished'],
    });
    expect(convert('---\ntitle: T\n---\n', '_posts/a.md')).toEqual({
      text: '',
      findings: ['post-not-imported'],
    });
  });

  it('may have the mark of Windows', () => {
    expect(convert('\uFEFF---\ntitle: T\ndate: 2026-01-08\n---\nBody').text).toBe(
      'title: T\ndate: 2026-01-08',
    );
  });

  it('copies the pictures it names, by the address that they have in Folia', () => {
    const lookup = {
      find: () =>
        ({
          status: 'found',
          src: 'assets/img/a.png',
          file: '/x/a.png',
          target: 'assets/img/a.png',
        }) as const,
    };
    const yaml =
      '---\ntitle: T\nthumbnail: /assets/img/a.png\nog_image: ../assets/img/a.png\n---\n';
    const { mdx, images: copied } = {
      images: [],
      ...convertPost('_posts/2026-01-08-t.md', yaml, lookup),
    };
    expect(mdx).toContain('thumbnail: /assets/img/a.png\nog_image: assets/img/a.png\n');
    expect(copied).toHaveLength(2);
  });

  it('puts a picture that does not exist under extra: a post with it would not build', () => {
    const text = 'title: T\ndate: 2026-01-08\nthumbnail: assets/img/gone.png';
    expect(convert(`---\n${text}\n---\n`)).toEqual({
      text: 'title: T\ndate: 2026-01-08\nextra:\n  thumbnail: assets/img/gone.png',
      findings: ['4:1 image-missing'],
    });
  });

  it.each(['assets/bibliography', '_bibliography'])(
    'brings its BibTeX along, from %s',
    (folder) => {
      const root = folderWith({ [`${folder}/a/works.bib`]: '' });
      const yaml = '---\ntitle: T\nbibliography: a/works.bib\n---\n';
      const post = convertPost('_posts/2026-01-08-t.md', yaml, images, root);
      expect(post).toMatchObject({
        mdx: expect.stringContaining('\nbibliography: a/works.bib\n---') as string,
        bibliography: { file: `${root}/${folder}/a/works.bib`, target: 'publications/a/works.bib' },
        findings: [],
      });
    },
  );

  it('puts BibTeX that does not exist under extra', () => {
    const text = 'title: T\ndate: 2026-01-08\nbibliography: gone.bib';
    expect(convert(`---\n${text}\n---\n`)).toEqual({
      text: 'title: T\ndate: 2026-01-08\nextra:\n  bibliography: gone.bib',
      findings: ['4:1 bibliography-missing'],
    });
  });
});
