import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ContentProblem } from '../../../src/lib/errors.ts';
import { findFrontMatter } from '../../../src/lib/front-matter.ts';
import { notebookMatter } from '../../../src/markdown/notebook/matter.ts';
import { readNotebook } from '../../../src/markdown/notebook/read.ts';
import type { SiteFolders } from '../../../src/site.ts';
import { isNewer } from '../version.ts';
import type { KeyRename } from './registry.ts';
import { renameKey } from './rename-key.ts';

export interface RenameReport {
  /** What was renamed, a sentence for each file and key. */
  done: string[];
  /** What a writer has to do by hand. */
  problems: ContentProblem[];
}

/** Renames keys in the files of a site, as the releases after one need it, up to another. */
export function renameKeys(
  renames: readonly KeyRename[],
  { from, to }: { from: string; to: string },
  folders: Pick<SiteFolders, 'root' | 'content'>,
): RenameReport {
  const report: RenameReport = { done: [], problems: [] };
  const due = renames.filter(({ version }) => isNewer(version, from) && !isNewer(version, to));
  for (const rename of due) {
    for (const file of filesOf(rename, folders.content)) {
      const name = path.relative(folders.root, file).split(path.sep).join('/');
      if (file.endsWith('.ipynb'))
        report.problems.push(...findInNotebook(rename, file, folders.root));
      else renameInFile(rename, { file, name }, report);
    }
  }
  return report;
}

function filesOf({ where }: KeyRename, content: string): string[] {
  if (where === 'site.yaml') return [path.join(content, where)].filter((file) => existsSync(file));
  const folders = where === 'posts' ? ['posts', 'drafts'] : [where];
  const patterns = folders.map((folder) => `${folder}/**/*.{mdx,ipynb}`);
  return globSync(patterns, { cwd: content })
    .sort()
    .map((file) => path.join(content, file));
}

function renameInFile(
  { key, to }: KeyRename,
  { file, name }: { file: string; name: string },
  report: RenameReport,
): void {
  const text = readFileSync(file, 'utf8');
  const block = file.endsWith('.yaml') ? { start: 0, yaml: text } : findFrontMatter(text);
  if (!block) return;
  const { text: yaml, renamed, kept } = renameKey(block.yaml, key, to);
  const before = text.slice(0, block.start);
  report.problems.push(...kept.map((at) => twice(name, text, block.start + at, key, to)));
  if (renamed === 0) return;
  writeFileSync(file, before + yaml + text.slice(block.start + block.yaml.length));
  report.done.push(`${name}: "${key.join('.')}" is called "${to}" now.`);
}

/** A notebook is JSON that Jupyter writes: its front matter is changed there. */
function findInNotebook({ key, to }: KeyRename, file: string, root: string): ContentProblem[] {
  const { notebook } = readNotebook(file, root);
  if (!notebook) return [];
  const matter = notebookMatter(notebook);
  const value = key.reduce<unknown>(
    (data, part) => Reflect.get(Object(data) as object, part),
    matter.data,
  );
  if (value === undefined) return [];
  return [
    {
      id: 'upgrade-key',
      file: notebook.name,
      ...matter.locateKey(key.slice(0, -1), key.at(-1) ?? ''),
      message: `"${key.join('.')}" is called "${to}" now.`,
      remedy: 'Rename it in Jupyter: an upgrade changes no notebook.',
    },
  ];
}

function twice(
  file: string,
  text: string,
  offset: number,
  key: readonly string[],
  to: string,
): ContentProblem {
  const before = text.slice(0, offset).split('\n');
  return {
    id: 'upgrade-key',
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message: `"${key.join('.')}" is called "${to}" now, and "${to}" is there as well.`,
    remedy: `Take one of the two out, and call the other "${to}".`,
  };
}
