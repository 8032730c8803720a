import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { notebooks } from '../../src/integrations/notebooks.ts';
import { ContentErrors } from '../../src/lib/errors.ts';
import { listTexts, readText } from '../../src/loaders/mdx-files.ts';
import { PostCache } from '../../src/markdown/cache.ts';
import { readTextOptions } from '../../src/markdown/text-options.ts';
import { postSchema } from '../../src/schemas/post.ts';
import { code, markdown, notebook, raw } from '../helpers/notebook.ts';
import { renderModule } from '../helpers/render-module.ts';
import { temporaryContext } from '../helpers/temporary-context.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const matter = raw('---\ntitle: "A: $x$"\ntags: [b]\n---');

function read(text: string, name = '2026-01-08-fit.ipynb') {
  const root = temporaryFolder({ [`content/posts/${name}`]: text });
  return { ...readText(path.join(root, 'content/posts'), name, root, postSchema), root };
}

const errorOf = (text: string) => new ContentErrors(read(text).problems).message.trimEnd();

describe('notebooks among the posts', () => {
  it('are texts, unless they belong to another one', () => {
    const folder = temporaryFolder({
      'a.ipynb': '',
      'b.mdx': '',
      'c/index.mdx': '',
      'c/of-c.ipynb': '',
      'd/index.ipynb': '',
      'd/of-d.ipynb': '',
      'e/f.ipynb': '',
      '.ipynb_checkpoints/a-checkpoint.ipynb': '',
    });
    expect(listTexts(folder)).toEqual([
      'a.ipynb',
      'b.mdx',
      'c/index.mdx',
      'd/index.ipynb',
      'e/f.ipynb',
    ]);
  });

  it.each([
    ['fit.ipynb', 'fit'],
    ['fit/index.ipynb', 'fit'],
  ])('have an id from their path: %s', (name, id) => {
    expect(read(notebook([matter]), name).source?.id).toBe(id);
  });

  it('have front matter in their first cell', () => {
    const { source, data, problems } = read(notebook([matter, markdown('Text')]));
    expect(problems).toEqual([]);
    expect(data).toMatchObject({ title: 'A: $x$', tags: ['b'] });
    expect(source?.name).toBe('content/posts/2026-01-08-fit.ipynb');
    expect(read(notebook([markdown('---\ntitle: B\n---\n\nText')])).data?.title).toBe('B');
  });

  it('have a title and authors from their metadata, or the heading that they begin with', () => {
    const own = { title: 'M', authors: [{ name: 'Ada' }, { name: 'Bo' }] };
    expect(read(notebook([markdown('# H')], own)).data).toMatchObject({
      title: 'M',
      authors: [{ name: 'Ada' }, { name: 'Bo' }],
    });
    expect(read(notebook([markdown('# The *fit* of $x_1$ with `f`\n\nText')])).data?.title).toBe(
      'The fit of $x_1$ with `f`',
    );
    expect(read(notebook([markdown('Title\n=====')])).data?.title).toBe('Title');
    expect(read(notebook([raw('---\ntags: [a]\n---'), markdown('# H')])).data).toMatchObject({
      title: 'H',
      tags: ['a'],
    });
  });

  it('have mistakes in their front matter shown at their lines in the file', () => {
    expect(errorOf(notebook([raw('---\ntitle: A\ntitel: B\ntags: 7\n---')]))).toBe(
      `2 problems in your content:

content/posts/2026-01-08-fit.ipynb:9:6 [front-matter-unknown-key]
  "titel" is not a key of the front matter.
  Did you mean "title"?

content/posts/2026-01-08-fit.ipynb:10:12 [front-matter-value]
  "tags" is 7, which is not valid.
  It must be a list of names, or names with commas or spaces between them.`,
    );
    expect(errorOf(notebook([raw('---\ntitle: "A\n---')]))).toContain(
      'content/posts/2026-01-08-fit.ipynb:9:6 [front-matter-yaml]',
    );
  });

  it.each([
    ['no heading', [markdown('Text\n\n# Later')]],
    ['code before the heading', [code('x'), markdown('# Later')]],
    ['a lower heading', [markdown('## Second')]],
    ['no cells', []],
  ])('need a title: %s', (_name, cells) => {
    expect(errorOf(notebook(cells))).toBe(
      `1 problem in your content:

content/posts/2026-01-08-fit.ipynb:1:1 [front-matter-missing]
  The notebook begins neither with front matter nor with a title.
  Begin it with a cell "# The title", or with a raw cell of front matter between lines of three hyphens.`,
    );
  });

  it('are refused if they are none', () => {
    expect(errorOf('{}')).toContain('[notebook-invalid]\n  "nbformat" is missing.');
  });
});

describe('a notebook as a page', () => {
  async function pageOf(cells: object[], own: object = {}): Promise<string> {
    const name = '2026-01-08-fit.ipynb';
    const context = temporaryContext({ [`content/posts/${name}`]: notebook(cells, own) });
    const folder = path.join(context.content, 'posts');
    const { source } = readText(folder, name, context.root, postSchema);
    if (!source) throw new Error('The notebook cannot be read.');
    const { file, body } = source;
    const options = readTextOptions({}, context);
    const { code: module } = await new PostCache(context).compile({
      file,
      body,
      lang: 'en',
      options,
    });
    return renderModule(module);
  }
  const link = '<NotebookFile name="2026-01-08-fit.ipynb" href={./2026-01-08-fit.ipynb?url} />';

  it('shows its title once', async () => {
    const text = '<p>Text</p>\n' + link;
    expect(await pageOf([markdown('# Title\n\nText')])).toBe(text);
    expect(await pageOf([raw('---\ntitle: Title\n---'), markdown('# Title\n\nText')])).toBe(text);
    expect(await pageOf([markdown('# Other\n\nText')], { title: 'Title' })).toBe(
      `<h2 id="other">Other</h2>\n${text}`,
    );
  });

  it('keeps the levels of its headings if only the title is of the first', async () => {
    expect(await pageOf([markdown('# Title\n\n## A'), markdown('### B')])).toBe(
      `<h2 id="a">A</h2>\n<h3 id="b">B</h3>\n${link}`,
    );
  });
});

describe('the plugin for notebooks', () => {
  it('gives Astro the MDX text that the loader compiled', () => {
    const { source, root } = read(notebook([matter]));
    const plugin = notebooks({ root }) as unknown as Record<
      'resolveId' | 'load',
      { handler: (id: string) => string }
    >;
    const watched: string[] = [];
    const context = { addWatchFile: (file: string) => watched.push(file) };
    const id = plugin.resolveId.handler(`${source?.file}?astroPropagatedAssets`);
    const mdx = plugin.load.handler.call(context, id);
    expect(watched).toEqual([path.join(root, 'content/posts/2026-01-08-fit.ipynb')]);
    expect(mdx).toBe(
      '---\n{"title":"A: $x$","tags":["b"]}\n---\n\n<Notebook src="2026-01-08-fit.ipynb" />\n',
    );
    expect(mdx.endsWith(source?.body.trimStart() ?? '')).toBe(true);
  });
});
