import { Renderer, type ImageSource } from '@takumi-rs/core';
import sharp from 'sharp';
import { socialFormat, socialLimit, socialSize, type SocialCard } from '../../lib/social-card.ts';
import {
  hasRoom,
  layOutCard,
  layOutText,
  plateRoom,
  titleLines,
  titleSizes,
  type CardColors,
  type Plate,
} from './card-layout.ts';
import { Fonts, fontStack } from './fonts.ts';

/** A picture, and the characters that no font has: the texts that hold them are left out of it. */
export interface DrawnCard {
  picture: Buffer;
  missing: string[];
}

/** Qualities of a JPEG, the first that is small enough is taken. */
const qualities = [84, 74, 62, 50, 38, 26];

/**
 * Draws cards with Takumi (https://takumi.kane.tw), which shapes every script and needs no browser. No font of the machine takes
 * part: a card is the same everywhere.
 */
export class CardPainter {
  readonly #renderer = new Renderer();
  readonly #fonts = new Fonts(this.#renderer);
  readonly #colors: CardColors;

  constructor(colors: CardColors) {
    this.#colors = colors;
  }

  /**
   * @param figure the file that the card names: what is in it.
   * @throws when the figure cannot be read as a picture: what the decoder says.
   */
  async draw(card: SocialCard, figure: Uint8Array | undefined): Promise<DrawnCard> {
    const { drawn, missing } = await this.#withoutBoxes(card);
    const size = await this.#titleSize(drawn);
    const plate = figure === undefined ? undefined : await readFigure(figure);
    const images = plate ? [plate] : [];
    let picture: Buffer = Buffer.alloc(0);
    for (const lines of titleLines) {
      const node = layOutCard(drawn, this.#colors, { size, lines, breakable: true }, plate);
      const png = await this.#renderer.render(node, { ...socialSize, format: 'png', images });
      picture = await encode(png, socialFormat(card));
      if (picture.length <= socialLimit) break;
    }
    return { picture, missing };
  }

  /** A text with a character that no font has is left out, for half a title says something else. */
  async #withoutBoxes(card: SocialCard): Promise<{ drawn: SocialCard; missing: string[] }> {
    const missing = new Set<string>();
    const check = async (text: string, first: 'serif' | 'sans'): Promise<string | undefined> => {
      const found = await this.#fonts.prepare(`${text}…`, fontStack(card.lang, first));
      for (const character of found) missing.add(character);
      return found.length === 0 ? text : undefined;
    };
    const masthead = (await check(card.masthead, 'sans')) ?? '';
    const drawn = {
      ...card,
      masthead,
      author: (await check(card.author, 'sans')) ?? '',
      host: (await check(card.host, 'sans')) ?? '',
      date: card.date && (await check(card.date, 'sans')),
      title: (await check(card.title, 'serif')) ?? (await check(masthead, 'serif')) ?? '',
      deck: card.deck && (await check(card.deck, 'serif')),
    };
    return { drawn, missing: [...missing] };
  }

  /** The largest at which the title has room. */
  async #titleSize(card: SocialCard): Promise<number> {
    const [lines] = titleLines;
    for (const size of titleSizes) {
      const text = layOutText(card, this.#colors, { size, lines, breakable: false });
      if (hasRoom(card, await this.#renderer.measure(text))) return size;
    }
    return titleSizes.at(-1) ?? 0;
  }
}

/** A figure as it stands on a card: within its room, in twice as many pixels. */
async function readFigure(file: Uint8Array): Promise<Plate & ImageSource> {
  const room = { width: plateRoom.width * 2, height: plateRoom.height * 2 };
  const { width, format } = await sharp(file).metadata();
  // A drawing is made as large as it is needed: at 72 pixels to the inch it has the size that it names.
  const density = format === 'svg' ? clamp((72 * room.width) / width, 72, 2400) : 72;
  const { data, info } = await sharp(file, { density })
    .autoOrient()
    .resize({ ...room, fit: 'inside' })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  return { src: 'figure', data, cache: 'none', width: info.width / 2, height: info.height / 2 };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

async function encode(png: Buffer, format: 'png' | 'jpg'): Promise<Buffer> {
  if (format === 'png') {
    return png.length <= socialLimit
      ? png
      : sharp(png).png({ palette: true, colors: 24, dither: 0 }).toBuffer();
  }
  let picture = png;
  for (const quality of qualities) {
    picture = await sharp(png).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (picture.length <= socialLimit) break;
  }
  return picture;
}
