import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { cloneRepository, npm, npmStart } from './clone.ts';

const clone = cloneRepository();

it('installs, serves the site, and leaves nothing behind after Ctrl-C', async () => {
  const server = npmStart(clone, 4397);
  await expect
    .poll(server.said, { timeout: 500_000, interval: 200 })
    .toContain('http://localhost:4397/');
  const page = await fetch('http://localhost:4397/');
  expect(page.status).toBe(200);
  await page.text();
  await server.end();
  await expect
    .poll(
      () =>
        fetch('http://localhost:4397/').then(
          () => 'answers',
          () => 'gone',
        ),
      { timeout: 5_000 },
    )
    .toBe('gone');
});

it('builds after a plain npm ci', async () => {
  rmSync(path.join(clone, 'node_modules'), { recursive: true, maxRetries: 5 });
  for (const args of [['ci'], ['run', 'build']]) {
    const [code] = (await once(npm(clone, args, 'inherit'), 'exit')) as [number];
    expect([...args, code]).toEqual([...args, 0]);
  }
  expect(existsSync(path.join(clone, 'dist', 'index.html'))).toBe(true);
});
