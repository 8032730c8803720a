import { Renderer, type Node } from '@takumi-rs/core';
import sharp from 'sharp';
import { Fonts, fontName, fontStack } from '../social/fonts.ts';
import type { IconFile } from './icon-list.ts';

/** The colours that an icon may need, as CSS writes them. */
export interface IconColors {
  paper: string;
  accent: string;
}

/** How much of the side the icon takes. */
const shares = { none: 1, narrow: 0.78, wide: 0.58 } as const;

const transparent = { r: 0, g: 0, b: 0, alpha: 0 };

/** Pixels of a drawn sign; it is a drawing of any size. */
const side = 128;

/**
 * A drawing of an emoji. No font of the machine takes part, and none of the reader's: it is made of paths.
 *
 * @returns undefined if the emoji is none of Twemoji's.
 */
export async function drawEmoji(emoji: string): Promise<Buffer | undefined> {
  const renderer = new Renderer();
  const missing = await new Fonts(renderer).prepare(emoji, ['emoji']);
  if (missing.length > 0) return undefined;
  const font = { fontFamily: fontName('emoji'), lineHeight: 1 };
  const { width } = await renderer.measure(sign(emoji, { ...font, fontSize: side }));
  // As wide as the drawing: the advance of an emoji is not the size of its font.
  const node = sign(emoji, { ...font, fontSize: (side * side) / Math.max(width, 1) });
  return Buffer.from(await renderer.renderSvg(center(node, {}), { width: side, height: side }));
}

/** A drawing of a letter on the accent colour; of the colour alone, if no font has it. */
export async function drawLetter(
  letter: string,
  lang: string,
  colors: IconColors,
): Promise<Buffer> {
  const renderer = new Renderer();
  const stack = fontStack(lang, 'serif');
  const missing = await new Fonts(renderer).prepare(letter, stack);
  const node = sign(missing.length > 0 ? '' : letter, {
    fontFamily: stack.map(fontName).join(', '),
    fontSize: 92,
    fontWeight: 600,
    lineHeight: 1,
    color: colors.paper,
  });
  const plate = { backgroundColor: colors.accent, borderRadius: 24 };
  return Buffer.from(await renderer.renderSvg(center(node, plate), { width: side, height: side }));
}

/**
 * An icon as one of the files that systems ask for.
 *
 * @param picture a drawing or a photograph, the content of its file.
 * @param plate what surrounds it: a colour, and whether it is that of the picture's own ground, which then may fill more of it.
 * @throws when it cannot be read as a picture: what the decoder says.
 */
export async function drawIcon(
  picture: Uint8Array,
  { name, size, plate: kind }: IconFile,
  plate: { color: string; joined: boolean },
): Promise<Uint8Array> {
  const { width, height, format } = await sharp(picture).metadata();
  if (size === undefined) return picture;
  const share = plate.joined ? Math.sqrt(shares[kind]) : shares[kind];
  const inner = Math.round(size * share);
  // At 72 pixels to the inch a drawing has the size that it names.
  const density = format === 'svg' ? Math.min((72 * inner) / Math.min(width, height), 9600) : 72;
  const icon = await sharp(picture, { density: Math.max(density, 1) })
    .resize({ width: inner, height: inner, fit: 'contain', background: transparent })
    .png()
    .toBuffer();
  const canvas = { width: size, height: size, channels: 4 as const };
  const background = kind === 'none' ? transparent : plate.color;
  const png = await sharp({ create: { ...canvas, background } })
    .composite([{ input: icon }])
    .png({ compressionLevel: 9 })
    .toBuffer();
  return name.endsWith('.ico') ? toIco(png, size) : png;
}

/** An ICO file that holds one PNG: https://en.wikipedia.org/wiki/ICO_(file_format)#File_structure */
function toIco(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

type Style = Readonly<Record<string, string | number>>;

function sign(text: string, style: Style): Node {
  return { type: 'text', text, style };
}

function center(child: Node, style: Style): Node {
  const middle = { display: 'flex', alignItems: 'center', justifyContent: 'center' };
  return {
    type: 'container',
    style: { width: '100%', height: '100%', ...middle, ...style },
    children: [child],
  };
}
