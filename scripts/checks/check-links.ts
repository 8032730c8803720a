import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSite } from '../../src/site.ts';
import { checkOutput } from '../../src/integrations/links/check-output.ts';

/**
 * Checks the links within built sites: `node scripts/checks/check-links.ts [site folder …]`. Without a folder it is the site of
 * this repository.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = process.argv.slice(2);

for (const folder of folders.length > 0 ? folders : ['.']) check(path.resolve(root, folder));

function check(folder: string): void {
  const site = loadSite(root, { ...process.env, FOLIA_SITE: folder });
  const { files, references, problems } = checkOutput(site.folders.out, {
    origin: site.origin,
    base: site.settings.base,
    knownDead: site.settings.known_dead_links,
  });
  const name = path.relative(root, site.folders.out);
  for (const { file, line, message } of problems) {
    console.error(`${[`${name}/${file}`, line].filter(Boolean).join(':')}  ${message}`);
  }
  console.log(`${name}: ${references} addresses in ${files} files, ${problems.length} wrong.`);
  // A build without a single link has not been read, or is none.
  if (problems.length > 0 || references === 0) process.exitCode = 1;
}
