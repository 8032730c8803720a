import type { Element } from 'hast';
import { s } from 'hastscript';
import { halo, round } from './geojson-grid.ts';
import type { Frame } from './geojson-projection.ts';

/** A name, and the point that it belongs to. */
export interface PlaceName {
  text: string;
  x: number;
  y: number;
  /** Of the marker at the point; 0 if the name stands on it. */
  radius: number;
}

/** The box of a name, and the side of it that stays where it is, whatever the face. */
interface Placed extends Frame {
  anchor: 'start' | 'middle' | 'end';
}

const size = 14;
/** The site's sans serif is about so wide, by letter. */
const letter = 0.56 * size;

/**
 * Sets names beside their points, where there is room for them: a name that would cover another is left to the tooltip.
 */
export function drawNames(names: readonly PlaceName[], frame: Frame): Element[] {
  const markers = names
    .filter(({ radius }) => radius > 0)
    .map(({ x, y, radius }) => box(x - radius, y - radius, 2 * radius, 2 * radius));
  const taken: Placed[] = [...markers, ...scaleOf(frame)];
  return names.flatMap((name) => {
    const place = placesOf(name).find(
      (option) => isWithin(option, frame) && !taken.some((other) => overlap(other, option)),
    );
    if (!place) return [];
    taken.push(place);
    return [
      s(
        'text',
        {
          x: round(anchorOf(place)),
          y: round(place.bottom - size * 0.15),
          'text-anchor': place.anchor,
          'font-size': size,
          ...halo,
        },
        name.text,
      ),
    ];
  });
}

/** Where the scale is. */
function scaleOf({ right, bottom }: Frame): Placed[] {
  return [box(right - 165, bottom - 30, 165, 30)];
}

function anchorOf({ left, right, anchor }: Placed): number {
  if (anchor === 'start') return left;
  return anchor === 'end' ? right : (left + right) / 2;
}

/** On the point; or on its right, left, above and below. */
function placesOf({ text, x, y, radius }: PlaceName): Placed[] {
  const width = [...text].length * letter;
  const middle = y - size / 2;
  if (radius === 0) return [box(x - width / 2, middle, width, size)];
  const gap = radius + 4;
  return [
    { ...box(x + gap, middle, width, size), anchor: 'start' },
    { ...box(x - gap - width, middle, width, size), anchor: 'end' },
    box(x - width / 2, y - gap - size, width, size),
    box(x - width / 2, y + gap, width, size),
  ];
}

function box(left: number, top: number, width: number, height: number): Placed {
  return { left, top, right: left + width, bottom: top + height, anchor: 'middle' };
}

function isWithin(inner: Frame, outer: Frame): boolean {
  return (
    inner.left > outer.left &&
    inner.right < outer.right &&
    inner.top > outer.top &&
    inner.bottom < outer.bottom
  );
}

function overlap(a: Frame, b: Frame): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
