import path from 'node:path';
import { readArguments, usage } from '../src/importer/arguments.ts';
import type { ImportResult } from '../src/importer/import-result.ts';
import { ContentError } from '../src/lib/errors.ts';

try {
  // npm changes to the project's folder; what a person types counts from where they are.
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  const given = readArguments(process.argv.slice(2), folder, path.dirname(import.meta.dirname));
  if (given === 'help') {
    console.log(usage);
  } else if (given.verify) {
    // What either needs takes longer to load than to answer a question, or to import a small site.
    const { verifyImport } = await import('./verify-import.ts');
    process.exitCode = (await verifyImport(given)) ? 0 : 1;
  } else {
    const { importSite } = await import('../src/importer/import.ts');
    const { formatResult, resultAsJson } = await import('../src/importer/report.ts');
    const result = importSite({ ...given, onText: showProgress });
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
    console.log(given.json ? resultAsJson(result) : formatResult(result, given.folder));
    process.exitCode = exitCode(result);
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** On a terminal, which text is being converted. */
function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY && done % 10 === 0)
    process.stderr.write(`\r\u001B[KText ${done + 1} of ${all}`);
}

function exitCode({ files, refused }: ImportResult): number {
  if (files.length === 0) return 2;
  return refused.length > 0 ? 1 : 0;
}
