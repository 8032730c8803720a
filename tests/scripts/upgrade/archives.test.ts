import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { packTar, type TarEntry } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { openRelease } from '../../../scripts/upgrade/release.ts';
import { unpackArchive } from '../../../scripts/upgrade/unpack.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { smallFolia } from '../../long/upgrade/small-folia.ts';

type Files = Readonly<Record<string, string>>;

function writeZip(files: Files): string {
  const archive = path.join(temporaryFolder(), 'folia.zip');
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  writeFileSync(archive, zipSync(Object.fromEntries(packed)));
  return archive;
}

async function writeTar(entries: TarEntry[]): Promise<string> {
  const archive = path.join(temporaryFolder(), 'folia.tar.gz');
  writeFileSync(archive, gzipSync(await packTar(entries)));
  return archive;
}

function tarEntry(name: string, body = '', mode = 0o644): TarEntry {
  return { header: { name, size: body.length, mode, type: 'file' }, body };
}

const folia = smallFolia('0.2.0');
const inFolder = Object.entries(folia).map(
  ([name, text]) => [`folia-0.2.0/${name}`, text] as const,
);

describe('an archive', () => {
  it('is read as a zip, with one folder around everything or without', async () => {
    for (const files of [folia, Object.fromEntries(inFolder)]) {
      const { version, files: names } = await openRelease(writeZip(files), temporaryFolder());
      expect(version).toBe('0.2.0');
      expect(names).toEqual(Object.keys(folia).sort());
    }
  });

  it('is read as a tar.gz, with long names and permissions', async () => {
    const long = `src/${'long/'.repeat(40)}name.ts`;
    const archive = await writeTar([
      ...inFolder.map(([name, text]) => tarEntry(name, text)),
      tarEntry(`folia-0.2.0/${long}`, 'x'),
      tarEntry('folia-0.2.0/.ci/run', 'x', 0o755),
    ]);
    const { folder, files } = await openRelease(archive, temporaryFolder());
    expect(files).toContain(long);
    expect(readFileSync(path.join(folder, 'src/page.ts'), 'utf8')).toBe('// 0.2.0\n');
    expect(statSync(path.join(folder, '.ci/run')).mode & 0o111).not.toBe(0);
  });

  it('gives no links', async () => {
    const archive = await writeTar([
      tarEntry('folia/package.json', '{}'),
      { header: { name: 'folia/src', size: 0, type: 'symlink', linkname: '/etc' } },
    ]);
    const folder = temporaryFolder();
    await unpackArchive(archive, folder);
    expect(statSync(path.join(folder, 'src'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it.each(['../outside.txt', 'a/../../outside.txt', '/etc/outside', 'C:/outside', 'a\\..\\..\\b'])(
    'is refused with a file called %s',
    async (name) => {
      const archive = writeZip({ [name]: 'x' });
      await expect(unpackArchive(archive, temporaryFolder())).rejects.toMatchObject({
        problem: {
          id: 'upgrade-release',
          file: 'npm run upgrade',
          message: `${archive} holds a file whose name leads out of it: ${name}.`,
          remedy: 'It is no archive that Folia has made: do not use it.',
        },
      });
    },
  );

  it('is refused if it is broken', async () => {
    const archive = path.join(temporaryFolder({ 'folia.tar.gz': 'not packed' }), 'folia.tar.gz');
    await expect(unpackArchive(archive, temporaryFolder())).rejects.toMatchObject({
      problem: {
        id: 'upgrade-release',
        file: 'npm run upgrade',
        message: `${archive} cannot be read as an archive (incorrect header check).`,
        remedy: 'Download it again.',
      },
    });
  });
});
