import { describe, expect, it } from 'vitest';
import { addresses } from './addresses.ts';
import { citations } from './citations.ts';
import { components } from './components.ts';
import { drawings } from './drawings.ts';
import { files } from './files.ts';
import { forbiddenFiles } from './forbidden.ts';
import { frontMatter } from './front-matter.ts';
import { math } from './mathematics.ts';
import { namedFiles } from './named-files.ts';
import { pictures } from './pictures.ts';
import { settingsInputs } from './settings.ts';
import { expectProblems } from './site-problems.ts';

const tables = {
  'front matter': frontMatter,
  settings: settingsInputs,
  files,
  'named files': namedFiles,
  citations,
  pictures,
  mathematics: math,
  components,
  drawings,
  addresses,
};

describe.each(Object.entries(tables))('%s', (_subject, inputs) => {
  it.each(inputs)('%s', (...input) => expectProblems(input));
});

/** Root may read everything, and Windows has no such rights. */
const bound = process.getuid !== undefined && process.getuid() !== 0;

describe.runIf(bound)('without the right to read it', () => {
  it.each(forbiddenFiles)('%s', (...input) => expectProblems(input));
});

it('are many, and each is another one', () => {
  const names = Object.entries(tables).flatMap(([subject, inputs]) =>
    inputs.map(([name]) => `${subject}: ${name}`),
  );
  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(new Set(names).size).toBe(names.length);
});
