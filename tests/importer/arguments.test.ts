import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/importer/arguments.ts';
import { ContentError } from '../../src/lib/errors.ts';

const folder = path.resolve('/work-folder');
const ownSite = path.resolve('/folia');

function failure(...args: string[]): unknown {
  try {
    readArguments(args, folder, ownSite);
  } catch (error) {
    if (error instanceof ContentError) return error.problem;
    throw error;
  }
  return undefined;
}

const remedy =
  'Write: npm run import -- <al-folio folder or post> --into <site folder>. See --help.';

describe('the command line', () => {
  it('counts paths from where the person is', () => {
    expect(readArguments(['../old', '--into', 'site', '--dry-run'], folder, ownSite)).toEqual({
      source: path.resolve(folder, '../old'),
      site: path.resolve(folder, 'site'),
      folder: 'site',
      dryRun: true,
      force: false,
      verify: false,
      allAssets: false,
      json: false,
    });
  });

  it('takes the own site if none is named', () => {
    expect(readArguments(['old', '--all-assets', '--json'], folder, ownSite)).toMatchObject({
      site: ownSite,
      folder: path.join('..', 'folia'),
      allAssets: true,
      json: true,
    });
  });

  it('answers --help, whatever else is there', () => {
    expect(readArguments(['old', '--help'], folder, ownSite)).toBe('help');
  });

  it('says what is missing, too much or unknown', () => {
    const file = 'npm run import';
    expect(failure('--into', 'site')).toEqual({
      id: 'import-source',
      file,
      message: 'No al-folio folder or post was named.',
      remedy,
    });
    expect(failure('old', 'older', '--into', 'site')).toEqual({
      id: 'import-source',
      file,
      message: 'One folder or post at a time: "older" is too much.',
      remedy,
    });
    expect(failure('old', '--into', '')).toEqual({
      id: 'import-target',
      file,
      message: 'No site folder was named after --into.',
      remedy,
    });
    expect(failure('old', '--into', 'site', '--forse')).toEqual({
      id: 'import-option',
      file,
      message: "Unknown option '--forse'.",
      remedy,
    });
  });
});
