import type { JsxValue } from '../mdx/jsx.ts';
import { readStyle, writeStyle } from './style.ts';

type Props = Record<string, JsxValue>;

/** Elements that HTML no longer has, and what says the same today (HTML standard, "Non-conforming features"). */
const replacements: Readonly<Record<string, { name: string; style?: [string, string] }>> = {
  big: { name: 'span', style: ['font-size', 'larger'] },
  center: { name: 'div', style: ['text-align', 'center'] },
  font: { name: 'span' },
  strike: { name: 's' },
  tt: { name: 'code' },
};

/** Sizes of `<font size>`: https://html.spec.whatwg.org/#the-page (3 is the size of the text). */
const fontSizes = [
  'x-small',
  'x-small',
  'small',
  'medium',
  'large',
  'x-large',
  'xx-large',
  'xxx-large',
];

/** Attributes that became declarations of a style; undefined leaves the attribute out. */
const declarations: Readonly<
  Record<string, (value: string, name: string) => [string, string] | undefined>
> = {
  align: (value, name) =>
    name === 'table' || name === 'img'
      ? value === 'center'
        ? ['margin-inline', 'auto']
        : undefined
      : ['text-align', value],
  valign: (value) => ['vertical-align', value],
  bgcolor: (value) => ['background', value],
  color: (value) => ['color', value],
  face: (value) => ['font-family', value],
  size: (value, name) => {
    const size = name === 'font' ? fontSizes[Number(value)] : undefined;
    return size === undefined ? undefined : ['font-size', size];
  },
  nowrap: () => ['white-space', 'nowrap'],
  width: (value) => ['width', withUnit(value)],
  height: (value) => ['height', withUnit(value)],
  border: () => undefined,
  cellpadding: () => undefined,
  cellspacing: () => undefined,
};

/** Where an attribute still has its meaning. */
const stillRight: Readonly<Record<string, ReadonlySet<string>>> = {
  width: new Set(['img', 'video', 'canvas', 'iframe', 'source', 'embed', 'object', 'input']),
  height: new Set(['img', 'video', 'canvas', 'iframe', 'source', 'embed', 'object', 'input']),
  size: new Set(['input', 'select']),
};

/** An element of older HTML, its look said as a style. */
export function modernize(name: string, props: Props): { name: string; props: Props } {
  const replacement = replacements[name];
  const style = readStyle(textOf(props['style']));
  const isCentred = takeCentering(style, textOf(props['class']));
  const own = new Map<string, string>(replacement?.style ? [replacement.style] : []);
  const kept: Props = {};
  for (const [key, value] of Object.entries(props)) {
    const declare =
      name.startsWith('d-') || stillRight[key]?.has(name) ? undefined : declarations[key];
    if (!declare) {
      kept[key] = value;
      continue;
    }
    const declaration = declare(value === true ? '' : String(value), name);
    if (declaration) own.set(...declaration);
  }
  if (own.size === 0 && !isCentred) return { name: replacement?.name ?? name, props: kept };
  // What the style says itself comes last, and wins.
  for (const [property, value] of style) own.set(property, value);
  const { style: _, ...others } = kept;
  const look = own.size > 0 && { style: writeStyle(own) };
  return { name: replacement?.name ?? name, props: { ...others, ...look } };
}

/** Takes away margins that centre what has a class of Distill's layout: it stands in the middle, and is as wide as its margins make it. */
function takeCentering(style: Map<string, string>, classes: string): boolean {
  if (!/(?:^|\s)l-\w/.test(classes)) return false;
  const centering = [...style].filter(
    ([property, value]) =>
      /^margin(?:-(?:inline|left|right))?$/.test(property) && /\bauto\b/.test(value),
  );
  for (const [property] of centering) style.delete(property);
  return centering.length > 0;
}

function textOf(value: JsxValue): string {
  return typeof value === 'string' ? value : '';
}

function withUnit(value: string): string {
  return /^\d+(?:\.\d+)?$/.test(value) ? `${value}px` : value;
}
