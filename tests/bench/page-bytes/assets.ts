import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** What a page carries besides its text: content by name. A name that two pages share is loaded once. */
export interface PageAssets {
  styles: Map<string, string>;
  scripts: Map<string, string>;
  /** Scripts and styles that are asked for when they are needed. */
  later: Map<string, string>;
}

/** The assets of a built page. */
export function readAssets(out: string, page: string): PageAssets {
  const read = (name: string): string => readFileSync(path.join(out, name), 'utf8');
  const assets: PageAssets = { styles: new Map(), scripts: new Map(), later: new Map() };
  visit(fromHtml(read(page)), 'element', (element: Element) => {
    const { tagName, properties } = element;
    const text = toString(element);
    if (tagName === 'style') assets.styles.set(text, text);
    if (tagName === 'link' && String(properties['rel']) === 'stylesheet') {
      const name = String(properties['href']);
      assets.styles.set(name, read(name));
    }
    if (tagName !== 'script' || properties['type'] === 'application/ld+json') return;
    const { src } = properties;
    if (typeof src === 'string') follow(src, assets.scripts);
    else assets.scripts.set(text, text);
  });
  const onPage = [read(page), ...assets.styles.values()].join('\n');
  for (const script of assets.scripts.values()) {
    for (const name of named(script, /import\(\s*["'`]([^"'`]+)["'`]/g)) {
      if (isFor(path.posix.basename(name), onPage)) follow(name, assets.later);
    }
  }
  return assets;

  function follow(name: string, into: Map<string, string>): void {
    const file = path.posix.join('/_astro', path.posix.basename(name));
    if (assets.scripts.has(file) || into.has(file)) return;
    into.set(file, read(file));
    for (const next of named(read(file), /(?:from|import)\s*["'](\.\/[^"']+)["']/g)) {
      follow(next, into);
    }
    if (into !== assets.later) return;
    for (const next of named(read(file), /import\(\s*["'`](\.\/[^"'`]+)["'`]/g)) follow(next, into);
  }
}

/** Whether a page has what a file is for: the script of every page names files of elements that only some have. */
function isFor(file: string, onPage: string): boolean {
  const [name = ''] = file.split('.');
  if (name === 'previews') return onPage.includes('.reference-preview');
  return (
    !/^(?:contents-spy|copy-button|post-actions|zoom-image)$/.test(name) ||
    onPage.includes(`<${name}`)
  );
}

/** Bytes of what one page has and the other has not, as they are and gzipped. */
export function extraBytes(
  assets: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): { raw: number; gzip: number } {
  const extra = [...assets].filter(([name]) => !others.has(name)).map(([, text]) => text);
  const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);
  return {
    raw: sum(extra.map((text) => Buffer.byteLength(text))),
    gzip: sum(extra.map((text) => gzipSync(text).length)),
  };
}

function named(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}
