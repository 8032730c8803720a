import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exceptions } from '../../scripts/licences/allowed.ts';
import {
  exceptionOf,
  findForbidden,
  isAllowed,
  readPackages,
} from '../../scripts/licences/packages.ts';

const root = path.resolve(import.meta.dirname, '../..');
const text = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as {
  packages: Record<string, { dependencies?: object; peerDependencies?: object }>;
};

/** Packages that code for the browser imports. The part of a component that runs at build counts as well: that is more than enough. */
function importedByComponents(): string[] {
  const files = globSync('src/{components,layouts,styles}/**/*.{ts,tsx,astro,css}', { cwd: root });
  const imported = files.flatMap((file) =>
    [
      ...readFileSync(path.join(root, file), 'utf8').matchAll(
        /(?:from|import\(?) ?['"]((?:@[\w-]+\/)?[\w.-]+)[^'"]*['"]/g,
      ),
    ].map(([, name = '']) => name),
  );
  return [...new Set(imported)].filter((name) => `node_modules/${name}` in packages);
}

/** What they bring, by the names alone: a version more or less does not matter here. */
function withDependencies(names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    // Astro's own code for pages is small and its own; what it needs at build is no reader's.
    if (found.has(name) || name === 'astro') continue;
    found.add(name);
    queue.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
  }
  return found;
}

describe('the licences of the packages', () => {
  it('are all allowed, or an exception with a reason', () => {
    expect(readPackages(text).length).toBeGreaterThan(300);
    expect(findForbidden(readPackages(text))).toEqual([]);
  });

  it('need every exception that is made', () => {
    const names = readPackages(text).map(({ name }) => name);
    const used = Object.keys(exceptions).filter((pattern) =>
      names.some((name) => exceptionOf(name) === exceptions[pattern]),
    );
    expect(used).toEqual(Object.keys(exceptions));
  });

  it('let nothing into a page that may only run at build', () => {
    const reaching = withDependencies(importedByComponents());
    expect([...reaching]).toEqual(
      expect.arrayContaining(['mermaid', 'elkjs', 'chart.js', '@giscus/react']),
    );
    expect([...reaching].filter((name) => exceptionOf(name)?.reachesReaders === false)).toEqual([]);
  });

  it('are found out where nobody has allowed one', () => {
    const lockfile = JSON.stringify({
      packages: {
        '': {},
        'node_modules/a': { version: '1.0.0', license: 'MIT' },
        'node_modules/a/node_modules/@b/c': { version: '2.0.0', license: 'AGPL-3.0-only' },
        'node_modules/d': { version: '3.0.0' },
        'node_modules/e': { version: '4.0.0', license: 'GPL-2.0-only', dev: true },
        'node_modules/elkjs': { version: '5.0.0', license: 'Proprietary' },
      },
    });
    expect(findForbidden(readPackages(lockfile))).toEqual([
      '@b/c 2.0.0: AGPL-3.0-only',
      'd 3.0.0: none',
      'elkjs 5.0.0: Proprietary',
    ]);
  });

  it.each([
    ['MIT', true],
    ['(GPL-3.0-only OR MIT)', true],
    ['MIT AND GPL-3.0-only', false],
    ['UNLICENSED', false],
  ])('%s: %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });
});
