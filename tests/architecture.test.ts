import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findCycles,
  findFloorViolations,
  judgeImport,
  resolveImport,
} from './architecture/floors.ts';
import { readModule, type Module } from './architecture/read-module.ts';
import { findUndocumentedFields } from './architecture/schema-fields.ts';

const root = path.dirname(import.meta.dirname);

const sources = globSync('src/**/*.{ts,tsx,astro}', { cwd: root })
  .map((file) => ({
    file: file.replaceAll(path.sep, '/'),
    text: readFileSync(path.join(root, file), 'utf8'),
  }))
  .sort((a, b) => (a.file < b.file ? -1 : 1));

const modules = sources.map(({ file, text }) => readModule(file, text));

/** Where a plain Error may be made: each says that Folia itself is wrong, which no file of a writer can bring about. */
const mayThrowErrors = [
  'src/markdown/pipeline.ts',
  'src/collections/posts.ts',
  'src/collections/news.ts',
  'src/markdown/compile-post.ts',
  'src/markdown/rehype/hand-over.ts',
  'src/markdown/stored-html.ts',
];

const notForLib = /^(?:astro(?:$|[:/])|@astrojs\/|virtual:|(?:node:)?fs(?:$|\/))/;

describe('the source tree', () => {
  it('holds modules to look at', () => {
    expect(modules.length).toBeGreaterThan(50);
  });

  it('imports downwards only', () => {
    expect(findFloorViolations(modules)).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycles(modules)).toEqual([]);
  });

  it('has no barrel but one registry of components', () => {
    const barrels = modules.filter(({ barrel }) => barrel).map(({ file }) => file);
    expect(barrels.filter((file) => !file.startsWith('src/components/'))).toEqual([]);
    expect(barrels.length).toBeLessThanOrEqual(1);
  });

  it('keeps Astro, the file system and the clock out of lib/', () => {
    const lib = modules.filter(({ file }) => file.startsWith('src/lib/'));
    expect(lib.flatMap((module) => foreignImports(module, notForLib))).toEqual([]);
    expect(usersOf(lib, ['new Date()', 'Date.now', 'Temporal.Now'])).toEqual([]);
  });

  it('lets no component query a collection', () => {
    const components = modules.filter(({ file }) => file.startsWith('src/components/'));
    const queries = components.flatMap(({ file, imports }) =>
      imports
        .filter(({ typeOnly }) => !typeOnly)
        .filter(
          (each) => each.specifier === 'astro:content' || isCollection(resolveImport(file, each)),
        )
        .map(({ specifier }) => `${file} imports ${specifier}`),
    );
    expect(queries).toEqual([]);
  });

  it('reports mistakes of a writer as content errors', () => {
    const users = usersOf(modules, ['new Error']);
    expect(users.filter((file) => !mayThrowErrors.includes(file))).toEqual([]);
  });

  it('has one inline script: the theme', () => {
    expect(usersOf(modules, ['is:inline']).length).toBeLessThanOrEqual(1);
  });

  it('documents every field of a schema', () => {
    const schemas = sources.filter(({ file }) => file.startsWith('src/schemas/'));
    expect(schemas.flatMap(({ file, text }) => findUndocumentedFields(file, text))).toEqual([]);
  });
});

function foreignImports({ file, imports }: Module, banned: RegExp): string[] {
  return imports
    .filter(({ specifier }) => banned.test(specifier))
    .map(({ specifier }) => `${file} imports ${specifier}`);
}

/** The files that do one of these things, once for each time. */
function usersOf(among: readonly Module[], what: readonly string[]): string[] {
  return among.flatMap(({ file, uses }) =>
    uses.filter((use) => what.includes(use)).map(() => file),
  );
}

function isCollection(file: string | undefined): boolean {
  return file?.startsWith('src/collections/') ?? false;
}

