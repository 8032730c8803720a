import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTheme, themeStyles } from '../../src/integrations/theme.ts';
import { contrasts } from '../../src/lib/theme/contrast.ts';
import { contrast, readTokens, resolveColors } from '../../src/lib/theme/tokens.ts';
import { seriesColors } from '../../src/markdown/drawings/echarts-theme.ts';
import { palettes } from '../../src/schemas/theme.ts';
import { loadSite } from '../../src/site.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');

describe('the colours of a palette', () => {
  it('are those of the tokens, and of no other rule', () => {
    const rules = [...css.matchAll(/data-palette='([\w-]+)'/g)].map(([, name]) => name);
    expect(rules).toEqual(palettes.slice(1));
  });

  it.each(palettes)('of %s can be told apart as WCAG asks, text as its AAA does', (palette) => {
    const low = contrasts(readTokens(css, palette)).filter(({ ratio, least }) => !(ratio >= least));
    expect(low).toEqual([]);
  });

  it("of al-folio are al-folio's", () => {
    const tokens = readTokens(css, 'al-folio');
    expect(resolveColors(tokens, 'light')['accent']).toBe('#b509ac');
    expect(resolveColors(tokens, 'dark')['accent']).toBe('#2698ba');
  });

  it('are those that ECharts reckons with', () => {
    const light = resolveColors(readTokens(css, 'folia'), 'light');
    expect(seriesColors).toEqual(seriesColors.map((_, index) => light[`series-${index + 1}`]));
  });
});

it('no colour of the site stands outside the tokens', () => {
  const files = globSync(
    'src/{styles,components,layouts,pages,integrations,collections}/**/*.{css,astro,ts,tsx}',
  );
  const found = files
    .filter((file) => file !== 'src/styles/tokens.css')
    .flatMap((file) => {
      const code = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/ .*$/gm, '');
      const colors = code.match(/(?<![\w&/])#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b/gi) ?? [];
      return colors.map((color) => `${file}: ${color}`);
    });
  expect(files.length).toBeGreaterThan(150);
  expect(found).toEqual([]);
});

describe('tokens', () => {
  const tokens = readTokens(
    `/* --a: red; */ :root { --a: light-dark(#102030, white);
      --b: color-mix(in oklab, var(--a) 50%, light-dark(#f0e0d0, black)); --loop: var(--loop);
      --size: 1rem; --seen: color-mix(in oklab, black 50%, #00000000); }
      :root[data-palette='other'] { --a: light-dark(#ff0000, #00ff00); }`,
    'other',
  );

  it('are evaluated as a browser does', () => {
    // By Chromium: color-mix(in oklab, #ff0000 50%, #f0e0d0), and the same of #00ff00 and black.
    expect(resolveColors(tokens, 'light')).toEqual({
      a: '#ff0000',
      b: '#ff917a',
      seen: '#00000080',
    });
    expect(resolveColors(tokens, 'dark')).toEqual({
      a: '#00ff00',
      b: '#006300',
      seen: '#00000080',
    });
  });

  it('of the settings win', () => {
    const set = readTokens(css, 'al-folio', { surface: '#123456' });
    expect(resolveColors(set, 'dark')['surface']).toBe('#123456');
  });
});

it('contrast is that of WCAG', () => {
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  expect(contrast('#ffffff', '#000000')).toBe(21);
});

function noticesOf(theme: string): string[] {
  const yaml = `title: A\nurl: https://example.org\nauthor: { name: B }\ntheme:\n${theme}`;
  const folder = temporaryFolder({ 'content/site.yaml': yaml });
  return readTheme(process.cwd(), loadSite('/engine', { FOLIA_SITE: folder })).notices;
}

describe('colours of site.yaml', () => {
  it('that can be read raise no warning', () => {
    expect(noticesOf("  colors: { accent: ['#7a1f1f', '#f0a0a0'] }\n")).toEqual([]);
  });

  it('that cannot be read are named with their place, theme and ratio', () => {
    expect(
      noticesOf("  colors:\n    ink: '#777777'\n    accent: ['#0b5f45', '#335544']\n"),
    ).toEqual([
      'content/site.yaml:6:10 theme.colors.ink: in the light theme text (ink) has a contrast of 3.83:1 with what is behind it (marked). Readers need 7:1.',
      'content/site.yaml:6:10 theme.colors.ink: in the dark theme text (ink) has a contrast of 2.16:1 with what is behind it (marked). Readers need 7:1.',
      'content/site.yaml:7:13 theme.colors.accent: in the dark theme a link (accent) has a contrast of 1.99:1 with what is behind it (raised). Readers need 4.5:1.',
    ]);
  });

  it('stand in a layer above the tokens', () => {
    const theme = {
      palette: 'folia',
      colors: { accent: ['red', 'lime'] },
      fonts: { text: 'Charter, serif' },
      width: 640,
      radius: 0,
    } as const;
    expect(themeStyles(theme)).toBe(
      '@layer settings{:root{--accent:light-dark(red, lime);--serif:Charter, serif;--measure:40rem;--radius:0rem}}\n',
    );
    expect(themeStyles({ palette: 'cobalt', colors: {}, fonts: {} })).toBe('');
  });
});
