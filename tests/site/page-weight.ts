import { readFileSync, statSync, globSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** What a page weighs before its pictures, in bytes as Netlify and others send them: by Brotli, fonts as they are. */
export interface PageWeight {
  html: number;
  css: number;
  /** What runs before the reader does anything: scripts of the page with all that they import. */
  js: number;
  /** Faces of formulas; those of text are the same on every page. */
  mathFonts: number;
}

/** Faces of KaTeX by the classes of an element, as its style sheet has them. */
const mathFaces: readonly (readonly [RegExp, string])[] = [
  [/^katex$/, 'katex-main-regular'],
  [/\bmathnormal\b/, 'KaTeX_Math-Italic'],
  [/\b(?:math|text)bf\b/, 'KaTeX_Main-Bold'],
  [/\b(?:math|text)it\b/, 'KaTeX_Main-Italic'],
  [/\bboldsymbol\b/, 'KaTeX_Math-BoldItalic'],
  [/\b(?:math|text)bb\b/, 'katex-ams-regular'],
  [/\bamsrm\b/, 'KaTeX_AMS-Regular'],
  [/\b(?:math|text)cal\b/, 'KaTeX_Caligraphic-Regular'],
  [/\b(?:math|text)scr\b/, 'KaTeX_Script-Regular'],
  [/\b(?:math|text)frak\b/, 'KaTeX_Fraktur-Regular'],
  [/\b(?:math|text)sf\b/, 'KaTeX_SansSerif-Regular'],
  [/\b(?:math|text)tt\b/, 'KaTeX_Typewriter-Regular'],
  [/\bdelimsizing size1\b|\bsmall-op\b|\bdelim-size1\b/, 'KaTeX_Size1-Regular'],
  [/\bdelimsizing size2\b|\blarge-op\b/, 'KaTeX_Size2-Regular'],
  [/\bdelimsizing size3\b/, 'KaTeX_Size3-Regular'],
  [/\bdelimsizing size4\b|\bdelim-size4\b/, 'KaTeX_Size4-Regular'],
];

/**
 * Weighs a page of a built site.
 *
 * @param folder of the site.
 * @param page its file in it.
 */
export function weighPage(folder: string, page: string): PageWeight {
  const html = readFileSync(path.join(folder, page), 'utf8');
  const elements: Element[] = [];
  visit(fromHtml(html), 'element', (element) => void elements.push(element));
  const file = (address: unknown) => path.join(folder, String(address));
  const sheets = elements.filter(({ properties }) => String(properties['rel']) === 'stylesheet');
  // What has a type of its own is data.
  const scripts = elements.filter(
    ({ tagName, properties: { type = 'module' } }) => tagName === 'script' && type === 'module',
  );
  const inline = scripts.filter(({ properties }) => properties['src'] === undefined);
  const sources = scripts.flatMap(({ properties: { src } }) =>
    src === undefined ? [] : [file(src)],
  );
  return {
    html: sent(html),
    css: sum(sheets.map(({ properties }) => sent(readFileSync(file(properties['href']))))),
    js:
      sent(inline.map((script) => toString(script)).join('')) +
      sum([...withImports(sources)].map((source) => sent(readFileSync(source)))),
    mathFonts: sum(mathFontsOf(elements).map((face) => sizeOfFont(folder, face))),
  };
}

function mathFontsOf(elements: readonly Element[]): string[] {
  const classes = elements.flatMap(({ properties: { className } }) =>
    Array.isArray(className) ? [className.join(' ')] : [],
  );
  return mathFaces.flatMap(([used, face]) =>
    classes.some((name) => used.test(name)) ? [face] : [],
  );
}

function sizeOfFont(folder: string, face: string): number {
  const [file] = globSync(`_astro/${face}.*.woff2`, { cwd: folder });
  if (file === undefined) throw new Error(`The build has no face ${face}.`);
  return statSync(path.join(folder, file)).size;
}

/** Scripts and what they import at once; `import()` waits for the reader. */
function withImports(files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files.filter((each) => !seen.has(each))) {
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    const imports = [...text.matchAll(/(?:from|import)\s*["'`](\.\/[^"'`]+)["'`]/g)];
    withImports(
      imports.map(([, name = '']) => path.join(path.dirname(file), name)),
      seen,
    );
  }
  return seen;
}

function sent(content: string | Uint8Array): number {
  return content.length === 0 ? 0 : brotliCompressSync(content).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
