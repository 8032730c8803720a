import {
  copyFileSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentErrors } from '../../src/lib/errors.ts';
import { PostCache } from '../../src/markdown/cache.ts';
import type { PostSource } from '../../src/markdown/compile-post.ts';
import type { MarkdownContext } from '../../src/markdown/context.ts';
import { foliaProcessor } from '../../src/markdown/processor.ts';
import { readTextOptions } from '../../src/markdown/text-options.ts';
import { fixtureContext } from '../helpers/compile.ts';
import { renderModule } from '../helpers/render-module.ts';
import { temporaryContext } from '../helpers/temporary-context.ts';
import { writeFiles } from '../helpers/temporary-folder.ts';

const storedFiles = ({ engine }: MarkdownContext) =>
  globSync('node_modules/.cache/folia/posts/**/*', { cwd: engine, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** One that can be opened, from the fixtures. */
function writePicture({ root }: MarkdownContext, file: string): void {
  const location = path.join(root, file);
  mkdirSync(path.dirname(location), { recursive: true });
  copyFileSync(path.join(fixtureContext.content, 'posts/beside.png'), location);
}

const post = (context: MarkdownContext, body = '\n\na *b*', lang = 'en'): PostSource => ({
  file: `${context.content}/posts/post.mdx`,
  body,
  lang,
  options: readTextOptions({}, context),
});

/** Writes something into the only stored file that no compiler would have written. */
function mark(context: MarkdownContext): void {
  const [file = ''] = storedFiles(context);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('"code":"', '"code":"// From the cache.\\n'),
  );
}

describe('the cache of compiled posts', () => {
  it('answers without a second parse when nothing changed', async () => {
    const context = temporaryContext();
    const first = await new PostCache(context).compile(post(context));
    mark(context);
    const second = await new PostCache(context).compile(post(context));
    expect(second).toEqual({ ...first, code: `// From the cache.\n${first.code}` });
  });

  it('answers Vite, which blanks the front matter otherwise, as it answers the loader', async () => {
    const context = temporaryContext();
    await new PostCache(context).compile(post(context, '   \n         \n   \na'));
    mark(context);
    const renderer = await foliaProcessor(() => context).createMdxRenderer?.(
      {},
      { optimize: false },
    );
    const { code } = (await renderer?.process('\n\n\na', post(context).file, { lang: 'EN' })) ?? {};
    expect(code).toMatch(/^\/\/ From the cache/);
  });

  it.each<
    [string, (source: PostSource, context: MarkdownContext) => [PostSource, MarkdownContext]]
  >([
    ['the text', (source, context) => [{ ...source, body: '\n\na *c*' }, context]],
    ['its line in the file', (source, context) => [{ ...source, body: '\n\n\na *b*' }, context]],
    ['the language', (source, context) => [{ ...source, lang: 'de' }, context]],
    ['the file', (source, context) => [{ ...source, file: `${source.file}x` }, context]],
    ['a setting', (source, context) => [source, { ...context, base: '/notes/' }]],
    [
      'the components of the writer',
      (source, context) => [source, { ...context, writerComponents: { A: '/a' } }],
    ],
  ])('does not answer for another post: %s', async (_what, change) => {
    const context = temporaryContext();
    await new PostCache(context).compile(post(context));
    const [source, changed] = change(post(context), context);
    expect(await new PostCache(context).find(post(context))).toBeDefined();
    expect(await new PostCache(changed).find(source)).toBeUndefined();
  });

  it.each([
    ['beside it', 'content/posts/a.png', 'a.png'],
    ['in content/', 'content/assets/a.png', '/assets/a.png'],
    ['in public/', 'public/a.png', '/a.png'],
  ])('does not answer when an image of the post is gone: %s', async (_where, file, src) => {
    const context = temporaryContext();
    writePicture(context, file);
    const source = post(context, `![a](${src})`);
    await new PostCache(context).compile(source);
    expect(await new PostCache(context).find(source)).toBeDefined();
    rmSync(path.join(context.root, file));
    await expect(new PostCache(context).compile(source)).rejects.toThrow(
      `The image ${src} does not exist.`,
    );
  });

  it('answers when an image is only younger, as in a new clone', async () => {
    const context = temporaryContext();
    writePicture(context, 'content/assets/a.png');
    const source = post(context, '![a](/assets/a.png)');
    await new PostCache(context).compile(source);
    utimesSync(path.join(context.content, 'assets/a.png'), new Date(), new Date(2e12));
    expect(await new PostCache(context).find(source)).toBeDefined();
  });

  it('does not answer when an image of the post has changed', async () => {
    const context = temporaryContext();
    writePicture(context, 'content/assets/a.png');
    const source = post(context, '![a](assets/a.png)');
    await new PostCache(context).compile(source);
    writeFileSync(path.join(context.content, 'assets/a.png'), 'a');
    await expect(new PostCache(context).compile(source)).rejects.toThrow(
      'The image assets/a.png cannot be read: no picture is in the file.',
    );
  });

  it('compiles again when a stored file is broken', async () => {
    const context = temporaryContext();
    const { code } = await new PostCache(context).compile(post(context));
    writeFileSync(storedFiles(context)[0] ?? '', '{"code":');
    expect((await new PostCache(context).compile(post(context))).code).toBe(code);
  });

  it('may be a folder that cannot be written: the module holds its HTML then', async () => {
    const context = temporaryContext();
    writeFiles(context.engine, { 'node_modules/.cache': '' });
    const { code } = await new PostCache(context).compile(post(context));
    expect(await renderModule(code)).toBe('<p>a <em>b</em></p>');
  });

  it('says what is wrong if it is emptied while its posts are shown', async () => {
    const context = temporaryContext();
    const { code } = await new PostCache(context).compile(post(context, 'a *c*'));
    const [file = ''] = storedFiles(context);
    rmSync(file);
    await expect(renderModule(code)).rejects.toThrow(
      `The compiled text ${file} is gone: Folia's cache was emptied while it was in use. Start again.`,
    );
  });

  it('stores nothing of a post with mistakes, and leaves no drafts', async () => {
    const context = temporaryContext();
    await expect(new PostCache(context).compile(post(context, '{n}'))).rejects.toThrow(
      ContentErrors,
    );
    expect(storedFiles(context)).toEqual([]);
    await new PostCache(context).compile(post(context));
    expect(storedFiles(context).map((file) => path.extname(file))).toEqual(['']);
  });
});
