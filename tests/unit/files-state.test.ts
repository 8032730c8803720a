import { mkdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesState } from '../../src/integrations/files-state.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.ts';

const makeFolder = () =>
  temporaryFolder({ 'content/assets/a.png': 'a', 'content/posts/b.mdx': 'b', 'public/c.txt': 'c' });
const stateOf = (root: string) =>
  filesState([path.join(root, 'content'), path.join(root, 'public'), path.join(root, 'none')]);

describe('the state of the files of a site', () => {
  it('is the same in a clone, where all files have new times', async () => {
    const root = makeFolder();
    const before = await stateOf(root);
    utimesSync(path.join(root, 'content/assets/a.png'), 1, 1);
    expect(await stateOf(root)).toBe(before);
  });

  it('is the same when a text changes, comes or goes', async () => {
    const root = makeFolder();
    const before = await stateOf(root);
    writeFiles(root, { 'content/posts/b.mdx': 'longer', 'content/posts/d.mdx': 'd' });
    rmSync(path.join(root, 'content/posts/b.mdx'));
    expect(await stateOf(root)).toBe(before);
  });

  it.each<[string, (root: string) => void]>([
    ['is larger', (root) => writeFiles(root, { 'content/assets/a.png': 'aa' })],
    ['has other bytes', (root) => writeFiles(root, { 'content/assets/a.png': 'b' })],
    ['comes', (root) => writeFiles(root, { 'public/d.txt': 'd' })],
    ['goes', (root) => rmSync(path.join(root, 'public/c.txt'))],
  ])('is another when a file %s', async (_what, change) => {
    const root = makeFolder();
    const before = await stateOf(root);
    change(root);
    expect(await stateOf(root)).not.toBe(before);
  });

  it('is never the same with a link that leads nowhere', async () => {
    const root = makeFolder();
    symlinkSync(path.join(root, 'elsewhere'), path.join(root, 'content/linked.png'));
    expect(await stateOf(root)).not.toBe(await stateOf(root));
  });

  it('is never the same with a folder behind a link', async () => {
    const root = makeFolder();
    mkdirSync(path.join(root, 'elsewhere'));
    symlinkSync(path.join(root, 'elsewhere'), path.join(root, 'content/linked'), 'dir');
    expect(await stateOf(root)).not.toBe(await stateOf(root));
  });
});
