import { readFileSync, readdirSync } from 'node:fs';
import { convert } from 'fontverter';
import opentype from 'opentype.js';
import { describe, expect, it } from 'vitest';

const folder = 'src/fonts';
const files = readdirSync(folder).filter((file) => /^(?!katex).*\.woff2$/.test(file));
const styles = readFileSync('src/styles/fonts.css', 'utf8');

async function read(file: string) {
  const { buffer } = new Uint8Array(await convert(readFileSync(`${folder}/${file}`), 'sfnt'));
  return opentype.parse(buffer);
}

describe('the faces of most texts', () => {
  it('are together so small that a page stays below its budget', () => {
    const ofPage = files.filter((file) => !file.includes('bold-italic'));
    expect(ofPage).toHaveLength(4);
    expect(
      ofPage.reduce((sum, file) => sum + readFileSync(`${folder}/${file}`).length, 0),
    ).toBeLessThan(92_000);
  });

  it.each(files)(
    'are named by the style sheet, and have the letters of Western Europe: %s',
    async (file) => {
      const font = await read(file);
      const text = 'ÀÉÎÕÜßæøñçœ 0123456789 “”‘’–—…€−';
      expect(Array.from(text).filter((char) => !font.hasChar(char))).toEqual([]);
      expect(styles).toContain(file);
    },
  );

  it.each([
    ['source-serif.woff2', ['onum', 'smcp', 'c2sc']],
    ['source-serif-italic.woff2', ['onum']],
    ['source-serif-bold-italic.woff2', ['onum']],
    ['inter.woff2', ['tnum']],
  ])('have the figures and small capitals that styles ask for: %s', async (file, wanted) => {
    const { features } = (await read(file)).tables['gsub'] as unknown as {
      features: { tag: string }[];
    };
    expect(features.map(({ tag }) => tag)).toEqual(expect.arrayContaining(wanted));
  });

  it('bear no name that their licence reserves', async () => {
    for (const file of files.filter((name) => name.startsWith('source'))) {
      const { windows } = (await read(file)).names as unknown as {
        windows: { fontFamily: { en: string } };
      };
      expect(windows.fontFamily.en).toBe('Folium Serif 4 Variable');
    }
  });
});
