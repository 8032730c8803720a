export type Theme = 'light' | 'dark';

/** `--series-1` and so on, of styles/tokens.css. */
const seriesCount = 8;

/**
 * Colours of the page as sRGB (`#0b5f45`), for libraries that know neither custom properties nor oklab. An element that nobody sees
 * shows them in either theme, whichever the page has. `dispose()` takes it away.
 */
export class ThemeColors {
  readonly #probe = document.createElement('span');
  readonly #canvas = document
    .createElement('canvas')
    .getContext('2d', { willReadFrequently: true });
  /** The family of the page's sans-serif face, as CSS. */
  readonly font: string;
  /** Of the series of a chart. */
  readonly series: readonly string[];
  /** The same, light as areas that hold text. */
  readonly areas: readonly string[];

  constructor(theme: Theme) {
    this.#probe.style.cssText = `display: none; color-scheme: ${theme}; font-family: var(--sans)`;
    document.body.append(this.#probe);
    this.font = getComputedStyle(this.#probe).fontFamily;
    const names = Array.from({ length: seriesCount }, (_, index) => `series-${index + 1}`);
    this.series = names.map((name) => this.get(name));
    this.areas = names.map((name) => this.area(name));
  }

  /** @param name of a custom property, without its hyphens: `ink`. */
  get(name: string): string {
    return this.#resolve(`var(--${name})`);
  }

  /** The colour of a series, counted from 0; after the last, the first comes again. */
  nth(index: number): string {
    return this.series[index % this.series.length] ?? '';
  }

  area(name: string): string {
    return this.#resolve(`color-mix(in oklab, var(--${name}) 24%, var(--paper))`);
  }

  dispose(): void {
    this.#probe.remove();
  }

  #resolve(value: string): string {
    this.#probe.style.color = value;
    const { color } = getComputedStyle(this.#probe);
    if (!this.#canvas) return color;
    this.#canvas.clearRect(0, 0, 1, 1);
    this.#canvas.fillStyle = color;
    this.#canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = this.#canvas.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  }
}
