import { imageMetadata } from 'astro/assets/utils';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { onceForFile } from './once-for-file.ts';

/** Why a page cannot show a picture, as it is said after its name, and what to do about it. */
export interface PictureFault {
  reason: string;
  remedy: string;
}

const saveAgain = 'Save it again as PNG, JPEG, WebP or SVG, or name another.';

/**
 * Opens a picture as a build will, which would stop at one that it cannot read without saying where it is shown. A drawing in SVG is not
 * drawn, but has to say how large it is.
 *
 * @param location an image file that exists.
 */
export const findPictureFault = onceForFile(openPicture);

async function openPicture(location: string): Promise<PictureFault | undefined> {
  const bytes = await readFile(location).catch(() => undefined);
  if (!bytes) {
    return {
      reason: 'cannot be read: you have no right to read the file',
      remedy: 'Give it to yourself: chmod u+r, or the properties of the file.',
    };
  }
  const isSvg = /\.svg$/i.test(location);
  if (bytes.length === 0) return cannotBeRead('the file is empty');
  try {
    const { format } = await imageMetadata(bytes, location);
    if (format === 'svg' && !isSvg) {
      return { reason: 'is a drawing in SVG', remedy: 'Give it a name that ends in .svg.' };
    }
  } catch {
    return isSvg ? unmeasured(bytes) : cannotBeRead('no picture is in the file');
  }
  return isSvg ? undefined : await decode(bytes);
}

/** To the last byte, but to a few pixels: that is quick. */
async function decode(bytes: Uint8Array): Promise<PictureFault | undefined> {
  try {
    await sharp(bytes, { failOn: 'truncated' }).resize(8).toBuffer();
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    if (message.includes('exceeds pixel limit')) {
      return {
        reason: 'has more pixels than can be worked with, which are 268 million',
        remedy: 'Make it smaller: no page shows more than some thousand pixels.',
      };
    }
    return cannotBeRead('the file is broken or broken off');
  }
}

function unmeasured(bytes: Uint8Array): PictureFault {
  const hasDrawing = /<svg[\s>]/.test(new TextDecoder().decode(bytes));
  if (!hasDrawing) return cannotBeRead('no drawing is in the file');
  return {
    reason: 'does not say how large it is',
    remedy: 'Give its <svg> a width and a height, or a viewBox.',
  };
}

function cannotBeRead(why: string): PictureFault {
  return { reason: `cannot be read: ${why}`, remedy: saveAgain };
}
