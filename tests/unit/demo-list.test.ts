import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { demoList } from '../../src/importer/demo.ts';
import { listDemo } from '../../scripts/demo-files.ts';

const root = path.resolve(import.meta.dirname, '../..');

it('the list by which an import knows the demo is that of content/ (npm run demo:list writes it)', () => {
  expect(readFileSync(path.join(root, demoList), 'utf8')).toBe(listDemo(root));
});
