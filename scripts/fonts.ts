import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { commonGlyphs, commonGlyphsFile } from '../src/lib/tex/common-glyphs.ts';

/**
 * Makes the files of `src/fonts/` anew: the part of each face that texts in English and its neighbours need, so that a page loads
 * less than 100 kB. What fontsource has of Source Serif lacks small capitals and old-style figures: it is taken from Adobe's own
 * package, which is large, and therefore fetched when this runs and no dependency. "Source" is a name that its licence reserves for what
 * is unchanged, so within the files its part is called Folium. Other scripts come from fontsource.
 */
const adobe = 'source-serif@4.5.1';
const root = path.join(import.meta.dirname, '..');
const fontsource = path.join(root, 'node_modules/@fontsource-variable');

/** Latin-1, and what typography and short formulas bring, as far as a face has it. */
const characters = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  'ıŒœŠšŽžˆ˜–—‘’‚“”„†‡•…‰‹›⁄€™←↑→↓−≈≠≤≥\u2009\u202F\u2060',
].join('');

const always = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk'];
const folder = mkdtempSync(path.join(tmpdir(), 'folia-fonts-'));

try {
  const serif = fetchSourceSerif(folder);
  const reading = [...always, 'onum', 'smcp', 'c2sc'];
  await write(
    'source-serif.woff2',
    serif('Roman'),
    { wght: { min: 400, max: 700 }, opsz: 20 },
    reading,
  );
  await write('source-serif-italic.woff2', serif('Italic'), { wght: 400, opsz: 20 }, reading);
  await write('source-serif-bold-italic.woff2', serif('Italic'), { wght: 650, opsz: 20 }, reading);
  const inter = path.join(fontsource, 'inter/files/inter-latin-wght-normal.woff2');
  await write('inter.woff2', inter, { wght: { min: 400, max: 600 } }, [...always, 'tnum']);
  const mono = path.join(fontsource, 'jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2');
  await write('jetbrains-mono.woff2', mono, { wght: 400 }, ['ccmp', 'locl', 'mark']);
  for (const [face, text] of Object.entries(commonGlyphs)) {
    const whole = path.join(root, `node_modules/katex/dist/fonts/KaTeX_${face}.ttf`);
    await write(commonGlyphsFile(face), whole, {}, always, text);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** @returns the file of a style. */
function fetchSourceSerif(cwd: string): (style: string) => string {
  const packed = execFileSync('npm', ['pack', '--silent', adobe], { cwd, encoding: 'utf8' }).trim();
  execFileSync('tar', ['-xzf', packed, 'package/VAR', 'package/LICENSE.md'], { cwd });
  return (style) => path.join(cwd, `package/VAR/SourceSerif4Variable-${style}.ttf`);
}

async function write(
  name: string,
  source: string,
  variationAxes: Record<string, number | { min: number; max: number }>,
  keepFeatures: string[],
  text = characters,
): Promise<void> {
  const options = { targetFormat: 'truetype', variationAxes, keepFeatures } as const;
  const part = await subsetFont(readFileSync(source), text, options);
  const font = await convert(renamed(part), 'woff2');
  writeFileSync(path.join(root, 'src/fonts', name), font);
  console.log(`src/fonts/${name} ${font.length} bytes`);
}

/** Its family has another name, of the same length. What the name table says of Adobe's rights stays. */
function renamed(font: Buffer): Buffer {
  const inUtf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1');
  const names = ['Source Serif', 'SourceSerif'].flatMap((name) => [name, inUtf16(name)]);
  const others = ['Folium Serif', 'FoliumSerif'].flatMap((name) => [name, inUtf16(name)]);
  const text = names.reduce(
    (all, name, index) => all.replaceAll(name, others[index] ?? name),
    font.toString('latin1'),
  );
  return Buffer.from(text, 'latin1');
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCodePoint(first + index),
  );
}
