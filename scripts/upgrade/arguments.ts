import path from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '../../src/lib/errors.ts';
import { optionMistake } from '../../src/lib/option-mistake.ts';

export const usage = `Replaces the engine of this folder by that of a newer Folia. Your texts and files stay.

  npm run upgrade -- <folder or archive of a newer Folia> [--dry-run]
  npm run upgrade -- --finish
  npm run upgrade -- --undo

  --dry-run  show what would change, and change nothing
  --finish   go on with an upgrade that was interrupted: packages, renamed keys, build
  --undo     take the last upgrade back
  --help     show this

  FOLIA_SITE=<folder>  environment: the site to build afterwards, and to rename keys in; default: this one

docs/upgrading.md says what is replaced, and what is not.`;

export type UpgradeTask =
  { kind: 'help' | 'finish' | 'undo' } | { kind: 'upgrade'; source: string; dryRun: boolean };

const options = {
  'dry-run': { type: 'boolean', default: false },
  finish: { type: 'boolean', default: false },
  undo: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads the command line.
 *
 * @param workingFolder what a relative path counts from.
 * @throws {ContentError} `upgrade-option`.
 */
export function readArguments(args: readonly string[], workingFolder: string): UpgradeTask {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  const [source, ...others] = positionals;
  const alone = (['finish', 'undo'] as const).find((name) => values[name]);
  if (alone !== undefined) {
    if (args.length > 1) throw optionError(`--${alone} takes nothing beside it.`);
    return { kind: alone };
  }
  if (source === undefined) throw optionError('No newer Folia was named.');
  if (others.length > 0) throw optionError(`"${others.join(' ')}" is too much.`);
  return {
    kind: 'upgrade',
    source: path.resolve(workingFolder, source),
    dryRun: values['dry-run'],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw optionError(optionMistake(error), error);
  }
}

function optionError(message: string, cause?: unknown): ContentError {
  return new ContentError(
    {
      id: 'upgrade-option',
      file: 'npm run upgrade',
      message,
      remedy:
        'Write: npm run upgrade -- <folder or archive of a newer Folia> [--dry-run]. See --help.',
    },
    { cause },
  );
}
