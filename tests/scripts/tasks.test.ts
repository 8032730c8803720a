import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpText, tasks } from '../../scripts/tasks.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

function runTask(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/run.mjs', ...args], { cwd: root, encoding: 'utf8' });
}

describe('the tasks', () => {
  it('are scripts of package.json', () => {
    expect(scripts).toMatchObject(
      Object.fromEntries(Object.keys(tasks).map((name) => [name, `node scripts/run.mjs ${name}`])),
    );
  });

  it.each(Object.entries(tasks))('%s has a script', (_name, { script }) => {
    expect(existsSync(path.join(root, script))).toBe(true);
  });

  it.each(Object.entries(tasks).filter(([, { ownHelp }]) => !ownHelp))(
    '%s answers --help',
    (name, task) => {
      const { status, stdout, stderr } = runTask(name, '--help');
      expect({ status, stdout, stderr }).toEqual({
        status: 0,
        stdout: `${helpText(task)}\n`,
        stderr: '',
      });
    },
  );

  it('import answers --help', () => {
    const { status, stdout } = runTask('import', '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--into');
    expect(stdout).toContain('--dry-run');
  });

  it('upgrade answers --help', () => {
    const { status, stdout } = runTask('upgrade', '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--undo');
  });

  it('are listed where there is none of that name', () => {
    const { status, stderr } = runTask('biuld');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^There is no task "biuld"\. There are:\n\nnpm start/);
  });

  it('refuse an option that they do not know', () => {
    expect(runTask('check', '--ony', 'types').stderr).toContain("Unknown option '--ony'");
    expect(runTask('start', '--port', 'x').stderr).toBe(
      '--port takes a number from 0 to 65535, not "x".\n',
    );
    expect(runTask('check', '--only', 'typos').stderr).toBe(
      'There is no step "typos". There are: types, lint, format.\n',
    );
  });
});
