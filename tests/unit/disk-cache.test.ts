import { existsSync, globSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheKey, DiskCache } from '../../src/markdown/disk-cache.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const keys = ['a', 'b', 'c'].map((name) => cacheKey(name));
const [first = '', second = '', third = ''] = keys;

/** Makes a file look as if it had last been used on a day of January 2020. */
function usedOn(folder: string, key: string, day: number): void {
  const date = new Date(Date.UTC(2020, 0, day));
  utimesSync(path.join(folder, key.slice(0, 2), key), date, date);
}

describe('the cache on disk', () => {
  it('gives back what was stored, and nothing else', async () => {
    const cache = new DiskCache(temporaryFolder(), 100);
    expect(await cache.find(first)).toBeUndefined();
    await cache.store(first, Buffer.from('one'));
    await cache.store(second, Buffer.from('two'));
    await cache.store(first, Buffer.from('new'));
    expect((await cache.find(first))?.toString()).toBe('new');
    expect((await cache.find(second))?.toString()).toBe('two');
  });

  it('leaves nothing half written behind', async () => {
    const folder = temporaryFolder();
    const cache = new DiskCache(folder, 100);
    const text = Buffer.alloc(100_000, 'x');
    await Promise.all(Array.from({ length: 20 }, () => cache.store(first, text)));
    expect(globSync('*/*', { cwd: folder })).toEqual([path.join(first.slice(0, 2), first)]);
    expect(statSync(path.join(folder, first.slice(0, 2), first)).size).toBe(100_000);
  });

  it('forgets what was not used for longest when it is too large', async () => {
    const folder = temporaryFolder();
    const cache = new DiskCache(folder, 10);
    for (const [index, key] of keys.entries()) {
      await cache.store(key, Buffer.from('12345'));
      usedOn(folder, key, index + 1);
    }
    await cache.find(first);
    await cache.prune();
    expect(await cache.find(first)).toBeDefined();
    expect(await cache.find(second)).toBeUndefined();
    expect(await cache.find(third)).toBeDefined();
  });

  it('is not needed: a folder that cannot be made is none', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'file'), '');
    const cache = new DiskCache(path.join(folder, 'file/cache'), 100);
    await cache.store(first, Buffer.from('one'));
    expect(await cache.find(first)).toBeUndefined();
    await cache.prune();
    expect(existsSync(path.join(folder, 'file/cache'))).toBe(false);
  });

  it('has keys that tell apart where one part ends', () => {
    expect(cacheKey('ab', 'c')).not.toBe(cacheKey('a', 'bc'));
  });
});
