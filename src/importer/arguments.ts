import path from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError, type ErrorId } from '../lib/errors.ts';
import { optionMistake } from '../lib/option-mistake.ts';
import type { ImportOptions } from './import-result.ts';

export const usage = `Brings an al-folio site into a Folia site.

  npm run import -- <al-folio folder or post> [--into <site folder>] [--dry-run] [--force] [--all-assets] [--json]
  npm run import -- <al-folio folder> [--into <site folder>] --verify [--json]

  --into <folder>  the site folder, made if it does not exist; without it, this folder, whose demo is replaced
  --dry-run        show what would be written, and write nothing
  --force          overwrite files that exist and are different
  --all-assets     copy all files of assets/, and not only those that are used
  --verify         compare the texts with the built pages of the site, and build it first if need be
  --json           print the result as JSON
  --help           show this

docs/importing.md says what is carried over, and what each finding means.`;

export interface ImportArguments extends ImportOptions {
  /** The site folder as it was given. */
  folder: string;
  /** Compare instead of importing. */
  verify: boolean;
  /** Answer as JSON. */
  json: boolean;
}

const options = {
  into: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  verify: { type: 'boolean', default: false },
  'all-assets': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads the command line.
 *
 * @param workingFolder what relative paths count from.
 * @param ownSite the site folder if none is named.
 * @returns 'help' if that was asked for.
 * @throws {ContentError} `import-option`, `import-source` or `import-target`.
 */
export function readArguments(
  args: readonly string[],
  workingFolder: string,
  ownSite: string,
): ImportArguments | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [source, ...others] = positionals;
  if (source === undefined)
    throw usageError('import-source', 'No al-folio folder or post was named.');
  if (others.length > 0) {
    throw usageError(
      'import-source',
      `One folder or post at a time: "${others.join(' ')}" is too much.`,
    );
  }
  const { into } = values;
  if (into === '') throw usageError('import-target', 'No site folder was named after --into.');
  const site = into === undefined ? ownSite : path.resolve(workingFolder, into);
  return {
    source: path.resolve(workingFolder, source),
    site,
    folder: into ?? (path.relative(workingFolder, site) || '.'),
    dryRun: values['dry-run'],
    force: values.force,
    verify: values.verify,
    allAssets: values['all-assets'],
    json: values.json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw usageError('import-option', optionMistake(error), error);
  }
}

function usageError(id: ErrorId, message: string, cause?: unknown): ContentError {
  return new ContentError(
    {
      id,
      file: 'npm run import',
      message,
      remedy:
        'Write: npm run import -- <al-folio folder or post> --into <site folder>. See --help.',
    },
    { cause },
  );
}
