import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { git } from '../../../scripts/upgrade/git.ts';
import { ownershipFile } from '../../../scripts/upgrade/ownership.ts';
import { temporaryFolder, writeFiles } from '../../helpers/temporary-folder.ts';

type Files = Readonly<Record<string, string>>;

const ownership = readFileSync(
  path.resolve(import.meta.dirname, '../../..', ownershipFile),
  'utf8',
);

/** The exit code of the second half of an upgrade in these. */
export const finished = 7;

/** A Folia of a few files, whose second half of an upgrade does nothing. */
export function smallFolia(version: string, files: Files = {}, manifest: object = {}): Files {
  return {
    [ownershipFile]: ownership,
    'package.json': json({ name: 'folia', version, ...manifest }),
    'package-lock.json': json({ name: 'folia', version, lockfileVersion: 3, packages: {} }),
    'CHANGELOG.md': changelogs[version] ?? '',
    'scripts/run.mjs': `process.exit(process.argv.slice(2).join(' ') === 'upgrade --finish' ? ${finished} : 1);\n`,
    'src/page.ts': `// ${version}\n`,
    ...files,
  };
}

const first = '## [0.1.0] - 2026-01-01\n\n- The first.\n';
const second = '## [0.2.0] - 2026-02-01\n\n- Pages turn.\n';
const changelogs: Files = {
  '0.1.0': `# Changelog\n\n${first}`,
  '0.2.0': `# Changelog\n\n## [Unreleased]\n\n${second}\n${first}`,
};

export function json(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** A new repository with one commit. */
export function repository(files: Files): string {
  const folder = temporaryFolder(files);
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  const settings = '[user]\n\tname = Ada\n\temail = ada@example.org\n[core]\n\tautocrlf = false\n';
  appendFileSync(path.join(folder, '.git/config'), settings);
  commit(folder);
  return folder;
}

/** Changes files, where `undefined` deletes one, and commits everything. */
export function commit(
  folder: string,
  changes: Readonly<Record<string, string | undefined>> = {},
): void {
  for (const [name, text] of Object.entries(changes)) {
    if (text === undefined) rmSync(path.join(folder, name));
    else writeFiles(folder, { [name]: text });
  }
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--message', 'A change']);
}

/** The committed files and what is in them. */
export function committedFiles(folder: string): Record<string, string> {
  const names = git(folder, ['ls-files', '-z'])
    .split('\0')
    .filter((name) => name !== '');
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}
