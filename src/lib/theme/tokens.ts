import {
  formatHex,
  formatHex8,
  interpolateWithPremultipliedAlpha,
  parse,
  wcagContrast,
  type Color,
} from 'culori';

export const themes = ['light', 'dark'] as const;
export type ThemeName = (typeof themes)[number];

/** The custom properties of styles/tokens.css as they are written, by name without hyphens (`ink`). */
export type Tokens = ReadonlyMap<string, string>;

/**
 * The tokens that hold for a page.
 *
 * @param css styles/tokens.css: rules for `:root`, and for `:root[data-palette='…']`, which win.
 * @param palette of the page.
 * @param settings tokens that site.yaml sets, which win over both.
 */
export function readTokens(
  css: string,
  palette: string,
  settings: Readonly<Record<string, string>> = {},
): Tokens {
  const rules = css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/(:root(?:\[data-palette='([\w-]+)'\])?)\s*\{([^{}]*)\}/g);
  const common: [string, string][] = [];
  const own: [string, string][] = [];
  for (const [, , name, body = ''] of rules) {
    if (name === undefined) common.push(...declarations(body));
    else if (name === palette) own.push(...declarations(body));
  }
  return new Map([...common, ...own, ...Object.entries(settings)]);
}

function declarations(body: string): [string, string][] {
  return [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.replaceAll(/\s+/g, ' ').trim(),
  ]);
}

/** Whether a text is a colour that does not depend on the page, and through which nothing shows. */
export function isOpaqueColor(text: string): boolean {
  const color = parse(text);
  return color !== undefined && (color.alpha ?? 1) === 1;
}

/** The tokens that are colours in one theme, as `#rrggbb`, or `#rrggbbaa` where something shows through. */
export function resolveColors(tokens: Tokens, theme: ThemeName): Record<string, string> {
  return Object.fromEntries(
    [...tokens].flatMap(([name, value]) => {
      const color = evaluate(value, { tokens, theme, within: [name] });
      return color ? [[name, (color.alpha ?? 1) < 1 ? formatHex8(color) : formatHex(color)]] : [];
    }),
  );
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  return wcagContrast(one, other);
}

interface Evaluation {
  tokens: Tokens;
  theme: ThemeName;
  /** Tokens that are being evaluated: one that leads to itself has no value. */
  within: readonly string[];
}

/** A value as https://www.w3.org/TR/css-color-5/ has it; undefined if it is no colour. */
function evaluate(value: string, evaluation: Evaluation): Color | undefined {
  const [, name, inner = ''] = /^(light-dark|var|color-mix)\((.*)\)$/.exec(value) ?? [];
  const parts = splitArguments(inner);
  if (name === 'light-dark') {
    return evaluate(parts[evaluation.theme === 'light' ? 0 : 1] ?? '', evaluation);
  }
  if (name === 'var') return evaluateToken(inner.replace(/^--/, ''), evaluation);
  if (name === 'color-mix') return mix(parts, evaluation);
  return parse(value);
}

function evaluateToken(name: string, evaluation: Evaluation): Color | undefined {
  const { tokens, within } = evaluation;
  const value = tokens.get(name);
  if (value === undefined || within.includes(name)) return undefined;
  return evaluate(value, { ...evaluation, within: [...within, name] });
}

/** `in oklab, <colour> 20%, <colour>`: the first weighs so much. */
function mix(parts: readonly string[], evaluation: Evaluation): Color | undefined {
  const [, first = '', percent] = /^(.*) ([\d.]+)%$/.exec(parts[1] ?? '') ?? [];
  const one = evaluate(first, evaluation);
  const other = evaluate(parts[2] ?? '', evaluation);
  if (parts[0] !== 'in oklab' || !one || !other) return undefined;
  return interpolateWithPremultipliedAlpha([other, one], 'oklab')(Number(percent) / 100);
}

/** At the commas that stand in no parentheses. */
function splitArguments(text: string): string[] {
  let depth = 0;
  return [...text]
    .reduce(
      (parts, char) => {
        if (char === '(') depth++;
        if (char === ')') depth--;
        if (char === ',' && depth === 0) return [...parts, ''];
        return [...parts.slice(0, -1), `${parts.at(-1)}${char}`];
      },
      [''],
    )
    .map((part) => part.trim());
}
