import type { Element } from 'hast';
import { visit } from '../../lib/visit.ts';
import { isColor, lineColor } from './colors.ts';
import { seriesColors } from './echarts-theme.ts';

/** For the script of ECharts, and its style sheet for pointers. */
const forPointers = /^(?:className|pointerEvents|ecmeta.*)$/i;

/** Gives a chart of ECharts the colours and the face of the page. */
export function restyleChart(svg: Element): void {
  visit(svg, 'element', (element) => {
    const { tagName } = element;
    const properties = Object.fromEntries(
      Object.entries(element.properties).filter(([name]) => !forPointers.test(name)),
    );
    element.properties = properties;
    const { fill, stroke, stopColor, style } = properties;
    const isText = tagName === 'text';
    if (isColor(fill)) properties['fill'] = isText ? textColor(fill, stroke) : dataColor(fill);
    // The outline of text is as the area around it.
    if (isColor(stroke)) properties['stroke'] = isText ? dataColor(stroke) : strokeColor(stroke);
    if (isColor(stopColor)) properties['stopColor'] = dataColor(stopColor);
    if (typeof style === 'string')
      properties['style'] = style.replace(/font-family:[^;]*/, 'font-family:var(--sans)');
  });
}

/** What a writer chose for an area stays in both themes: the colour of a cell is its value. */
function dataColor(written: string): string {
  return seriesColor(written) ?? greyColor(written) ?? written;
}

function strokeColor(written: string): string {
  return seriesColor(written) ?? greyColor(written) ?? lineColor(written);
}

function seriesColor(written: string): string | undefined {
  const index = seriesColors.findIndex((color) => color === written.toLowerCase());
  return index === -1 ? undefined : `var(--series-${index + 1})`;
}

/** ECharts' own choice for labels in areas, dark or light as the area needs. */
const labelInArea = /^#(?:333|ccc|eee)$/;
const outlineOnPage = 'rgb(255,255,255)';
/** In parts of a hundred of ink: lighter text cannot be read. */
const lightestText = 70;

/** @param outline of the letters, which is as the area around them. */
function textColor(written: string, outline: unknown): string {
  if (labelInArea.test(written)) {
    if (outline === outlineOnPage) return 'var(--ink)';
    return typeof outline === 'string' && seriesColor(outline) ? 'var(--paper)' : written;
  }
  return seriesColor(written) ?? greyColor(written, lightestText) ?? lineColor(written);
}

/** A grey is ink on paper: as much of it as the grey is dark. */
function greyColor(written: string, least = 0): string | undefined {
  const lightness = lightnessOfGrey(written);
  if (lightness === undefined) return undefined;
  const ink = Math.round((1 - lightness) * 100);
  if (ink <= 2) return 'var(--paper)';
  if (ink >= 75) return 'var(--ink)';
  return `color-mix(in oklab, var(--ink) ${Math.max(ink, least)}%, var(--paper))`;
}

/** Red, green and blue may differ by so much in a grey; ECharts' own are bluish. */
const greatestTint = 12;

/** From 0 to 1; undefined for other colours. */
function lightnessOfGrey(color: string): number | undefined {
  const parts = channels(color);
  if (!parts || Math.max(...parts) - Math.min(...parts) > greatestTint) return undefined;
  return parts.reduce((sum, part) => sum + part, 0) / 3 / 255;
}

const names: Readonly<Record<string, string>> = {
  black: '#000',
  white: '#fff',
  gray: '#808080',
  grey: '#808080',
};

function channels(color: string): number[] | undefined {
  const written = names[color.toLowerCase()] ?? color;
  const [, hex] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(written) ?? [];
  if (hex !== undefined) {
    const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g);
    return pairs?.map((pair) => Number.parseInt(pair, 16));
  }
  const parts = /^rgb\((\d+), *(\d+), *(\d+)\)$/.exec(written)?.slice(1);
  return parts?.map(Number);
}
