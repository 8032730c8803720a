/** What may hold any sign: texts in quotes and brackets. */
const held = String.raw`"[^"]*"|'[^']*'|\((?:[^()"']|"[^"]*"|'[^']*')*\)`;
const imported = new RegExp(String.raw`@import\b(?:${held}|[^;"'()])*;?`, 'gi');
const fontFace = /@font-face\s*\{[^{}]*\}/gi;
const declaration = new RegExp(String.raw`[\w-]+\s*:(?:${held}|[^;{}"'()])*;?`, 'g');
const foreignAddress = /(?:url|image|image-set)\(\s*["']?(?:https?:)?\/\//i;

/**
 * Takes out of a style sheet what loads files: other style sheets, and fonts and pictures of other sites, which the policy of a page
 * would refuse.
 *
 * @returns the rest, and what was taken out.
 */
export function withoutForeignCss(css: string): { css: string; foreign: string[] } {
  const foreign: string[] = [];
  const take = (part: string): string => {
    foreign.push(part.replaceAll(/\s+/g, ' ').trim());
    return '';
  };
  const takeForeign = (part: string): string => (foreignAddress.test(part) ? take(part) : part);
  const rest = css
    .replaceAll(imported, take)
    .replaceAll(fontFace, takeForeign)
    .replaceAll(declaration, takeForeign);
  return { css: foreign.length === 0 ? css : rest.trim(), foreign };
}
