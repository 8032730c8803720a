import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { ContentError } from '../lib/errors.ts';
import { findSource } from './find.ts';
import { makeFinding, type Finding } from './findings.ts';
import { makePlan, type PlannedFile } from './plan.ts';
import { writePlanned } from './write.ts';

export interface ImportOptions {
  /** An al-folio folder or a post, absolute. */
  source: string;
  /** The site folder, absolute; it need not exist. */
  site: string;
  /** Write nothing. */
  dryRun: boolean;
  /** Overwrite files that exist and are different. */
  force: boolean;
}

export interface ImportResult {
  options: ImportOptions;
  /** Everything that the site folder needs for this source. */
  files: PlannedFile[];
  /** What was written; in a dry run, what would have been. */
  written: PlannedFile[];
  /** What exists, is different, and was left alone. */
  refused: PlannedFile[];
  findings: Finding[];
}

/**
 * Imports an al-folio folder or one of its posts.
 *
 * @throws {ContentError} `import-source` or `import-target`, before anything is written.
 */
export function importSite(options: ImportOptions): ImportResult {
  const source = findSource(options.source);
  checkTarget(options.site, source.root);
  const { files, findings } = makePlan(source, options.site);
  const refused = options.force ? [] : files.filter(({ state }) => state === 'different');
  const written = files.filter((file) => file.state !== 'same' && !refused.includes(file));
  if (!options.dryRun) for (const file of written) writePlanned(options.site, file);
  return {
    options,
    files,
    written,
    refused,
    findings: [...findings, ...refused.map(refusedFinding)],
  };
}

function checkTarget(site: string, sourceRoot: string): void {
  if (existsSync(site) && !statSync(site).isDirectory()) {
    throw targetError(site, 'This is a file, not a folder.');
  }
  const relative = path.relative(sourceRoot, site);
  if (relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative))) {
    throw targetError(
      site,
      'The site folder lies in the al-folio folder, which an import never changes.',
    );
  }
}

function targetError(file: string, message: string): ContentError {
  return new ContentError({
    id: 'import-target',
    file,
    message,
    remedy: 'Name another folder after --into; one that does not exist is made.',
  });
}

function refusedFinding({ target, from }: PlannedFile): Finding {
  const message = `${target} exists and differs from what would be written there. It was left as it is; --force overwrites it.`;
  return makeFinding('target-exists', message, { file: from });
}
