import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { ContentError } from '../lib/errors.ts';
import { findSource } from './find.ts';
import { makeFinding, type Finding } from './findings.ts';
import type { PlannedFile } from './draft.ts';
import type { ImportOptions, ImportResult } from './import-result.ts';
import { makePlan } from './plan.ts';
import { planReport } from './report-file.ts';
import { WriteError, removeFiles, writeFiles } from './write.ts';

export type { ImportOptions, ImportResult } from './import-result.ts';

/**
 * Imports an al-folio folder or one of its texts. An import of a whole folder leaves `IMPORT.md` behind, which says what it found.
 *
 * @throws {ContentError} `import-source` or `import-target`, before anything is written; `import-target` when a file cannot be
 * written.
 */
export function importSite(options: ImportOptions): ImportResult {
  const source = findSource(options.source);
  checkTarget(options.site, source.root);
  const plan = makePlan(source, options.site, options);
  const refused = options.force ? [] : plan.files.filter(({ state }) => state === 'different');
  const result = {
    options,
    files: plan.files,
    written: plan.files.filter((file) => file.state !== 'same' && !refused.includes(file)),
    refused,
    removed: plan.removed,
    findings: [...plan.findings, ...refused.map(refusedFinding)],
  };
  if (options.dryRun) return result;
  const report = source.only === undefined ? [planReport(result)] : [];
  try {
    writeFiles(options.site, [...result.written, ...report]);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    throw targetError(
      options.site,
      error.message,
      'Mend that, and run the import again: it goes on where it was.',
    );
  }
  removeFiles(options.site, result.removed);
  return result;
}

function checkTarget(site: string, sourceRoot: string): void {
  if (existsSync(site) && !statSync(site).isDirectory()) {
    throw targetError(site, 'This is a file, not a folder.');
  }
  const relative = path.relative(realpathSync(sourceRoot), realPath(site));
  if (relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative))) {
    throw targetError(
      site,
      'The site folder lies in the al-folio folder, which an import never changes.',
    );
  }
}

/** Where a path leads that perhaps does not exist yet: its nearest folder may be a link. */
function realPath(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  const folder = path.dirname(file);
  return folder === file ? file : path.join(realPath(folder), path.basename(file));
}

function targetError(
  file: string,
  message: string,
  remedy = 'Name another folder after --into; one that does not exist is made.',
): ContentError {
  return new ContentError({ id: 'import-target', file, message, remedy });
}

function refusedFinding({ target, from }: PlannedFile): Finding {
  const message = `${target} exists and differs from what would be written there. It was left as it is; --force overwrites it.`;
  return makeFinding('target-exists', message, { file: from });
}
