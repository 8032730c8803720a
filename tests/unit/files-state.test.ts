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
  it('is the same while nothing changes', () => {
    const root = makeFolder();
    expect(stateOf(root)).toBe(stateOf(root));
  });

  it('is the same when a text changes, comes or goes', () => {
    const root = makeFolder();
    const before = stateOf(root);
    writeFiles(root, { 'content/posts/b.mdx': 'longer', 'content/posts/d.mdx': 'd' });
    rmSync(path.join(root, 'content/posts/b.mdx'));
    expect(stateOf(root)).toBe(before);
  });

  it.each<[string, (root: string) => void]>([
    ['is larger', (root) => writeFiles(root, { 'content/assets/a.png': 'aa' })],
    ['is written', (root) => utimesSync(path.join(root, 'content/assets/a.png'), 1, 1)],
    ['comes', (root) => writeFiles(root, { 'public/d.txt': 'd' })],
    ['goes', (root) => rmSync(path.join(root, 'public/c.txt'))],
  ])('is another when a file %s', (_what, change) => {
    const root = makeFolder();
    const before = stateOf(root);
    change(root);
    expect(stateOf(root)).not.toBe(before);
  });

  it('is never the same with a folder behind a link', () => {
    const root = makeFolder();
    mkdirSync(path.join(root, 'elsewhere'));
    symlinkSync(path.join(root, 'elsewhere'), path.join(root, 'content/linked'), 'dir');
    expect(stateOf(root)).not.toBe(stateOf(root));
  });
});
