import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { usage } from '../../src/importer/arguments.ts';
import { dumpFiles, folderWith } from './site-folder.ts';

const script = fileURLToPath(new URL('../../scripts/import.ts', import.meta.url));

function command(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stdout: stdout.trimEnd(), stderr: stderr.trimEnd() };
}

describe('npm run import', () => {
  it('imports, and says with its exit code that a file was left alone', () => {
    const folder = folderWith({
      'old/_posts/2026-01-08-a.md': 'Text',
      'site/content/posts/2026-01-08-a.mdx': 'mine',
    });
    expect(command(folder, 'old', '--into', 'site')).toMatchObject({ status: 1, stderr: '' });
    expect(command(folder, 'old', '--into', 'site', '--force')).toMatchObject({ status: 0 });
    expect(Object.keys(dumpFiles(path.join(folder, 'site')))).toEqual([
      'IMPORT.md',
      'content/posts/2026-01-08-a.mdx',
    ]);
  });

  it('prints JSON for programs, and fails where there is nothing to import', () => {
    const folder = folderWith({ 'old/_config.yml': '', 'old/_posts/2026-01-08-a.md': 'Text' });
    const { stdout } = command(folder, 'old', '--into', 'site', '--json', '--dry-run');
    expect(JSON.parse(stdout)).toMatchObject({
      dryRun: true,
      files: [
        { kind: 'settings', target: 'content/site.yaml', from: '_config.yml', result: 'written' },
        { kind: 'post', target: 'content/posts/2026-01-08-a.mdx', result: 'written' },
      ],
      removed: [],
    });
    const empty = folderWith({ 'old/_posts/notes.txt': '' });
    expect(command(empty, 'old', '--into', 'site')).toMatchObject({ status: 2 });
  });

  it('leaves no half file where it is stopped, and goes on from there', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 1000 }, (_, n) => [
        `assets/json/${n}.json`,
        `"${'x'.repeat(5000)}${n}"`,
      ]),
    );
    const old = Object.entries({ '_posts/2026-01-08-a.md': 'Text', ...texts });
    const folder = folderWith(Object.fromEntries(old.map(([name, text]) => [`old/${name}`, text])));
    const site = path.join(folder, 'site');
    const args = ['old', '--into', 'site', '--all-assets'];
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, INIT_CWD: folder },
    });
    await expect
      .poll(() => existsSync(path.join(site, 'content/assets')), { interval: 2, timeout: 20_000 })
      .toBe(true);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
    const assets = (files: Readonly<Record<string, string>>) =>
      Object.entries(files).filter(([name]) => name.startsWith('content/assets/'));
    const written = assets(dumpFiles(site));
    expect(written.length).toBeLessThan(1000);
    const halves = written.filter(([name, text]) => text !== texts[name.replace('content/', '')]);
    expect(halves).toEqual([]);
    expect(command(folder, ...args)).toMatchObject({ status: 0 });
    const all = dumpFiles(site);
    expect(assets(all)).toHaveLength(1000);
    expect(Object.keys(all).filter((name) => name.startsWith('.folia-import'))).toEqual([]);
  });

  it('answers --help', () => {
    expect(command(folderWith({}), '--help')).toEqual({ status: 0, stdout: usage, stderr: '' });
  });

  it('says on the error stream what is wrong', () => {
    expect(command(folderWith({}), '--into', 'site')).toEqual({
      status: 2,
      stdout: '',
      stderr: `npm run import [import-source]
  No al-folio folder or post was named.
  Write: npm run import -- <al-folio folder or post> --into <site folder>. See --help.`,
    });
  });
});
