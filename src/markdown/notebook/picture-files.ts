import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encodePath } from '../../lib/addresses.ts';
import type { MarkdownContext } from '../context.ts';
import { safeSvg } from './safe-svg.ts';

/** The formats of pictures in notebooks, the best first: how each file ends and begins. */
export const pictureTypes = {
  'image/svg+xml': { ending: 'svg', begins: undefined },
  'image/png': { ending: 'png', begins: '89504e47' },
  'image/jpeg': { ending: 'jpg', begins: 'ffd8ff' },
  'image/gif': { ending: 'gif', begins: '474946' },
  'image/webp': { ending: 'webp', begins: '52494646' },
} as const;

export type PictureType = keyof typeof pictureTypes;

export function isPictureType(type: string): type is PictureType {
  return type in pictureTypes;
}

/**
 * Makes a file of a picture that is in a notebook, so that Astro optimises it like any other.
 *
 * @param content Base64, or the text of an SVG.
 * @param beside the text that shows it: an absolute path.
 * @returns the path of the file from there; undefined if it is not such a picture.
 */
export function pictureFile(
  { engine }: Pick<MarkdownContext, 'engine'>,
  type: PictureType,
  content: string,
  beside: string,
): string | undefined {
  const bytes = type === 'image/svg+xml' ? safeSvg(decodeSvg(content)) : decode(type, content);
  if (bytes === undefined) return undefined;
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
  const folder = path.join(engine, 'node_modules/.cache/folia/notebooks');
  const file = path.join(folder, `${name}.${pictureTypes[type].ending}`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    // Written whole or not at all: another thread may read it at any time.
    const draft = `${file}.${process.pid}-${Math.trunc(performance.now() * 1000)}`;
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  }
  return pathBeside(file, beside);
}

/** How a text names a file: by its path from the folder of the text. */
export function pathBeside(file: string, text: string): string {
  const relative = path.relative(path.dirname(text), file).split(path.sep).join('/');
  return encodePath(relative.startsWith('.') ? relative : `./${relative}`);
}

/** An attachment is in Base64 whatever it is. */
function decodeSvg(content: string): string {
  return content.includes('<') ? content : Buffer.from(content, 'base64').toString('utf8');
}

function decode(type: PictureType, content: string): Buffer | undefined {
  const bytes = Buffer.from(content, 'base64');
  const { begins } = pictureTypes[type];
  return begins === undefined || bytes.toString('hex', 0, 4).startsWith(begins) ? bytes : undefined;
}
