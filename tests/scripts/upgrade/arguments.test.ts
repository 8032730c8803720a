import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../scripts/upgrade/arguments.ts';

const here = path.resolve('/home/ada');

describe('the command line of an upgrade', () => {
  it('names a folder from where it is typed', () => {
    expect(readArguments(['../folia', '--dry-run'], here)).toEqual({
      kind: 'upgrade',
      source: path.resolve('/home/folia'),
      dryRun: true,
    });
    expect(readArguments(['--undo'], here)).toEqual({ kind: 'undo' });
    expect(readArguments(['--finish'], here)).toEqual({ kind: 'finish' });
    expect(readArguments(['-h'], here)).toEqual({ kind: 'help' });
  });

  it.each([
    [[], 'No newer Folia was named.'],
    [['a', 'b'], '"b" is too much.'],
    [['a', '--undo'], '--undo takes nothing beside it.'],
    [['a', '--frce'], "Unknown option '--frce'."],
  ])('refuses %j', (args, message) => {
    expect(() => readArguments(args, here)).toThrow(
      expect.objectContaining({
        problem: {
          id: 'upgrade-option',
          file: 'npm run upgrade',
          message,
          remedy:
            'Write: npm run upgrade -- <folder or archive of a newer Folia> [--dry-run]. See --help.',
        },
      }),
    );
  });
});
