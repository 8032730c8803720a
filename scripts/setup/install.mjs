import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findPinnedNode } from './pinned-node.mjs';
import { run } from './run-process.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 *
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Installs what package-lock.json asks for, unless it is there already. Asks nothing.
 *
 * @param {string} root
 * @param {{ development: boolean }} needs
 * @throws when npm fails; its own words are on the terminal by then.
 */
export async function ensureInstalled(root, { development }) {
  const wanted = readLockfile(path.join(root, 'package-lock.json'));
  const installed = readLockfile(path.join(root, 'node_modules', '.package-lock.json'));
  const missing = findMissing(wanted, installed, { development });
  if (missing.length === 0 && findPinnedNode(root)) return;
  console.log(installed ? 'Updating what Folia needs …' : 'Installing what Folia needs …');
  const { file, args, shell } = npmCommand({ development, present: installed !== undefined });
  const code = await run(file, args, { cwd: root, shell, env: npmEnvironment(process.env) });
  if (code !== 0) throw new Error(`npm could not install the packages (exit code ${code}).`);
}

/**
 * Compares what should be installed with npm's own record of what is (`node_modules/.package-lock.json`, written at the end of
 * each install), so an install by hand counts as well, and one that was broken off does not.
 *
 * @param {Lockfile | undefined} wanted
 * @param {Lockfile | undefined} installed
 * @param {{ development: boolean }} needs
 * @returns {string[]} places in node_modules that lack their package or hold another version.
 */
export function findMissing(wanted, installed, { development }) {
  const there = installed?.packages ?? {};
  return Object.entries(wanted?.packages ?? {})
    .filter(([place, entry]) => place !== '' && isNeeded(entry, development))
    .filter(([place, entry]) => !isSame(entry, there[place]))
    .map(([place]) => place);
}

/**
 * The command that installs.
 *
 * @param {{ development: boolean, present: boolean }} wish `present`: there are packages already.
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform }} [machine]
 */
export function npmCommand(
  { development, present },
  { env = process.env, platform = process.platform } = {},
) {
  // Windows cannot delete the Node that may be running this: there, packages are exchanged one by one.
  const install = present && platform === 'win32' ? ['install', '--no-save'] : ['ci'];
  const args = [
    ...install,
    ...(development ? ['--include=dev'] : []),
    // Packages that want a newer Node than the machine's get one: the pinned.
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
  ];
  const npm = npmProgram({ env, platform });
  return { ...npm, args: [...npm.args, ...args] };
}

/**
 * How npm is started: as it was, if it was; else by its name on the path. Windows cannot start `npm.cmd` without a shell.
 *
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform }} [machine]
 */
export function npmProgram({ env = process.env, platform = process.platform } = {}) {
  const program = env['npm_execpath'];
  return program !== undefined && /^npm-cli\.c?js$/.test(path.basename(program))
    ? { file: process.execPath, args: [program], shell: false }
    : { file: 'npm', args: [], shell: platform === 'win32' };
}

/**
 * What a script of npm's passes on says how *it* was called; the install must not take `npm test --dry-run` for itself.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function npmEnvironment(env) {
  const { npm_config_dry_run: _dryRun, npm_config_global: _global, ...rest } = env;
  return rest;
}

/**
 * @param {LockedPackage} entry
 * @param {boolean} development
 */
function isNeeded(entry, development) {
  // Optional packages are those of other platforms.
  if (entry.optional || entry.devOptional) return false;
  return development || !entry.dev;
}

/**
 * @param {LockedPackage} wanted
 * @param {LockedPackage | undefined} found
 */
function isSame(wanted, found) {
  return found?.version === wanted.version && found?.integrity === wanted.integrity;
}

/**
 * @param {string} file
 * @returns {Lockfile | undefined} undefined if there is none, or none that can be read.
 */
function readLockfile(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
