import { spawnSync } from 'node:child_process';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { examine } from '../../scripts/doctor/examine.ts';
import { countFindings, formatFinding } from '../../scripts/doctor/finding.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const required = 'title: a\nurl: https://example.org\nauthor: { name: b }\n';
const described = `${required}description: Notes.\n`;
const text = (yaml: string, body = 'A.') =>
  `---\ntitle: A\ndescription: B.\n${yaml}---\n\n${body}\n`;
const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
  .png()
  .toBuffer();

type Files = Readonly<Record<string, string | Uint8Array>>;

function siteOf(files: Files): string {
  return temporaryFolder({ 'package-lock.json': '{}', 'content/site.yaml': described, ...files });
}

/** All that the doctor says of a site on 1 June 2026. */
async function report(files: Files): Promise<string> {
  const site = siteOf(files);
  const { findings, texts } = await examine(site, { FOLIA_SITE: site }, new Date('2026-06-01'));
  return [...findings.map(formatFinding), countFindings(findings, texts)].join('\n\n');
}

const healthy: Files = {
  'content/posts/2026-01-08-a.mdx': text(
    'tags: [NeuroAI]\nthumbnail: assets/t.png\n',
    '## Part\n\n![B](b.png) [c](#part) [d](/blog/2026/e/#top) [f](/blog/tag/neuroai/) [g](/blog/) [h](/assets/h.pdf) [i](/old/) [j](/feed.xml) [k](/blog/index.html) [l](/blog/2026/e/#A)',
  ),
  'content/posts/b.png': png,
  'content/posts/2026-01-09-e/index.mdx': text('tags: [NeuroAI]\nredirect_from: /old/\n'),
  'content/assets/t.png': png,
  'content/assets/h.pdf': 'a',
};

