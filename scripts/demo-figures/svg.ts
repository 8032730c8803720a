type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Colours of the figures: legible on their own light card, whatever the page's theme. */
export const colors = {
  card: '#fbfaf7',
  ink: '#1d2733',
  muted: '#5b6673',
  rule: '#c9ced4',
  teal: '#0f766e',
  blue: '#2757a3',
  rust: '#b4471f',
  plum: '#7a3a86',
} as const;

/** Keeps a label legible where it lies on other marks. */
export const halo = {
  'paint-order': 'stroke',
  stroke: colors.card,
  'stroke-width': 10,
  'stroke-linejoin': 'round',
} as const;

/** An SVG element as text; numbers are rounded to tenths so that the result does not hang on the last bit. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? round(value) : escape(String(value))}"`,
    )
    .join('');
  return children.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A line of text. `_x` at its end sets x as a subscript. */
export function label(content: string, x: number, y: number, attributes: Attributes = {}): string {
  const [, base = content, subscript] = /^(.*)_(\w+)$/.exec(content) ?? [];
  const sub = subscript
    ? element('tspan', { dy: '0.25em', 'font-size': '0.7em' }, escape(subscript))
    : '';
  return element('text', { x, y, fill: colors.ink, ...attributes }, escape(base) + sub);
}

export function line(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  attributes: Attributes = {},
): string {
  return element('line', { x1, y1, x2, y2, stroke: colors.ink, 'stroke-width': 3, ...attributes });
}

/** A line through points. */
export function polyline(
  points: readonly (readonly [number, number])[],
  attributes: Attributes,
): string {
  return element('polyline', {
    points: points.map(([x, y]) => `${round(x)},${round(y)}`).join(' '),
    fill: 'none',
    'stroke-width': 5,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
    ...attributes,
  });
}

/** A line that ends in an arrow head. */
export function arrow(
  from: readonly [number, number],
  to: readonly [number, number],
  color: string = colors.ink,
  width = 4,
): string {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const size = 5 * width;
  const wing = (turn: number) =>
    `${round(to[0] - size * Math.cos(angle + turn))},${round(to[1] - size * Math.sin(angle + turn))}`;
  const neck: [number, number] = [
    to[0] - 0.8 * size * Math.cos(angle),
    to[1] - 0.8 * size * Math.sin(angle),
  ];
  const head = element('polygon', {
    points: `${round(to[0])},${round(to[1])} ${wing(0.4)} ${wing(-0.4)}`,
    fill: color,
  });
  return line(from, neck, { stroke: color, 'stroke-width': width }) + head;
}

/** A whole picture: its parts on a rounded light card, text in whatever sans-serif the machine has. */
export function card(
  width: number,
  height: number,
  title: string,
  parts: readonly string[],
): string {
  const background = element('rect', { width, height, rx: 28, fill: colors.card });
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': 'Arial, Helvetica, Liberation Sans, DejaVu Sans, sans-serif',
      'font-size': 36,
    },
    element('title', {}, escape(title)),
    background,
    ...parts,
  )}\n`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
