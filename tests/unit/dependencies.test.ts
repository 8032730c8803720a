import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** What people write, as one text. */
const sources = globSync(
  [
    '*.{ts,mjs}',
    '.*.mjs',
    '.prettierrc',
    'package.json',
    '{src,scripts,tests}/**/*.{ts,tsx,mjs,astro,css}',
  ],
  {
    exclude: ['**/dist/**', '**/dependencies.test.ts'],
  },
)
  .map((file) => readFileSync(file, 'utf8').replace(/"(?:devD|d)ependencies": \{[^}]*\}/g, ''))
  .join('\n');

/** Used by their commands, or by other packages alone. */
const notNamed = /^(?:node|@types\/.*|typescript|@astrojs\/(?:check|compiler-rs))$/;

/** Icons are asked for by the name of their set. */
function isIconSet(name: string): boolean {
  const [, set = ''] = /^@iconify-json\/(.*)/.exec(name) ?? [];
  return set !== '' && sources.includes('@iconify-json/${') && sources.includes(`'${set}'`);
}

describe('dependencies', () => {
  it('are all justified in docs/dependencies.md, and nothing else is', () => {
    const listed = [
      ...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| (.*?) +\|/gm),
    ].flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    expect(listed.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
  });

  it.each(
    Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !notNamed.test(name)),
  )('are used: %s', (name) => {
    const isUsed = new RegExp(`['"\`/]${name}['"\`/]`).test(sources);
    expect(isUsed || isIconSet(name)).toBe(true);
  });

  it('of the site are none for development', () => {
    const site = globSync(['astro.config.mjs', 'src/**/*.{ts,tsx,astro}'])
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const imported = Object.keys(devDependencies).filter((name) =>
      new RegExp(`^import (?!type).*['"]${name}['"/]`, 'm').test(site),
    );
    expect(imported).toEqual([]);
  });

  it('have exact versions', () => {
    for (const version of Object.values({ ...dependencies, ...devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});
