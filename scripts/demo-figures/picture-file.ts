import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { pictureTime } from './animation.ts';
import type { DemoFigure } from './figures.ts';

/** Writes a figure below a folder, in the format that its name asks for. */
export async function writeFigure(folder: string, figure: DemoFigure): Promise<void> {
  const file = path.join(folder, figure.path);
  const pictures = figure.draw();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, file.endsWith('.svg') ? pictures.join('') : await paint(file, pictures));
}

/**
 * What a committed file says it was drawn from: the text of an SVG, else the fingerprint that `writeFigure` left in it.
 * Pixels cannot be compared, since they hang on the fonts of the machine.
 */
export async function readOrigin(folder: string, figure: DemoFigure): Promise<string | undefined> {
  const file = path.join(folder, figure.path);
  if (file.endsWith('.svg')) return readFile(file, 'utf8');
  const { exif } = await sharp(file).metadata();
  return /folia-figure:[0-9a-f]{64}/.exec(exif?.toString('latin1') ?? '')?.[0];
}

/** What the file of a figure should say, if it is drawn now. */
export function originOf(figure: DemoFigure): string {
  const pictures = figure.draw();
  return figure.path.endsWith('.svg') ? pictures.join('') : fingerprint(pictures);
}

async function paint(file: string, pictures: string[]): Promise<Buffer> {
  const inputs = pictures.map((svg) => Buffer.from(svg));
  const image =
    inputs.length === 1 ? sharp(inputs[0]) : sharp(inputs, { join: { animated: true } });
  image.withExif({ IFD0: { ImageDescription: fingerprint(pictures) } });
  return file.endsWith('.webp')
    ? image
        .webp({ quality: 70, delay: pictures.map(() => pictureTime), loop: 0, effort: 6 })
        .toBuffer()
    : image.png({ palette: true, colours: 96, effort: 10, compressionLevel: 9 }).toBuffer();
}

function fingerprint(pictures: string[]): string {
  return `folia-figure:${createHash('sha256').update(pictures.join('\n')).digest('hex')}`;
}