describe('the reader of modules', () => {
  it('sees every kind of import in TypeScript', () => {
    const { imports } = readModule(
      'src/pages/x.ts',
      `import a, { type B } from './a.ts';
       import type { C } from './c.ts';
       import { type D, type E } from './d.ts';
       import './e.css';
       export { f } from './f.ts';
       type G = import('./g.ts').G;
       const h = await import('./h.ts');
       const worker = new URL('./i.ts', import.meta.url);
       const page = new URL('./about', import.meta.url);`,
    );
    expect(imports).toEqual([
      { specifier: './a.ts', typeOnly: false },
      { specifier: './c.ts', typeOnly: true },
      { specifier: './d.ts', typeOnly: true },
      { specifier: './e.css', typeOnly: false },
      { specifier: './f.ts', typeOnly: false },
      { specifier: './g.ts', typeOnly: true },
      { specifier: './h.ts', typeOnly: false },
      { specifier: './i.ts', typeOnly: false },
    ]);
  });

  it('sees the imports of a component, those of its scripts and type imports included', () => {
    const { imports, uses } = readModule(
      'src/pages/x.astro',
      `---
import A from './A.astro';
import type { B } from './b.ts';
import { type C } from './c.ts';
type D = import('./d.ts').D;
const e = await import('./e.ts');
if (!e) throw new Error(Date.now() + String(new Date()));
---
<A title="Ünïcode" />
<script>
  import './f.ts';
</script>
<script is:inline>1;</script>`,
    );
    expect(imports).toEqual([
      { specifier: './A.astro', typeOnly: false },
      { specifier: './b.ts', typeOnly: true },
      { specifier: './c.ts', typeOnly: true },
      { specifier: './d.ts', typeOnly: true },
      { specifier: './e.ts', typeOnly: false },
      { specifier: './f.ts', typeOnly: false },
    ]);
    expect(uses).toEqual(['new Error', 'Date.now', 'new Date()', 'is:inline']);
  });

  it('tells a clock from a date, and an error from its kin', () => {
    const source = `new Date(); new Date(0); Date.now(); Temporal.Now.instant(); new Error('x'); new TypeError('x');`;
    expect(readModule('src/lib/x.ts', source).uses).toEqual([
      'new Date()',
      'Date.now',
      'Temporal.Now',
      'new Error',
    ]);
  });

  it('knows a barrel', () => {
    expect(
      readModule('src/lib/x.ts', `export * from './a.ts';\nexport { b } from './b.ts';`).barrel,
    ).toBe(true);
    expect(readModule('src/lib/x.ts', `export * from './a.ts';\nexport const b = 1;`).barrel).toBe(
      false,
    );
    expect(readModule('src/lib/x.ts', `const a = 1;\nexport { a };`).barrel).toBe(false);
  });
});

describe('the floors', () => {
  it.each([
    ['src/pages/x.astro', 'src/layouts/Base.astro'],
    ['src/components/site/A.astro', 'src/components/ui/B.astro'],
    ['src/loaders/a.ts', 'src/markdown/b.ts'],
    ['src/markdown/a.ts', 'src/site.ts'],
    ['src/importer/a.ts', 'src/schemas/b.ts'],
    ['src/layouts/Base.astro', 'src/styles/base.css'],
    ['src/lib/tex/a.ts', 'src/lib/b.ts'],
  ])('lets %s import %s', (from, target) => {
    expect(judgeImport(from, target)).toBeUndefined();
  });

  it.each([
    ['src/schemas/a.ts', 'src/site.ts', 'which is on a higher floor.'],
    ['src/markdown/a.ts', 'src/loaders/b.ts', 'which is on a higher floor.'],
    ['src/components/ui/A.astro', 'src/components/mdx/B.astro', 'which is on a higher floor.'],
    ['src/collections/a.ts', 'src/components/ui/b.ts', 'which is on a higher floor.'],
    ['src/importer/a.ts', 'src/markdown/b.ts', 'but the importer knows lib/ and schemas/ alone.'],
    ['src/pages/a.ts', 'src/importer/b.ts', 'but the site does not know the importer.'],
    ['src/pages/a.ts', 'src/utils/b.ts', 'which stands on no floor.'],
    ['src/pages/a.ts', 'scripts/b.ts', 'which stands on no floor.'],
  ])('does not let %s import %s', (from, target, reason) => {
    expect(judgeImport(from, target)).toBe(`${from} imports ${target}, ${reason}`);
  });

  it('finds a ring behind a tail, and a file that imports itself', () => {
    const graph = { a: ['b'], b: ['c'], c: ['d'], d: ['b'], e: ['e'], f: ['a', 'e'] };
    const invented = Object.entries(graph).map(([name, targets]) =>
      readModule(
        `src/lib/${name}.ts`,
        targets.map((target) => `import './${target}.ts';`).join('\n'),
      ),
    );
    expect(findCycles(invented).map((ring) => ring.sort())).toEqual([
      ['src/lib/b.ts', 'src/lib/c.ts', 'src/lib/d.ts'],
      ['src/lib/e.ts'],
    ]);
  });

  it('counts a ring of types', () => {
    const a = readModule('src/lib/a.ts', `import type { B } from './b.ts';`);
    const b = readModule('src/lib/b.ts', `type A = import('./a.ts').A;`);
    expect(findCycles([a, b])).toHaveLength(1);
  });
});

describe('the reader of schemas', () => {
  it('finds fields without a doc comment, in nested objects too', () => {
    const source = `z.strictObject({
      /** Yes. */
      a: z.string(),
      // No.
      b: z.strictObject({ c: z.string() }),
    });`;
    expect(findUndocumentedFields('src/schemas/x.ts', source)).toEqual([
      'src/schemas/x.ts:5: b',
      'src/schemas/x.ts:5: c',
    ]);
  });
});
