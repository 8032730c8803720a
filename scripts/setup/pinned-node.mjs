import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The Node that package.json pins as the package `node`: the same version on every machine.
 *
 * @param {string} root
 * @returns {string} the program file.
 * @throws when its install script did not run.
 */
export function pinnedNode(root) {
  const found = findPinnedNode(root);
  if (found) return found;
  throw new Error(
    'The pinned Node is missing: the install script of the package "node" did not run.\n' +
      'Run: npm rebuild node --ignore-scripts=false',
  );
}

/**
 * @param {string} root
 * @returns {string | undefined}
 */
export function findPinnedNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const file = path.join(root, 'node_modules', 'node', 'bin', name);
  return existsSync(file) ? file : undefined;
}
