import type { Font } from 'opentype.js';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Element } from 'hast';
import { visit } from '../../lib/visit.ts';
import { toString } from 'hast-util-to-string';

const require = createRequire(import.meta.url);

const fonts = new Map<string, Promise<Font>>();

/** Writes the outlines of TeX's letters in the place of texts, so that a page needs none of its fonts. */
export async function outlineTexts(svg: Element): Promise<void> {
  const texts: Element[] = [];
  visit(svg, 'element', (element) => {
    if (element.tagName === 'text') texts.push(element);
  });
  for (const text of texts) await outline(text);
}

async function outline(text: Element): Promise<void> {
  const { fontFamily, fontSize, x, y, fill, transform } = text.properties;
  const font = await fontNamed(String(fontFamily));
  const path = font.getPath(toString(text), Number(x), Number(y), Number(fontSize), {
    kerning: false,
    features: {},
  });
  Object.assign(text, {
    tagName: 'path',
    properties: { className: ['glyphs'], fill, transform, d: path.toPathData(2) },
    children: [],
  });
}

function fontNamed(name: string): Promise<Font> {
  const font = fonts.get(name) ?? loadFont(name);
  fonts.set(name, font);
  return font;
}

async function loadFont(name: string): Promise<Font> {
  const { default: opentype } = await import('opentype.js');
  const file = await readFile(require.resolve(`node-tikzjax/css/bakoma/ttf/${name}.ttf`));
  return opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
}
