import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contrasts, type Contrast } from '../lib/theme/contrast.ts';
import { readTokens, resolveColors, type ThemeName, type Tokens } from '../lib/theme/tokens.ts';
import { readYaml } from '../lib/yaml-source.ts';
import { themeTokens, type ThemeSettings } from '../schemas/theme.ts';
import type { Site, SiteFolders } from '../site.ts';

/** The colours of the site in each theme, as `#rrggbb` by name without hyphens (`ink`). */
export type ThemeColors = Readonly<Record<ThemeName, Readonly<Record<string, string>>>>;

/**
 * What a site looks like, of styles/tokens.css and the settings: its colours, and what a writer should know of those that site.yaml
 * chooses.
 */
export function readTheme(
  engine: string,
  { settings: { theme }, folders }: Pick<Site, 'settings' | 'folders'>,
): { colors: ThemeColors; notices: string[] } {
  const css = readFileSync(path.join(engine, 'src/styles/tokens.css'), 'utf8');
  const tokens = readTokens(css, theme.palette, themeTokens(theme));
  return {
    colors: { light: resolveColors(tokens, 'light'), dark: resolveColors(tokens, 'dark') },
    notices: contrastNotices(tokens, theme, folders),
  };
}

/** What the settings say, as a style sheet. */
export function themeStyles(settings: ThemeSettings): string {
  const tokens = Object.entries(themeTokens(settings)).map(([name, value]) => `--${name}:${value}`);
  return tokens.length === 0 ? '' : `@layer settings{:root{${tokens.join(';')}}}\n`;
}

/**
 * What a reader could not make out by the colours of site.yaml: a warning for each of them and each theme, about the worst case, with
 * file, line and ratio. The palettes themselves are right, which a test sees to.
 */
function contrastNotices(
  tokens: Tokens,
  { colors }: ThemeSettings,
  folders: SiteFolders,
): string[] {
  const low = contrasts(tokens).filter(({ ratio, least }) => ratio < least);
  const causes = Map.groupBy(low, (pair) => `${pair.theme} ${causeOf(pair, colors) ?? ''}`);
  if (low.length === 0) return [];
  const file = 'content/site.yaml';
  const source = readYaml(readFileSync(path.join(folders.root, file), 'utf8'));
  return [...causes].map(([key, group]) => {
    const [theme = '', cause = ''] = key.split(' ');
    const worst = group.reduce((a, b) => (b.ratio / b.least < a.ratio / a.least ? b : a));
    const { line, column } = source.locate(['theme', 'colors', cause]);
    const { what, front, behind, ratio, least } = worst;
    return (
      `${file}:${line}:${column} theme.colors.${cause}: in the ${theme} theme ${what} (${front}) has a contrast of ` +
      `${floor(ratio)}:1 with what is behind it (${behind}). Readers need ${least}:1.`
    );
  });
}

/** The setting that a contrast depends on: all colours are mixed of these. */
function causeOf({ front, behind }: Contrast, colors: ThemeSettings['colors']) {
  return [front, behind, 'ink', 'paper', 'accent'].find((name) => Object.hasOwn(colors, name));
}

/** Two digits, cut off: 4.499 is not 4.5. */
function floor(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
