import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** A file of a package's own, to be run by Node: that needs no shell and no `.cmd`, so it is the same on Windows. */
export function programOf(name: string, command: string = name): string {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin } = require(manifest) as { bin: string | Readonly<Record<string, string>> };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`The package ${name} has no program ${command}.`);
  return path.join(path.dirname(manifest), file);
}

/** ESLint over everything, and no cache: a rule that reads types may find something else in a file that is the same. */
export function lintWith(...options: string[]): string[] {
  return [programOf('eslint'), '.', '--max-warnings', '0', ...options];
}

/** Prettier over everything. */
export function formatWith(...options: string[]): string[] {
  return [programOf('prettier'), '.', '--log-level', 'warn', '--cache', ...options];
}
