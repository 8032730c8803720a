import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { describe, expect, it } from 'vitest';
import { pageMemory } from '../../src/integrations/page-memory.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.ts';

type Prerenderer = Pick<AstroPrerenderer, 'getStaticPaths'>;
type Hooks = Record<string, (options: object) => void>;

const makeSite = () =>
  temporaryFolder({
    'content/posts/a.mdx': 'a',
    'content/assets/a.png': 'a',
    'dist/_astro/a.css': '',
    'incremental-build.json': '{}',
  });
const listOf = (site: string) => path.join(site, 'incremental-build.json');

/** The keys of two pages, of which the first has one of its own, as Astro gets them. */
async function keysOf(site: string, whileAsked = () => undefined): Promise<(string | undefined)[]> {
  const folders = {
    root: site,
    content: path.join(site, 'content'),
    public: path.join(site, 'public'),
    out: path.join(site, 'dist'),
  };
  const hooks = pageMemory(folders).hooks as unknown as Hooks;
  hooks['astro:config:done']?.({ config: { cacheDir: pathToFileURL(`${site}/`) } });
  let wrap = (inner: Prerenderer): Prerenderer => inner;
  hooks['astro:build:start']?.({
    setPrerenderer: (given: typeof wrap) => {
      wrap = given;
    },
  });
  const paths = [{ cacheKey: 'a' }, {}] as Awaited<ReturnType<Prerenderer['getStaticPaths']>>;
  const wrapped = wrap({
    getStaticPaths: () => {
      whileAsked();
      return Promise.resolve(paths);
    },
  });
  return (await wrapped.getStaticPaths()).map(({ cacheKey }) => cacheKey?.toString());
}

describe('the memory of rendered pages', () => {
  it('has no list while pages are rendered, which a build that is killed would leave', async () => {
    const site = makeSite();
    const seen: boolean[] = [];
    await keysOf(site, () => {
      seen.push(existsSync(listOf(site)));
      return undefined;
    });
    expect(seen).toEqual([false]);
  });

  it('knows a page by its own key, and none that has none', async () => {
    const site = makeSite();
    const [first, second] = await keysOf(site);
    expect(first).toMatch(/^a \w{64}$/);
    expect(second).toBeUndefined();
    writeFileSync(path.join(site, 'content/posts/a.mdx'), 'changed');
    expect(await keysOf(site)).toEqual([first, second]);
  });

  it.each(['content/assets/a.png', 'public/b.txt', 'dist/_astro/b.css', 'dist/_astro/b.js'])(
    'knows no page when %s is another',
    async (file) => {
      const site = makeSite();
      const [before] = await keysOf(site);
      writeFiles(site, { [file]: 'changed' });
      const [after] = await keysOf(site);
      expect(after).not.toBe(before);
    },
  );
});
