import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { PlannedFile } from '../../src/importer/draft.ts';
import { WriteError, removeFiles, writeFiles } from '../../src/importer/write.ts';
import { dumpFiles, folderWith } from './site-folder.ts';

const planned = (target: string, content: PlannedFile['content']): PlannedFile => ({
  kind: 'file',
  target,
  from: '',
  content,
  state: 'new',
});

it('a file that cannot be written leaves those before it in full, and nothing of itself', () => {
  const site = folderWith({ 'content/b.bin': 'old' });
  const files = [
    planned('content/a.mdx', { text: 'a' }),
    planned('content/b.bin', { copy: path.join(site, 'gone') }),
    planned('content/c.mdx', { text: 'c' }),
  ];
  expect(() => {
    writeFiles(site, files);
  }).toThrow(WriteError);
  expect(dumpFiles(site)).toEqual({ 'content/a.mdx': 'a', 'content/b.bin': 'old' });
});

it('what a killed import left behind is gone after the next one', () => {
  const site = folderWith({ '.folia-import/file': 'half of a fi' });
  writeFiles(site, [planned('content/a.mdx', { text: 'a' })]);
  expect(dumpFiles(site)).toEqual({ 'content/a.mdx': 'a' });
  mkdirSync(path.join(site, '.folia-import'));
  writeFileSync(path.join(site, '.folia-import/file'), 'half');
  writeFiles(site, []);
  expect(existsSync(path.join(site, '.folia-import'))).toBe(false);
});

it('folders that are empty after a deletion go, others stay', () => {
  const site = folderWith({ 'content/a/b/c.mdx': 'c', 'content/a/d.mdx': 'd' });
  removeFiles(site, ['content/a/b/c.mdx']);
  expect(existsSync(path.join(site, 'content/a/b'))).toBe(false);
  expect(dumpFiles(site)).toEqual({ 'content/a/d.mdx': 'd' });
});
