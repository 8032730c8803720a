import sharp, { type OverlayOptions } from 'sharp';

const gap = 20;
const edge = { r: 128, g: 128, b: 128 };

/** Lays pictures out in rows of one height, on grey: as WebP. */
export async function layOut(
  rows: readonly (readonly Buffer[])[],
  height: number,
): Promise<Buffer> {
  const placed: OverlayOptions[] = [];
  let width = 0;
  for (const [line, row] of rows.entries()) {
    let left = gap;
    for (const picture of row) {
      const { data, info } = await sharp(picture)
        .resize({ height })
        .toBuffer({ resolveWithObject: true });
      placed.push({ input: data, left, top: gap + line * (height + gap) });
      left += info.width + gap;
    }
    width = Math.max(width, left);
  }
  return sharp({
    create: { width, height: gap + rows.length * (height + gap), channels: 3, background: edge },
  })
    .composite(placed)
    .webp({ quality: 72, effort: 6 })
    .toBuffer();
}
