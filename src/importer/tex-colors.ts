const definition =
  /\\definecolor\s*\{(?<name>[^{}]+)\}\s*\{(?<model>[^{}]+)\}\s*\{(?<value>[^{}]+)\}/g;
const use =
  /(\\(?:text)?color\s*|\\colorbox\s*|\\fcolorbox\s*\{[^{}]*\}\s*|\\fcolorbox\s*)\{([^{}]+)\}/g;

/** Colours that a post defines with LaTeX's `\definecolor`, which KaTeX does not know: it has those of CSS. */
export class TexColors {
  readonly #hex = new Map<string, string>();

  /** Takes the definitions out of a formula, and writes the colours that it uses as CSS does. */
  write(tex: string): string {
    const rest = tex.replaceAll(
      definition,
      (written, name: string, model: string, value: string) => {
        const hex = toHex(model.trim(), value);
        if (hex === undefined) return written;
        this.#hex.set(name.trim(), hex);
        return '';
      },
    );
    if (this.#hex.size === 0) return rest;
    return rest.replaceAll(use, (written, command: string, name: string) => {
      const hex = this.#hex.get(name.trim());
      return hex === undefined ? written : `${command}{${hex}}`;
    });
  }
}

/** The models of the xcolor package that MathJax knows: https://docs.mathjax.org/en/latest/input/tex/extensions/color.html */
function toHex(model: string, value: string): string | undefined {
  if (model === 'HTML') return `#${value.trim()}`;
  const numbers = value.split(',').map(Number);
  if (numbers.some((number) => Number.isNaN(number))) return undefined;
  const [first = 0] = numbers;
  if (model === 'RGB') return hex(numbers);
  if (model === 'rgb') return hex(numbers.map((share) => share * 255));
  if (model === 'gray') return hex([first * 255, first * 255, first * 255]);
  return undefined;
}

function hex(channels: readonly number[]): string {
  const digits = channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0'));
  return `#${digits.join('')}`;
}
