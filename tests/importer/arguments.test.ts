import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/importer/arguments.ts';
import { ContentError } from '../../src/lib/errors.ts';

const folder = path.resolve('/work-folder');

function failure(...args: string[]): unknown {
  try {
    readArguments(args, folder);
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
    expect(readArguments(['../old', '--into', 'site', '--dry-run'], folder)).toEqual({
      source: path.resolve(folder, '../old'),
      site: path.resolve(folder, 'site'),
      folder: 'site',
      dryRun: true,
      force: false,
      verify: false,
      json: false,
    });
  });

  it('answers --help, whatever else is there', () => {
    expect(readArguments(['old', '--help'], folder)).toBe('help');
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
    expect(failure('old')).toEqual({
      id: 'import-target',
      file,
      message: 'No site folder was named: --into is missing.',
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
