import { imageMetadata } from 'astro/assets/utils';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from './finding.ts';
import type { Patient } from './patient.ts';
import { listFiles, readWritten, type SiteFile } from './site-files.ts';

/** Texts of their own, and what belongs to a site without being named. */
const ownFiles =
  /^content\/(?:[^/]+$|components\/|data\/|publications\/|(?:posts|drafts|pages|projects|news)\/.*\.(?:mdx|md|ipynb)$)/;

/** More than a reader should have to load for one picture, and than a screen can show. */
const largest = { bytes: 2_000_000, side: 5000 };

const rasters = /\.(?:avif|gif|jpe?g|png|tiff?|webp)$/i;

/** Files of `content/` that nothing names, and pictures that are larger than any page needs. */
export async function findAssets({ site }: Patient): Promise<Finding[]> {
  const files = listFiles(site.folders);
  const written = [...readWritten(files)];
  const unused = files.filter(
    ({ name }) => name.startsWith('content/') && !ownFiles.test(name) && !isNamed(name, written),
  );
  const oversized = await Promise.all(files.map(explainSize));
  return [...unused.map(explainUnused), ...oversized.filter((finding) => finding !== undefined)];
}

/** By its name alone, wherever that stands but in the file itself: in doubt a file is used. */
function isNamed(name: string, written: readonly (readonly [string, string])[]): boolean {
  const base = path.posix.basename(name).normalize('NFC');
  return written.some(([file, text]) => file !== name && text.includes(base));
}

function explainUnused({ name, bytes }: SiteFile): Finding {
  return {
    id: 'asset-unused',
    severity: 'warning',
    file: name,
    message: `No text, setting or style names this file of ${formatBytes(bytes)}.`,
    remedy: name.startsWith('content/assets/')
      ? 'Delete it, unless others link to it: files of content/assets/ are published.'
      : 'Delete it, or show it in the text beside it.',
  };
}

async function explainSize({ name, location, bytes }: SiteFile): Promise<Finding | undefined> {
  if (!rasters.test(name)) return undefined;
  const size = await sizeOf(location);
  const side = Math.max(size.width, size.height);
  if (bytes <= largest.bytes && side <= largest.side) return undefined;
  const pixels = side > 0 ? ` and ${size.width} × ${size.height} pixels` : '';
  return {
    id: 'image-oversized',
    severity: 'warning',
    file: name,
    message: `The picture has ${formatBytes(bytes)}${pixels}.`,
    remedy: /\.gif$/i.test(name)
      ? 'Make a video of it (MP4 or WebM) and show that with <Video>: it takes a tenth.'
      : 'Make it smaller: pages show pictures 2,000 pixels wide at most, and files of public/ and content/assets/ are published as they are.',
  };
}

/** Zero for a picture that cannot be read, which the texts that show it tell. */
async function sizeOf(location: string): Promise<{ width: number; height: number }> {
  try {
    return await imageMetadata(readFileSync(location), location);
  } catch {
    return { width: 0, height: 0 };
  }
}

function formatBytes(bytes: number): string {
  const [amount, unit] =
    bytes < 1000
      ? [bytes, bytes === 1 ? 'byte' : 'bytes']
      : bytes < 1e6
        ? [bytes / 1e3, 'kB']
        : [bytes / 1e6, 'MB'];
  return `${amount.toLocaleString('en', { maximumFractionDigits: amount < 10 ? 1 : 0 })} ${unit}`;
}
