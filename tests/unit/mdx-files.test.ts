import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentErrors } from '../../src/lib/errors.ts';
import { listTexts, readText } from '../../src/loaders/mdx-files.ts';
import { postSchema } from '../../src/schemas/post.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function readPost(name: string, text: string) {
  const root = temporaryFolder({ [`content/posts/${name}`]: text });
  return readText(path.join(root, 'content/posts'), name, root, postSchema);
}

const errorOf = (name: string, text: string) =>
  new ContentErrors(readPost(name, text).problems).message.trimEnd();

describe('the files of a collection', () => {
  it('are all Markdown in the folder and below, sorted', () => {
    const folder = temporaryFolder({
      'b.mdx': '',
      'a/index.mdx': '',
      'a/b/c.md': '',
      'a/d.png': '',
      'e.txt': '',
    });
    expect(listTexts(folder)).toEqual(['a/b/c.md', 'a/index.mdx', 'b.mdx']);
  });

  it('are none if there is no folder', () => {
    expect(listTexts('/no/such/folder')).toEqual([]);
  });

  it.each([
    ['post.mdx', 'post'],
    ['2026-01-08-post.mdx', '2026-01-08-post'],
    ['post/index.mdx', 'post'],
    ['a/b/post.mdx', 'a/b/post'],
    ['index.mdx', 'index'],
  ])('have an id from their path: %s', (name, id) => {
    expect(readPost(name, '---\ntitle: A\n---\n').source?.id).toBe(id);
  });

  it('are read with their front matter', () => {
    const { source, data, problems } = readPost('post.mdx', '---\ntitle: A\n---\n\nText');
    expect(problems).toEqual([]);
    expect(data?.title).toBe('A');
    expect(source).toMatchObject({
      name: 'content/posts/post.mdx',
      body: '   \n        \n   \n\nText',
    });
  });

  it('can still be compiled when their front matter is wrong', () => {
    const { source, data, problems } = readPost('post.mdx', '---\ntitel: A\n---\n\nText');
    expect(source?.body.trim()).toBe('Text');
    expect(data).toBeUndefined();
    expect(problems).toHaveLength(2);
  });

  it('begin with front matter', () => {
    expect(errorOf('post.mdx', '# A\n')).toBe(
      `1 problem in your content:

content/posts/post.mdx:1:1 [front-matter-missing]
  The file does not begin with front matter.
  Begin it with a line of three hyphens, the keys (title: …), and another such line.`,
    );
  });
});

describe('a .md file', () => {
  it('is not passed over', () => {
    expect(errorOf('notes/post.md', '---\ntitle: A\n---\n\nText with $x_{1}$.\n')).toBe(
      `1 problem in your content:

content/posts/notes/post.md [post-not-mdx]
  This is a .md file. Folia publishes .mdx files.
  Rename it to .mdx, and look for { and < in the text: there they are written \\{ and \\<.`,
    );
  });

  it.each([
    ['{% include figure.liquid path="a.png" %}', 'Liquid tags'],
    ['{{ site.title }}', 'Liquid tags'],
    ['a\n{: .class}', 'kramdown attribute lists'],
    ['<!-- a -->', 'HTML comments'],
    ['so \\\\(x\\\\) is', 'mathematics without dollars'],
    ['\\begin{equation}\nx\n\\end{equation}', 'mathematics without dollars'],
    ['{% raw %}\n{: .a}\n<!-- b -->', 'Liquid tags, kramdown attribute lists, and HTML comments'],
  ])('that is one of Jekyll is sent to the importer: %j', (text, signs) => {
    expect(errorOf('2026-01-08-post.md', `---\ntitle: A\n---\n\n${text}\n`)).toBe(
      `1 problem in your content:

content/posts/2026-01-08-post.md [post-not-mdx]
  This is a .md file, and it holds ${signs} as Jekyll has them. Folia publishes .mdx files.
  Import it: npm run import -- <the file or its al-folio folder> --into <site folder>.`,
    );
  });
});
