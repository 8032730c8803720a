import { isOpaqueColor } from '../lib/theme/tokens.ts';
import { readSourceText } from './source-files.ts';

/** Where al-folio names its colours, and where it says what they are for. */
const variablesFile = '_sass/_variables.scss';
const themesFile = '_sass/_themes.scss';

/** al-folio's own, which are those of the palette `al-folio`. */
const usual = ['#b509ac', '#2698ba'] as const;

/**
 * The colour of links of an al-folio site, in the light theme and in the dark one, as `--global-theme-color` says in its sources;
 * undefined if it is al-folio's own, or reckoned by Sass.
 */
export function readThemeColor(root: string): [string, string] | undefined {
  const variables = readSourceText(root, variablesFile).text ?? '';
  const themes = readSourceText(root, themesFile).text ?? '';
  const [light, dark] = [...withoutComments(themes).matchAll(/--global-theme-color:\s*([^;]+);/g)]
    .map(([, value = '']) => valueOf(value, withoutComments(variables)))
    .map((value) =>
      value !== undefined && isOpaqueColor(value) ? value.toLowerCase() : undefined,
    );
  if (light === undefined || dark === undefined) return undefined;
  return light === usual[0] && dark === usual[1] ? undefined : [light, dark];
}

/** `#{$purple-color}` is what `_variables.scss` says. */
function valueOf(written: string, variables: string): string | undefined {
  const [, name] = /^#\{\s*\$([\w-]+)\s*\}$/.exec(written.trim()) ?? [];
  if (name === undefined) return written.trim();
  const [, value] = new RegExp(`\\$${name}:\\s*([^;!]+)`).exec(variables) ?? [];
  return value?.trim();
}

function withoutComments(scss: string): string {
  return scss.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
