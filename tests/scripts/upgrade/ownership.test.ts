import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from '../../../scripts/upgrade/git.ts';
import { ownerOf, ownershipFile, parseOwnership } from '../../../scripts/upgrade/ownership.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const ownership = parseOwnership(readFileSync(path.join(root, ownershipFile), 'utf8'));

describe('the list of what a release owns', () => {
  it('has every file of the repository but those of the writer', () => {
    expect(ownership).toBeDefined();
    const files = git(root, ['ls-files', '-z', '--', '.', ':!content', ':!public']).split('\0');
    const missing = files.filter((file) => file !== '' && ownership && !ownerOf(file, ownership));
    expect(missing).toEqual([]);
  });

  it('has nothing that is the writer’s', () => {
    for (const file of ['content/site.yaml', 'public/cv.pdf', 'notes.txt', 'src.txt', '.env']) {
      expect([file, ownership && ownerOf(file, ownership)]).toEqual([file, undefined]);
    }
  });

  it.each([
    'content/',
    'public/x',
    '../x',
    'src/../content/',
    '/etc/',
    '.git/',
    'node_modules/',
    '',
  ])('is not believed if it claims "%s"', (name) => {
    expect(parseOwnership(JSON.stringify({ engine: [name], shared: [], manifests: [] }))).toBe(
      undefined,
    );
    expect(
      parseOwnership(JSON.stringify({ engine: ['src/'], shared: [], manifests: [] })),
    ).toBeDefined();
  });
});
