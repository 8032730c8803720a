import * as z from 'zod';
import { isOpaqueColor } from '../lib/theme/tokens.ts';
import { optional, withDefault } from './fields.ts';

/** Ready-made colours. All but the first have a rule in styles/tokens.css. */
export const palettes = ['folia', 'cobalt', 'al-folio'] as const;

/** A colour, or two: for the light theme and for the dark one. A key without a value is a mistake: YAML takes `#…` for a comment. */
function colors() {
  const color = z.string().refine(isOpaqueColor);
  return z
    .union([color.transform((both) => [both, both] as const), z.tuple([color, color])])
    .optional()
    .meta({ expects: "a colour in quotes, such as '#0b5f45', or two: ['#0b5f45', '#82d1ab']" });
}

/** Font families, as CSS lists them. */
function families() {
  return z
    .string()
    .regex(/^(?:'[^'"\\;{}]+'|"[^'"\\;{}]+"|[\w\s,-])+$/)
    .meta({
      expects: 'names of fonts with commas between them, such as "Charter, Georgia, serif"',
    });
}

/** A length in `rem` or `px`; the result counts CSS pixels. */
function length(least: number, most: number, expects: string) {
  return z
    .union([z.string(), z.number()])
    .transform((written, context) => {
      const [, count, unit] = /^(\d*\.?\d+)(rem|px)?$/.exec(String(written)) ?? [];
      const pixels = Number(count) * (unit === 'rem' ? 16 : 1);
      if (pixels >= least && pixels <= most && (unit !== undefined || pixels === 0)) return pixels;
      context.addIssue({ code: 'custom', message: 'no such length' });
      return z.NEVER;
    })
    .meta({ expects });
}

const colorsSchema = z.strictObject({
  /** The page. */
  paper: colors(),
  /** Text. */
  ink: colors(),
  /** Links, and what is chosen. */
  accent: colors(),
});

const fontsSchema = z.strictObject({
  /** Of what is read. Default: Source Serif 4. */
  text: optional(families()),
  /** Of what is around it: menus, dates, captions, tables. Default: Inter. */
  interface: optional(families()),
  /** Of code. Default: JetBrains Mono. */
  code: optional(families()),
});

/** What the site looks like. What is not set is as styles/tokens.css has it. */
export const themeSchema = z.strictObject({
  /** Ready-made colours. Default: folia. */
  palette: withDefault(z.enum(palettes).meta({ expects: 'folia, cobalt or al-folio' }), 'folia'),
  /** Colours instead of those of the palette; all others are mixed of them. */
  colors: withDefault(colorsSchema, {}),
  /** Fonts instead of Folia's. */
  fonts: withDefault(fontsSchema, {}),
  /** Width of the text. */
  width: optional(length(320, 1280, 'a length from 20rem to 80rem, such as 38rem or 640px')),
  /** Radius of corners. */
  radius: optional(length(0, 32, 'a length from 0 to 2rem, such as 0, 4px or 0.5rem')),
});

export type ThemeSettings = z.output<typeof themeSchema>;

/** What the settings say, as tokens of styles/tokens.css: values in CSS, by name without hyphens. */
export function themeTokens({ colors, fonts, ...settings }: ThemeSettings): Record<string, string> {
  const pairs = Object.entries(colors).map(
    ([name, pair]) => [name, pair && `light-dark(${pair.join(', ')})`] as const,
  );
  const rem = (pixels: number | undefined) =>
    pixels === undefined ? undefined : `${pixels / 16}rem`;
  const tokens = {
    ...Object.fromEntries(pairs),
    serif: fonts.text,
    sans: fonts.interface,
    mono: fonts.code,
    measure: rem(settings.width),
    radius: rem(settings.radius),
  };
  return Object.fromEntries(
    Object.entries(tokens).filter((token): token is [string, string] => token[1] !== undefined),
  );
}
