import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingSeverities } from '../../src/importer/findings.ts';
import { rules } from '../../src/importer/rule-list.ts';

const root = new URL('../../', import.meta.url);

function names(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

describe('the rules', () => {
  it('have a file and a test each', () => {
    const files = names('src/importer/rules/', '.ts');
    expect(names('tests/importer/rules/', '.test.ts')).toEqual(files);
    expect(rules.map(({ name }) => name).sort()).toEqual(files);
  });
});

describe('the findings', () => {
  it('have a paragraph in the documentation each', () => {
    const text = readFileSync(new URL('docs/importing.md', root), 'utf8');
    const documented = [...text.matchAll(/^### `([a-z-]+)`/gm)].map((match) => match[1]);
    expect(documented.sort()).toEqual(Object.keys(findingSeverities).sort());
  });
});
