import { chmodSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { onceForFile } from '../../src/files/once-for-file.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.ts';

function lookAtFiles() {
  const root = temporaryFolder({ 'a.txt': 'a', 'b.txt': 'b' });
  let looks = 0;
  const read = onceForFile((location) => {
    looks += 1;
    return readFileSync(location, 'utf8');
  });
  return { root, read: (name: string) => [read(path.join(root, name)), looks] };
}

describe('a file that is looked at once', () => {
  it('is not looked at again, nor taken for another', () => {
    const { read } = lookAtFiles();
    expect([read('a.txt'), read('a.txt'), read('b.txt'), read('a.txt')]).toEqual([
      ['a', 1],
      ['a', 1],
      ['b', 2],
      ['a', 2],
    ]);
  });

  it('is looked at again when its size, its time or its rights are others', async () => {
    const { root, read } = lookAtFiles();
    read('a.txt');
    writeFiles(root, { 'a.txt': 'longer' });
    expect(read('a.txt')).toEqual(['longer', 2]);
    utimesSync(path.join(root, 'a.txt'), 1, 1);
    expect(read('a.txt')).toEqual(['longer', 3]);
    // The clock of some file systems takes steps of milliseconds.
    await wait(20);
    chmodSync(path.join(root, 'a.txt'), 0o600);
    expect(read('a.txt')).toEqual(['longer', 4]);
  });

  it('fails as the file system does if it is not there', () => {
    const { read } = lookAtFiles();
    expect(() => read('c.txt')).toThrow(/^ENOENT: /);
  });
});
