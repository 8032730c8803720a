import { colors, element, label, line } from './svg.ts';

/** One axis: which values it spans, which of them are marked, and how they are written. */
export interface Axis {
  from: number;
  to: number;
  ticks: readonly number[];
  title: string;
  /** Default: linear. */
  scale?: 'linear' | 'log';
  format?: (value: number) => string;
}

/** The frame in which data are drawn, in pixels. */
export interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Plot {
  /** Where a pair of values lies in the picture. */
  at: (x: number, y: number) => [number, number];
  /** Axes, ticks and titles. */
  axes: string;
}

/** Lays out a plot with the horizontal axis below and the vertical one on the left. */
export function plot(frame: Frame, horizontal: Axis, vertical: Axis): Plot {
  const x = (value: number) => frame.left + share(horizontal, value) * (frame.right - frame.left);
  const y = (value: number) => frame.bottom - share(vertical, value) * (frame.bottom - frame.top);
  return {
    at: (first, second) => [x(first), y(second)],
    axes: [
      line([frame.left, frame.bottom], [frame.right, frame.bottom]),
      line([frame.left, frame.bottom], [frame.left, frame.top]),
      ...horizontal.ticks.map((value) =>
        tickBelow(x(value), frame.bottom, write(horizontal, value)),
      ),
      ...vertical.ticks.map((value) => tickLeft(frame.left, y(value), write(vertical, value))),
      label(horizontal.title, (frame.left + frame.right) / 2, frame.bottom + 112, {
        'text-anchor': 'middle',
      }),
      verticalTitle(vertical.title, frame),
    ].join(''),
  };
}

/** A straight mark across the frame at one height, as for a threshold. */
export function horizontalMark({ at }: Plot, axis: Axis, value: number, color: string): string {
  return line(at(axis.from, value), at(axis.to, value), {
    stroke: color,
    'stroke-width': 3,
    'stroke-dasharray': '14 10',
  });
}

export function dot(
  [cx, cy]: readonly [number, number],
  r: number,
  fill: string,
  opacity = 1,
): string {
  return element('circle', { cx, cy, r, fill, 'fill-opacity': String(opacity) });
}

function share(axis: Axis, value: number): number {
  const place = axis.scale === 'log' ? Math.log10 : (plain: number) => plain;
  return (place(value) - place(axis.from)) / (place(axis.to) - place(axis.from));
}

function write(axis: Axis, value: number): string {
  return axis.format ? axis.format(value) : String(value).replace('-', '−');
}

function tickBelow(x: number, y: number, text: string): string {
  return (
    line([x, y], [x, y + 12]) +
    label(text, x, y + 54, { 'text-anchor': 'middle', fill: colors.muted })
  );
}

function tickLeft(x: number, y: number, text: string): string {
  return (
    line([x - 12, y], [x, y]) +
    label(text, x - 22, y + 13, { 'text-anchor': 'end', fill: colors.muted })
  );
}

function verticalTitle(text: string, { left, top, bottom }: Frame): string {
  const x = left - 128;
  const y = (top + bottom) / 2;
  return label(text, x, y, { 'text-anchor': 'middle', transform: `rotate(-90 ${x} ${y})` });
}
