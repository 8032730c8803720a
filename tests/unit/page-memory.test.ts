import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { expect, it } from 'vitest';
import { pageMemory } from '../../src/integrations/page-memory.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

type Prerenderer = Pick<AstroPrerenderer, 'getStaticPaths'>;
type Hooks = Record<string, (options: object) => void>;

it('takes away the list of rendered pages before any page is rendered', async () => {
  const folder = temporaryFolder({ 'incremental-build.json': '{}' });
  const list = path.join(folder, 'incremental-build.json');
  const hooks = pageMemory().hooks as unknown as Hooks;
  hooks['astro:config:done']?.({ config: { cacheDir: pathToFileURL(`${folder}/`) } });
  let wrap = (inner: Prerenderer): Prerenderer => inner;
  hooks['astro:build:start']?.({
    setPrerenderer: (given: typeof wrap) => {
      wrap = given;
    },
  });
  // Astro reads the list after the hook.
  expect(existsSync(list)).toBe(true);
  const seen: boolean[] = [];
  const wrapped = wrap({
    getStaticPaths: () => {
      seen.push(existsSync(list));
      return Promise.resolve([]);
    },
  });
  expect(await wrapped.getStaticPaths()).toEqual([]);
  expect(seen).toEqual([false]);
});
