import { EventEmitter } from 'node:events';
import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { textLoaders } from '../../src/loaders/texts.ts';
import { loadCollection } from '../helpers/load-collection.ts';
import { writeFiles } from '../helpers/temporary-folder.ts';

afterEach(() => vi.unstubAllEnvs());

const post = (title: string, text: string) =>
  `---\ntitle: ${title}\ndate: 2026-01-08\n---\n\n${text}\n`;

/** Posts in `astro dev`, and a way to change files and say so. */
async function edit(files: Readonly<Record<string, string>>) {
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const posts = Object.entries(files).map(([name, text]) => [`content/posts/${name}.mdx`, text]);
  const { folder, store, log } = await loadCollection(
    textLoaders.posts,
    Object.fromEntries(posts) as Record<string, string>,
    { watcher },
  );
  return {
    log,
    store,
    /** @param told the files of which a change is announced. */
    change: (
      changed: Readonly<Record<string, string | undefined>>,
      told = Object.keys(changed),
    ) => {
      for (const [name, text] of Object.entries(changed)) {
        if (text === undefined) rmSync(`${folder}/content/${name}`);
        else writeFiles(folder, { [`content/${name}`]: text });
      }
      for (const name of told) watcher.emit('all', 'change', `${folder}/content/${name}`);
    },
    titles: () => [...store.values()].map(({ data }) => (data['title'] as { text: string }).text),
  };
}

describe('after a change in `astro dev`', () => {
  it('a text alone is read again', async () => {
    const { change, titles } = await edit({ a: post('A', 'a'), b: post('B', 'b') });
    // Nobody has said that the other file has changed, too.
    change({ 'posts/a.mdx': post('C', 'c'), 'posts/b.mdx': post('D', 'd') }, ['posts/a.mdx']);
    await vi.waitFor(() => expect(titles()).toContain('C'));
    expect(titles()).toEqual(['C', 'B']);
  });

  it.each(['assets/a.png', 'components/A.astro', 'assets/a.json', 'posts/a/data.csv'])(
    'of %s all texts are read again',
    async (name) => {
      const { change, titles } = await edit({ a: post('A', 'a'), b: post('B', 'b') });
      change({ 'posts/b.mdx': post('D', 'd'), [name]: '' }, [name]);
      await vi.waitFor(() => expect(titles()).toEqual(['A', 'D']));
    },
  );

  it('texts come and go', async () => {
    const { change, titles } = await edit({ a: post('A', 'a'), b: post('B', 'b') });
    change({ 'posts/c.mdx': post('C', 'c'), 'posts/a.mdx': undefined });
    await vi.waitFor(() => expect(titles()).toEqual(['B', 'C']));
  });

  it('a text with mistakes is read again, as it may show any other', async () => {
    const { change, log, titles } = await edit({
      a: post('A', '<Spaceship />'),
      b: post('B', 'b'),
    });
    expect(log.join('\n')).toContain('component-unknown');
    change({ 'posts/a.mdx': post('A', 'a'), 'posts/b.mdx': post('D', 'd') }, ['posts/b.mdx']);
    await vi.waitFor(() => expect(titles().sort()).toEqual(['A', 'D']));
  });

  it('texts are compared again if front matter has changed, but not for words in a text', async () => {
    const words = 'the perceptron learns weights from examples';
    const { change, store } = await edit({
      a: post('A', words),
      b: post('B', `${words} again`),
      c: post('C', 'bread is made of flour'),
    });
    const related = () => store.get('a')?.data['related'];
    expect(related()).toEqual(['b']);
    const digest = store.get('a')?.digest;
    change({ 'posts/a.mdx': post('A', 'bread is made of flour and water') });
    await vi.waitFor(() => expect(store.get('a')?.digest).not.toBe(digest));
    expect(related()).toEqual(['b']);
    change({ 'posts/c.mdx': post('Other', 'bread is made of flour') });
    await vi.waitFor(() => expect(related()).toEqual(['c']));
  });
});
