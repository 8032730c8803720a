import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { unpackTar } from 'modern-tar';
import { refusal } from './refusal.ts';

interface PackedFile {
  /** As the archive has it. */
  name: string;
  content: Uint8Array;
  executable: boolean;
}

const zip = /\.zip$/i;
const tarGz = /\.(?:tar\.gz|tgz)$/i;

export function isArchive(file: string): boolean {
  return zip.test(file) || tarGz.test(file);
}

/**
 * Unpacks the regular files of an archive. One folder around everything, as GitHub makes it, is left out.
 *
 * @throws {ContentError} `upgrade-release` if the archive cannot be read, or a name in it leads out of the folder.
 */
export async function unpackArchive(archive: string, folder: string): Promise<void> {
  const files = await readArchive(archive);
  const outside = files.find(({ name }) => !isInside(name));
  if (outside) {
    throw refusal(
      'upgrade-release',
      `${archive} holds a file whose name leads out of it: ${outside.name}.`,
      'It is no archive that Folia has made: do not use it.',
    );
  }
  const [first = ''] = files.map(({ name }) => name.split('/')[0]);
  const strip = files.every(({ name }) => name.startsWith(`${first}/`)) ? first.length + 1 : 0;
  for (const { name, content, executable } of files) {
    const location = path.join(folder, name.slice(strip));
    mkdirSync(path.dirname(location), { recursive: true });
    writeFileSync(location, content);
    if (executable) chmodSync(location, 0o755);
  }
}

async function readArchive(archive: string): Promise<PackedFile[]> {
  const packed = readFileSync(archive);
  try {
    return zip.test(archive) ? readZip(packed) : await readTar(gunzipSync(packed));
  } catch (error) {
    throw refusal(
      'upgrade-release',
      `${archive} cannot be read as an archive (${error instanceof Error ? error.message : String(error)}).`,
      'Download it again.',
    );
  }
}

/** Its library reads no permissions: a file that was there keeps its own. */
function readZip(packed: Uint8Array): PackedFile[] {
  return Object.entries(unzipSync(packed))
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, content]) => ({ name, content, executable: false }));
}

async function readTar(packed: Uint8Array): Promise<PackedFile[]> {
  const entries = await unpackTar(packed);
  return entries
    .filter(({ header }) => header.type === 'file')
    .map(({ header: { name, mode }, data }) => ({
      name,
      content: data ?? new Uint8Array(),
      executable: ((mode ?? 0) & 0o100) !== 0,
    }));
}

/** Whether a name in an archive stays in its folder on every system. */
function isInside(name: string): boolean {
  const parts = name.split(/[/\\]/);
  return !/^(?:[/\\]|[a-z]:)/i.test(name) && !parts.includes('..') && !name.includes('\0');
}