describe('the doctor', () => {
  it('has nothing to say of a site that is well', async () => {
    expect(await report(healthy)).toBe('0 errors, 0 warnings in 2 texts.');
  });

  it('names the mistakes that stop a build', async () => {
    expect(await report({ 'content/site.yaml': 'title: a\n' }))
      .toBe(`content/site.yaml:1:1 error [settings-value]
  site.yaml has no "url".
  Add "url": an address such as https://example.org.

content/site.yaml:1:1 error [settings-value]
  site.yaml has no "author".
  Add "author": a map such as { name: Ada Linden }.

2 errors, 0 warnings in 0 texts.`);
    expect(await report({ 'content/posts/2026-01-08-a.mdx': text('mood: b\n', '$\\foo$') }))
      .toBe(`content/posts/2026-01-08-a.mdx:4:1 error [front-matter-unknown-key]
  "mood" is not a key of the front matter.
  Put keys of your own under "extra:". Known keys here: layout, title, description, lang, last_updated, last_modified_at, giscus_comments, toc, related_publications, bibliography, sidenotes, citation_style, citation_locale, keywords, sitemap, published, og_image, redirect_from, translation_key, _styles, extra, date, tags, categories, tag, category, related_posts, featured, author, authors, thumbnail, redirect, slug, permalink, citation, meta, hidden, images, mermaid, chart, map, tabs, pretty_table, code_diff, pseudocode, tikzjax, typograms, calendar, marimo, disqus_comments, external_source, feed_content.

content/posts/2026-01-08-a.mdx:7:1 error [math-katex]
  KaTeX cannot read the formula $\\foo$: Undefined control sequence: \\foo.
  Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.

2 errors, 0 warnings in 0 texts.`);
  });

  it('looks for pictures that say nothing', async () => {
    const body =
      '![](a.png)\n\nb ![](a.png) <img src="a.png" /> <img src="a.png" alt="" /> ![C](a.png)\n\n<Figure src="a.png" />\n\n<Figure src="a.png" caption="D" />';
    expect(
      await report({
        'content/posts/2026-01-08-a.mdx': text('', body),
        'content/posts/a.png': png,
      }),
    ).toBe(`content/posts/2026-01-08-a.mdx:6:1 warning [alt-missing]
  The figure a.png has neither a caption nor an alt text.
  Say what it shows in alt="…", or alt="" if it is decoration.

content/posts/2026-01-08-a.mdx:8:3 warning [alt-missing]
  The picture a.png has no alternative text.
  Say what it shows: ![What it shows](…) or alt="…". For decoration write <img … alt="" />.

content/posts/2026-01-08-a.mdx:8:14 warning [alt-missing]
  The picture a.png has no alternative text.
  Say what it shows: ![What it shows](…) or alt="…". For decoration write <img … alt="" />.

content/posts/2026-01-08-a.mdx:10:1 warning [alt-missing]
  The figure a.png has neither a caption nor an alt text.
  Say what it shows in alt="…", or alt="" if it is decoration.

0 errors, 4 warnings in 1 text.`);
  });

  it('looks for descriptions', async () => {
    const files = { 'content/site.yaml': required, 'content/pages/a.mdx': '---\ntitle: A\n---\n' };
    expect(await report(files)).toBe(`content/pages/a.mdx:2:1 warning [description-missing]
  The text has no "description".
  Say in one sentence what it is about, for search engines, link previews and lists.

content/site.yaml:1:1 warning [description-missing]
  The site has no "description".
  Say in one sentence what it is about, for search engines, link previews and lists.

0 errors, 2 warnings in 1 text.`);
  });

  it('looks for files that nothing names, and for pictures that are too large', async () => {
    const large = await sharp({
      create: { width: 6000, height: 2, channels: 3, background: 'teal' },
    })
      .png()
      .toBuffer();
    expect(
      await report({
        ...healthy,
        'content/assets/unused.png': png,
        'content/posts/2026-01-09-e/left-over.csv': 'a',
        'content/assets/t.png': large,
        'public/film.gif': Buffer.alloc(3_000_000),
      }),
    ).toBe(`content/assets/t.png warning [image-oversized]
  The picture has 270 bytes and 6000 × 2 pixels.
  Make it smaller: pages show pictures 2,000 pixels wide at most, and files of public/ and content/assets/ are published as they are.

content/assets/unused.png warning [asset-unused]
  No text, setting or style names this file of 94 bytes.
  Delete it, unless others link to it: files of content/assets/ are published.

content/posts/2026-01-09-e/left-over.csv warning [asset-unused]
  No text, setting or style names this file of 1 byte.
  Delete it, or show it in the text beside it.

public/film.gif warning [image-oversized]
  The picture has 3 MB.
  Make a video of it (MP4 or WebM) and show that with <Video>: it takes a tenth.

0 errors, 4 warnings in 2 texts.`);
  });

  it('follows links of texts and of the menu, and known dead links', async () => {
    expect(
      await report({
        ...healthy,
        'content/site.yaml': `${described}navigation:\n  - { title: a, href: /blog/ }\n  - { title: b, href: /talks/ }\nknown_dead_links: [/gone/, /blog/, '/blog/2026/a/#Part']\n`,
        'content/pages/c.mdx': text(
          '',
          '[a](/blog/2026/f/) [b](/blog/2026/a/#prat) [c](/blog/tag/neuro/) [d](/assets/none.pdf) [e](/gone/) [f](/blog/2026/a/#Part)',
        ),
      }),
    ).toBe(`content/pages/c.mdx:6:1 error [link-dead]
  The link leads to /blog/2026/f/, and the site has neither a page nor a file there.
  Did you mean /blog/2026/a/? If so, write that, or name it in "known_dead_links" of site.yaml.

content/pages/c.mdx:6:20 error [link-dead]
  The link leads to #prat on /blog/2026/a/, and no element there has this id.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/pages/c.mdx:6:44 error [link-dead]
  The link leads to /blog/tag/neuro/, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/pages/c.mdx:6:66 error [link-dead]
  The link leads to /assets/none.pdf, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/site.yaml:7:23 error [link-dead]
  The link leads to /talks/, and the site has neither a page nor a file there.
  Correct the address, or name it in "known_dead_links" of site.yaml.

content/site.yaml:8:28 warning [known-dead-link]
  No link leads to /blog/ in vain: there is something now, or nothing links there any more.
  Take it out of "known_dead_links".

5 errors, 1 warning in 3 texts.`);
  });

  it('looks for one name in several spellings', async () => {
    expect(
      await report({
        'content/posts/2026-01-08-a.mdx': text('tags: [NeuroAI, vision]\ncategory: Essays\n'),
        'content/posts/2026-01-09-b.mdx': text('tags: [neuroai]\ncategories: [essays]\n'),
        'content/posts/2026-01-10-c.mdx': text('tag: NeuroAI\ncategories: [Essays]\n'),
      }),
    ).toBe(`content/posts/2026-01-09-b.mdx:4:8 warning [name-twice]
  The tag "neuroai" is "NeuroAI" in 2 other places: they are two lists.
  Write "NeuroAI" here, too, if they mean the same.

content/posts/2026-01-09-b.mdx:5:14 warning [name-twice]
  The category "essays" is "Essays" in 2 other places: they are two lists.
  Write "Essays" here, too, if they mean the same.

0 errors, 2 warnings in 3 texts.`);
  });

  it('looks for dates to come, of texts and of their changes', async () => {
    expect(
      await report({
        'content/posts/2026-07-01-a.mdx': text(''),
        'content/posts/2026-01-08-b.mdx': text('last_updated: 2026-08-01\n', '[a](/blog/2026/a/)'),
      }),
    ).toBe(`content/posts/2026-01-08-b.mdx:4:15 warning [date-future]
  "last_updated" says that the text will be changed on a day that is still to come.
  Correct the date.

content/posts/2026-01-08-b.mdx:7:1 error [link-dead]
  The link leads to /blog/2026/a/, and the site has neither a page nor a file there.
  Did you mean /blog/2026/b/? If so, write that, or name it in "known_dead_links" of site.yaml.

content/posts/2026-07-01-a.mdx:2:1 warning [date-future]
  The date of this text, 2026-07-01, is still to come: a build leaves it out until then.
  Correct the date, unless the text is to wait for its day.

1 error, 2 warnings in 2 texts.`);
  });

  it.each([
    [
      'nothing',
      '',
      `content/site.yaml:1:1 warning [giscus-incomplete]
  1 text asks for comments (the first is content/posts/2026-01-08-a.mdx), and giscus is not set up: there are none.
  https://giscus.app shows the values for your repository.

0 errors, 1 warning in 1 text.`,
    ],
    [
      'a part',
      'giscus: { repo: a/b, repo_id: R_a }\n',
      `content/site.yaml:5:9 error [giscus-incomplete]
  1 text asks for comments, and giscus.category, giscus.category_id are missing: there are none.
  https://giscus.app shows the values for your repository.

1 error, 0 warnings in 1 text.`,
    ],
    [
      'ids that are none',
      'giscus: { repo: a/b, repo_id: a, category: C, category_id: DIC_a }\n',
      `content/site.yaml:5:31 error [giscus-incomplete]
  "giscus.repo_id" is "a", which is no id of GitHub.
  https://giscus.app shows the values for your repository.

1 error, 0 warnings in 1 text.`,
    ],
  ])('looks at the settings of comments that are asked for: %s', async (_name, yaml, expected) => {
    const files = {
      'content/site.yaml': described + yaml,
      'content/posts/2026-01-08-a.mdx': text('giscus_comments: true\n'),
    };
    expect(await report(files)).toBe(expected);
  });

  it('ends with 1 for an error, and for a warning only if it has to be strict', () => {
    const warned = siteOf({ 'content/site.yaml': required });
    const run = (site: string, ...options: string[]) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['scripts/doctor.ts', ...options],
        {
          cwd: root,
          env: { ...process.env, FOLIA_SITE: site },
          encoding: 'utf8',
        },
      );
      return { status, last: stdout.trimEnd().split('\n').at(-1), stderr };
    };
    const last = '0 errors, 1 warning in 0 texts.';
    expect(run(warned)).toEqual({ status: 0, last, stderr: '' });
    expect(run(warned, '--strict')).toEqual({ status: 1, last, stderr: '' });
    const wrong = siteOf({ 'content/site.yaml': 'title: a\n' });
    expect(run(wrong)).toEqual({ status: 1, last: '2 errors, 0 warnings in 0 texts.', stderr: '' });
  });
});
