import type { PlannedFile } from './draft.ts';
import type { Finding } from './findings.ts';
import type { PlanOptions } from './plan.ts';

export interface ImportOptions extends PlanOptions {
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
  /** Files of the demo that were deleted; in a dry run, what would have been. */
  removed: string[];
  findings: Finding[];
}
