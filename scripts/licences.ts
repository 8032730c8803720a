import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeLicences, findForbidden, readPackages } from './licences/packages.ts';

/** Lists the licences of all packages of the site, and fails for one that nobody has allowed. */
const root = path.dirname(import.meta.dirname);
const lockfile = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
const packages = readPackages(lockfile);
const forbidden = findForbidden(packages);

console.log(describeLicences(packages));
if (forbidden.length > 0) {
  console.error(`\nNot allowed by scripts/licences/allowed.ts:\n${forbidden.join('\n')}`);
  process.exitCode = 1;
}
