/** Width of the text column in CSS pixels, if site.yaml does not set it: `--measure` in styles/tokens.css. */
const column = 608;
/** Both gutters of the column on a phone: `--gutter` in styles/tokens.css. */
const gutters = '2.5rem';
/** CSS pixels of the units that a `width` may have, near enough to choose a file by. Others are shares of the room. */
const pixels: Readonly<Record<string, number>> = { px: 1, rem: 16, em: 20, ch: 10, vh: 8 };
/** Files are made for screens with one, one and a half, and two device pixels per CSS pixel. */
const densities = [1, 1.5, 2];

/** A `width` or `height` prop as CSS; a bare number is a count of pixels. */
export function toCssLength(length: string | number | undefined): string | undefined {
  if (length === undefined) return undefined;
  return /^\d+(\.\d+)?$/.test(String(length)) ? `${length}px` : String(length);
}

/**
 * How wide an image is shown where it has all its room, in CSS pixels.
 *
 * @param own width of the file.
 * @param width what the writer asks for; without it the image is never enlarged.
 * @param room the widest that it may be. Default: the text column.
 */
export function shownWidth(
  own: number,
  width: string | number | undefined,
  room: number = column,
): number {
  const [, count, unit] = /^(\d+(?:\.\d+)?)([a-z%]*)$/.exec(toCssLength(width) ?? '') ?? [];
  const asked = count === undefined ? own : Number(count) * (pixels[unit ?? ''] ?? room / 100);
  return Math.round(Math.min(room, asked));
}

/** Widths of the files to make, in ascending order; none is wider than the image itself. */
export function fileWidths(own: number, shown: number): number[] {
  const widths = densities.map((density) => Math.min(own, Math.round(shown * density)));
  return [...new Set(widths)];
}

/** The `sizes` attribute of an image that is at most `shown` pixels wide. */
export function sizesAttribute(shown: number): string {
  return `min(${shown}px, 100vw - ${gutters})`;
}
