import { describe, expect, it } from 'vitest';
import { findMissing, npmCommand } from '../../scripts/setup/install.mjs';

const wanted = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', dev: true },
    'node_modules/c': { version: '3.0.0', integrity: 'sha512-c', optional: true },
    'node_modules/d': { version: '4.0.0', integrity: 'sha512-d', devOptional: true },
  },
};

const installed = {
  packages: {
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', dev: true },
  },
};

describe('the comparison of what is wanted with what is installed', () => {
  it('finds everything missing where nothing is installed', () => {
    expect(findMissing(wanted, undefined, { development: true })).toEqual([
      'node_modules/a',
      'node_modules/b',
    ]);
  });

  it('finds nothing missing after an install by hand, without the packages of other platforms', () => {
    expect(findMissing(wanted, installed, { development: true })).toEqual([]);
  });

  it('finds another version, and another content of the same version', () => {
    const older = {
      packages: {
        ...installed.packages,
        'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' },
      },
    };
    const other = {
      packages: {
        ...installed.packages,
        'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' },
      },
    };
    expect(findMissing(wanted, older, { development: true })).toEqual(['node_modules/a']);
    expect(findMissing(wanted, other, { development: true })).toEqual(['node_modules/a']);
  });

  it('misses development packages only where a task needs them', () => {
    const production = { packages: { 'node_modules/a': installed.packages['node_modules/a'] } };
    expect(findMissing(wanted, production, { development: false })).toEqual([]);
    expect(findMissing(wanted, production, { development: true })).toEqual(['node_modules/b']);
  });
});

describe('the command that installs', () => {
  const npm = '/usr/lib/node_modules/npm/bin/npm-cli.js';
  const fresh = { development: false, present: false };

  it('is the npm that started the script', () => {
    expect(npmCommand(fresh, { env: { npm_execpath: npm }, platform: 'linux' })).toEqual({
      file: process.execPath,
      args: [npm, 'ci', '--loglevel=error', '--no-audit', '--no-fund'],
      shell: false,
    });
  });

  it('is the npm on the path if another package manager started it', () => {
    const machine = { env: { npm_execpath: '/opt/yarn/bin/yarn.js' }, platform: 'linux' } as const;
    expect(npmCommand(fresh, machine)).toMatchObject({ file: 'npm', shell: false });
  });

  it('goes through a shell on Windows, where npm is no program of its own', () => {
    expect(npmCommand(fresh, { env: {}, platform: 'win32' })).toMatchObject({
      file: 'npm',
      shell: true,
    });
  });

  it('leaves a running Node in place on Windows', () => {
    const again = { development: false, present: true };
    expect(npmCommand(again, { env: {}, platform: 'win32' }).args).toEqual([
      'install',
      '--no-save',
      '--loglevel=error',
      '--no-audit',
      '--no-fund',
    ]);
    expect(npmCommand(again, { env: {}, platform: 'darwin' }).args[0]).toBe('ci');
  });

  it('asks for development packages whatever the environment leaves out', () => {
    expect(npmCommand({ development: true, present: false }, { env: {} }).args).toContain(
      '--include=dev',
    );
  });
});
