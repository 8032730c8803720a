import { describe, expect, it } from 'vitest';
import {
  hasOwnPackages,
  mergeLockfiles,
  mergeManifests,
} from '../../../scripts/upgrade/manifest.ts';

const base = {
  name: 'folia',
  version: '0.1.0',
  scripts: { build: 'build', old: 'old' },
  dependencies: { astro: '7.3.5', gone: '1.0.0' },
};

const theirs = {
  name: 'folia',
  version: '0.2.0',
  scripts: { build: 'build --new', upgrade: 'upgrade' },
  dependencies: { astro: '7.4.0' },
};

describe('package.json', () => {
  it('is that of the release where the writer has changed nothing', () => {
    expect(mergeManifests(base, base, theirs)).toEqual({ data: theirs, overruled: [] });
  });

  it('keeps what the writer has added and changed, each package in its place', () => {
    const mine = {
      ...base,
      name: 'my-site',
      author: 'Ada',
      scripts: { ...base.scripts, publish: 'rsync' },
      dependencies: { ...base.dependencies, '3dmol': '2.0.0', zzz: '1.0.0' },
    };
    const { data, overruled } = mergeManifests(base, mine, theirs);
    expect(data).toEqual({
      name: 'my-site',
      version: '0.2.0',
      author: 'Ada',
      scripts: { build: 'build --new', upgrade: 'upgrade', publish: 'rsync' },
      dependencies: { '3dmol': '2.0.0', astro: '7.4.0', zzz: '1.0.0' },
    });
    expect(Object.keys(Object(data['dependencies']) as object)).toEqual(['3dmol', 'astro', 'zzz']);
    expect(overruled).toEqual([]);
  });

  it('has what the engine needs, and names what that overrules', () => {
    const mine = {
      ...base,
      version: '3.0.0',
      scripts: { build: 'mine', old: 'mine' },
      dependencies: { gone: '1.0.0' },
    };
    const { data, overruled } = mergeManifests(base, mine, theirs);
    expect(data).toEqual(theirs);
    expect(overruled).toEqual(['scripts.build', 'scripts.old']);
  });
});

describe('package-lock.json', () => {
  it('is that of the release unless the writer has packages of their own', () => {
    expect(hasOwnPackages({ ...theirs, name: 'my-site' }, theirs)).toBe(false);
    expect(hasOwnPackages({ ...theirs, dependencies: { zzz: '1.0.0' } }, theirs)).toBe(true);
  });

  it('keeps the versions of what the writer has brought, and has the rest from the release', () => {
    const lockfile = (version: string, packages: object) => ({ version, packages });
    const own = { 'node_modules/zzz': { version: '1.0.1' } };
    const merged = mergeLockfiles(
      lockfile('0.1.0', { '': {}, 'node_modules/astro': { version: '7.3.5' } }),
      lockfile('0.1.0', { '': {}, 'node_modules/astro': { version: '7.3.9' }, ...own }),
      lockfile('0.2.0', { '': { name: 'folia' }, 'node_modules/astro': { version: '7.4.0' } }),
      { dependencies: { zzz: '^1.0.0', astro: '7.4.0' } },
    );
    expect(merged).toEqual({
      version: '0.2.0',
      packages: {
        '': { name: 'folia', dependencies: { zzz: '^1.0.0', astro: '7.4.0' } },
        'node_modules/astro': { version: '7.4.0' },
        'node_modules/zzz': { version: '1.0.1' },
      },
    });
  });
});
