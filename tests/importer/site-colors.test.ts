import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readThemeColor } from '../../src/importer/site-colors.ts';
import { readTokens, resolveColors } from '../../src/lib/theme/tokens.ts';
import { folderWith } from './site-folder.ts';

const themes = (light: string, dark: string) => `
:root {
  // --global-theme-color: red;
  --global-hover-color: #{$grey-color};
  --global-theme-color: ${light};
}
html[data-theme="dark"] {
  --global-theme-color: ${dark};
}
`;
const variables = (purple: string) => `$purple-color: ${purple} !default;
$cyan-color:   #2698BA !default; // at night
$mixed-color: darken($cyan-color, 20%);
`;

function read(purple: string, light: string, dark: string) {
  const root = folderWith({
    '_sass/_variables.scss': variables(purple),
    '_sass/_themes.scss': themes(light, dark),
  });
  return readThemeColor(root);
}

describe('the colour of links', () => {
  it("is not said again if it is al-folio's", () => {
    expect(read('#B509AC', '#{$purple-color}', '#{$cyan-color}')).toBeUndefined();
    const css = readFileSync('src/styles/tokens.css', 'utf8');
    const [light, dark] = (['light', 'dark'] as const).map(
      (theme) => resolveColors(readTokens(css, 'al-folio'), theme)['accent'],
    );
    expect(read('#B509AC', light ?? '', dark ?? '')).toBeUndefined();
  });

  it('is kept if the site has changed what the name stands for', () => {
    expect(read('#0076DF', '#{$purple-color}', '#{$cyan-color}')).toEqual(['#0076df', '#2698ba']);
  });

  it('is kept if the site has named another', () => {
    expect(read('#B509AC', 'teal', '#{ $cyan-color }')).toEqual(['teal', '#2698ba']);
  });

  it('is left alone if Sass reckons it, or if nothing is said', () => {
    expect(read('#B509AC', '#{$mixed-color}', '#{$cyan-color}')).toBeUndefined();
    expect(read('#B509AC', '#{$unknown}', '#{$cyan-color}')).toBeUndefined();
    expect(readThemeColor(folderWith({}))).toBeUndefined();
  });
});
