/**
 * Colours that a writer gives to parts of a drawing are made for paper. On the light theme they stay; on the dark one, areas come
 * nearer to the page and lines nearer to its text, so that what is written on or beside them can be read in both.
 */

/** Of an area. */
export function areaColor(written: string): string {
  if (isPaper(written)) return 'var(--paper)';
  return themed(written, `color-mix(in oklab, ${written} 25%, var(--paper))`);
}

/** Of a line, or of text. */
export function lineColor(written: string): string {
  if (isInk(written)) return 'var(--ink)';
  // White text stands on an area that stays dark.
  if (isPaper(written)) return written;
  return themed(written, `color-mix(in oklab, ${written} 60%, var(--ink))`);
}

export function isInk(color: string): boolean {
  return /^(?:black|#0{3}|#0{6}(?:ff)?)$/i.test(color);
}

export function isPaper(color: string): boolean {
  return /^(?:white|#f{3}|#f{6}(?:ff)?)$/i.test(color);
}

/** Whether it is a colour, and not the absence of one or a reference to a gradient. */
export function isColor(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    !/^(?:none|transparent|currentcolor|inherit|url\(.*|var\(.*)$/i.test(value)
  );
}

function themed(light: string, dark: string): string {
  return `light-dark(${light}, ${dark})`;
}
