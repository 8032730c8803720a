import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSite } from '../../src/site.ts';
import { findBrokenLinks } from './broken-links.ts';
import { readOutput } from './read-output.ts';

const engine = fileURLToPath(new URL('../..', import.meta.url));

const { folders, settings, origin } = loadSite(engine, process.env);
const output = await readOutput(folders.out);
const broken = findBrokenLinks(output, { origin, base: settings.base });

for (const { page, line, href, reason } of broken) {
  console.error(`${path.join(folders.out, page)}:${line} links to ${href}, ${reason}`);
}
const links = output.pages.reduce((sum, page) => sum + page.links.length, 0);
console.log(`${links} links in ${output.pages.length} files, ${broken.length} broken.`);
process.exitCode = broken.length === 0 && links > 0 ? 0 : 1;
