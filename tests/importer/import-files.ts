import path from 'node:path';
import { importSite, type ImportOptions } from '../../src/importer/import.ts';
import { dumpFiles, folderWith } from './site-folder.ts';

/**
 * Imports an al-folio site that has these files.
 *
 * @returns what was found, and the files of the new site.
 */
export function importFiles(
  files: Readonly<Record<string, string>>,
  options: Partial<ImportOptions> = {},
) {
  const root = folderWith(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`old/${name}`, text])),
  );
  const site = path.join(root, 'site');
  const source = path.join(root, 'old');
  const { findings } = importSite({ source, site, dryRun: false, force: false, ...options });
  return { findings, written: dumpFiles(site) };
}
