import { open } from 'node:fs/promises';
import type { ImageMetadata } from 'astro';

/** A VP8X chunk stands first in an extended WebP file, with its flags in the file's byte 20. Bit 1 says animation. */
const flagsOffset = 20;
const animationFlag = 0b10;

/**
 * Whether an image would lose its movement on the way through an encoder. Any GIF and APNG counts; a WebP is looked at.
 *
 * Source of the layout: https://developers.google.com/speed/webp/docs/riff_container#extended_file_format
 */
export async function isAnimated(image: ImageMetadata): Promise<boolean> {
  const format: string = image.format;
  if (format === 'gif' || format === 'apng') return true;
  // Astro keeps the file's path on every local image, without a type for it.
  const { fsPath } = image as ImageMetadata & { fsPath?: string };
  if (format !== 'webp' || fsPath === undefined) return false;
  const file = await open(fsPath);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(flagsOffset + 1) });
    if (bytesRead <= flagsOffset || buffer.toString('latin1', 12, 16) !== 'VP8X') return false;
    return ((buffer[flagsOffset] ?? 0) & animationFlag) !== 0;
  } finally {
    await file.close();
  }
}
