import path from 'node:path';
import type { Plugin } from 'vite';
import { commonGlyphs, commonGlyphsFile, unicodeRange } from '../lib/tex/common-glyphs.ts';

/** Older formats that KaTeX's style sheet names behind each face. */
const olderFormats = /,\s*url\([^)]*\)\s*format\("(?:woff|truetype)"\)/g;

/**
 * Makes KaTeX's style sheet load less. Every browser that knows the style sheets of the site knows WOFF2, so the older formats go. The
 * large faces get a small one before them: of several faces that have a character, browsers take the last.
 */
export function katexFonts(engine: string): Plugin {
  return {
    name: 'folia-katex-fonts',
    enforce: 'pre',
    transform: (code, id) =>
      /katex(?:\.min)?\.css/.test(id)
        ? code
            .replaceAll(olderFormats, '')
            .replaceAll(/@font-face\s*\{[^}]*\}/g, (face) => face + commonFace(face, engine))
        : undefined,
  };
}

function commonFace(face: string, engine: string): string {
  return Object.entries(commonGlyphs)
    .filter(([name]) => face.includes(`KaTeX_${name}.`))
    .map(([name, characters]) => {
      const file = path.join(engine, 'src/fonts', commonGlyphsFile(name));
      return face
        .replace(/url\([^)]*\)/, `url(${JSON.stringify(file)})`)
        .replace(/;?\}$/, `;unicode-range:${unicodeRange(characters)}}`);
    })
    .join('');
}
