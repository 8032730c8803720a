import { importSite } from '../src/importer/import.ts';
import { readArguments, usage } from '../src/importer/arguments.ts';
import { formatResult } from '../src/importer/report.ts';
import { ContentError } from '../src/lib/errors.ts';

try {
  // npm changes to the project's folder; what a person types counts from where they are.
  const given = readArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (given === 'help') {
    console.log(usage);
  } else if (given.verify) {
    // What it needs takes longer to load than a small import does.
    const { verifyImport } = await import('./verify-import.ts');
    process.exitCode = (await verifyImport(given)) ? 0 : 1;
  } else {
    const result = importSite(given);
    console.log(formatResult(result, given.folder));
    process.exitCode = result.refused.length > 0 ? 1 : 0;
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
