import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create } from 'fontkitten';
import type { Renderer } from '@takumi-rs/core';

const require = createRequire(import.meta.url);

/** A file of a family, which serves some characters. */
interface FontFile {
  family: Family;
  location: string;
  /** Of code points, both ends included; undefined for all. */
  ranges: [number, number][] | undefined;
}

/** Families by the style sheet of their package, which says what each file holds; or by their one file. */
const families = {
  serif: '@fontsource-variable/source-serif-4/opsz.css',
  sans: '@fontsource-variable/inter/wght.css',
  /** What the first two have not: phonetic signs, rare Latin, Greek and Cyrillic letters, small figures. */
  wide: '@fontsource-variable/noto-serif/wght.css',
  arabic: '@fontsource-variable/noto-naskh-arabic/wght.css',
  hebrew: '@fontsource-variable/noto-serif-hebrew/wght.css',
  simplified: '@fontsource-variable/noto-serif-sc/wght.css',
  traditional: '@fontsource-variable/noto-serif-tc/wght.css',
  japanese: '@fontsource-variable/noto-serif-jp/wght.css',
  korean: '@fontsource-variable/noto-serif-kr/wght.css',
  math: '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2',
  emoji: 'twemoji-colr-font/twemoji.woff2',
} as const;

export type Family = keyof typeof families;

const chinese: Family[] = ['simplified', 'traditional', 'japanese', 'korean'];

/**
 * The families that draw a text, the first that has a character first. Which form a Chinese character has depends on the language.
 *
 * @param lang BCP 47 tag.
 */
export function fontStack(lang: string, first: 'serif' | 'sans'): Family[] {
  const { language, script } = new Intl.Locale(lang).maximize();
  const own: Partial<Record<string, Family>> = { ja: 'japanese', ko: 'korean' };
  const preferred = script === 'Hant' ? 'traditional' : (own[language] ?? 'simplified');
  const ideographs = [preferred, ...chinese.filter((family) => family !== preferred)];
  const latin: Family[] = first === 'sans' ? ['sans', 'serif'] : ['serif'];
  return [...latin, 'wide', 'arabic', 'hebrew', ...ideographs, 'math', 'emoji'];
}

/** The name of a family in a layout; `serif` alone would be CSS's own. */
export function fontName(family: Family): string {
  return `folia-${family}`;
}

/** The fonts of a renderer: of the many files, each is read when a text needs it. */
export class Fonts {
  readonly #renderer: Renderer;
  readonly #registered = new Map<string, Promise<unknown>>();

  constructor(renderer: Renderer) {
    this.#renderer = renderer;
  }

  /**
   * Makes ready what draws a text.
   *
   * @returns the characters that no font has: they would be boxes.
   */
  async prepare(text: string, stack: readonly Family[]): Promise<string[]> {
    const needed = new Set<FontFile>();
    const missing: string[] = [];
    for (const character of new Set(text)) {
      if (invisible.test(character)) continue;
      const codePoint = character.codePointAt(0) ?? 0;
      const file = findFile(codePoint, stack);
      if (file) needed.add(file);
      else missing.push(character);
    }
    await Promise.all([...needed].map((file) => this.#register(file)));
    return missing;
  }

  #register({ family, location, ranges }: FontFile): Promise<unknown> {
    const known = this.#registered.get(location);
    if (known) return known;
    const font = { name: fontName(family), data: readFileSync(location) };
    const registration = this.#renderer.registerFont(
      ranges ? { ...font, unicodeRange: ranges } : font,
    );
    this.#registered.set(location, registration);
    return registration;
  }
}

/** Has no glyph and needs none: spaces, joiners, marks of direction, and what chooses a variant of the sign before. */
const invisible = /[\s\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u;

function findFile(codePoint: number, stack: readonly Family[]): FontFile | undefined {
  for (const family of stack) {
    const file = filesOf(family).find(
      (each) => isInRanges(codePoint, each.ranges) && charactersOf(each).has(codePoint),
    );
    if (file) return file;
  }
  return undefined;
}

function isInRanges(codePoint: number, ranges: FontFile['ranges']): boolean {
  return ranges?.some(([from, to]) => from <= codePoint && codePoint <= to) ?? true;
}

const filesOfFamilies = new Map<Family, FontFile[]>();

function filesOf(family: Family): FontFile[] {
  const known = filesOfFamilies.get(family);
  if (known) return known;
  const location = require.resolve(families[family]);
  const files = location.endsWith('.css')
    ? readFontFaces(family, location)
    : [{ family, location, ranges: undefined }];
  filesOfFamilies.set(family, files);
  return files;
}

/** What the `@font-face` rules of a package say: https://drafts.csswg.org/css-fonts-4/#font-face-rule */
function readFontFaces(family: Family, styleSheet: string): FontFile[] {
  return readFileSync(styleSheet, 'utf8')
    .split('@font-face')
    .slice(1)
    .flatMap((rule) => {
      const source = /url\(["']?(?<url>[^"')]+\.woff2)/.exec(rule)?.groups?.['url'];
      const ranges = /unicode-range:\s*(?<list>[^;}]+)/.exec(rule)?.groups?.['list'];
      if (source === undefined) return [];
      const location = path.join(path.dirname(styleSheet), source);
      return [{ family, location, ranges: ranges?.split(',').map(toRange) }];
    });
}

/** `U+370-377`, or `U+37a`. */
function toRange(written: string): [number, number] {
  const [from = '', to = from] = written.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

const charactersOfFiles = new Map<string, ReadonlySet<number>>();

/** What a file draws indeed: its range names more. */
function charactersOf({ location }: FontFile): ReadonlySet<number> {
  const known = charactersOfFiles.get(location);
  if (known) return known;
  const font = create(readFileSync(location));
  const characters = new Set(font.isCollection ? [] : font.characterSet);
  charactersOfFiles.set(location, characters);
  return characters;
}
