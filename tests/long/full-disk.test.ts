import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite } from '../helpers/build-site.ts';
import { digestFolder } from './digests.ts';
import { copyEngine, forgetBuilds } from './engine-copy.ts';
import { writeSmallSite } from './small-site.ts';

/** A disk of its own, in memory, that a test can fill. Only the administrator of a Linux system may mount one. */
const disk = mkdtempSync(path.join(realpathSync(tmpdir()), 'folia-full-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', disk]).status === 0;
const [engine, site, ballast] = ['engine', 'site', 'ballast'].map((name) =>
  path.join(disk, name),
) as [string, string, string];

/** Bytes from one try to the next. */
const step = 400_000;

const message = `
npm run build [build-disk-full]
  No space is left on the disk of ${site} or ${engine}. What is in dist/ now is not the whole site.
  Make room on the disk, then build again.
`;

beforeAll(async () => {
  if (!mounted) return;
  copyEngine(engine);
  await writeSmallSite(site);
});

afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

function fillDisk(room: number): void {
  rmSync(path.join(site, 'dist'), { recursive: true, force: true });
  rmSync(ballast, { force: true });
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - room));
}

it.skipIf(!mounted)(
  'a build for which the disk has no room says so wherever it stops, and leaves nothing that the next one takes for its own',
  { timeout: 900_000 },
  async () => {
    await buildSite(site, { engine });
    const expected = digestFolder(path.join(site, 'dist'));
    forgetBuilds(engine);
    let failures = 0;
    for (let room = 0; ; room += step) {
      fillDisk(room);
      const { code, said } = await buildSite(site, { engine });
      if (code === 0) break;
      failures += 1;
      expect(said.split(message), said).toHaveLength(2);
      expect(said).not.toContain('Complete!');
    }
    expect(failures).toBeGreaterThan(4);
    expect(digestFolder(path.join(site, 'dist'))).toEqual(expected);
  },
);
