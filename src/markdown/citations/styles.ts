import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isFile } from '../../files/read-text.ts';
import { baseLanguage } from '../../lib/languages.ts';

/** Styles and locales that come with citation-js: CSL files as text, by name. */
const { styles, locales } = plugins.config.get('@csl');

/** The text of a style: one that needs no file, or a `.csl` file in `content/publications/`. Undefined if there is none. */
export function readStyle(content: string, name: string): string | undefined {
  if (styles.has(name)) return styles.get(name);
  const location = path.join(content, 'publications', name);
  return name.endsWith('.csl') && isFile(location) ? readFileSync(location, 'utf8') : undefined;
}

/** `.csl` files of a site, from `content/publications/`. */
export function listStyles(content: string): string[] {
  return globSync('**/*.csl', { cwd: path.join(content, 'publications') })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** The words of a language: `locales-zh-CN.xml` in `content/publications/`, or what comes with citation-js. */
export function readLocale(content: string, name: string): string | undefined {
  const location = path.join(content, 'publications', `locales-${name}.xml`);
  return isFile(location) ? readFileSync(location, 'utf8') : locales.get(name);
}

/** The locale that speaks a language best; American English if none does. */
export function chooseLocale(content: string, language: string): string {
  const own = globSync('locales-*.xml', { cwd: path.join(content, 'publications') })
    .map((file) => file.slice('locales-'.length, -'.xml'.length))
    .sort();
  const known = [...own, ...locales.list()];
  return (
    known.find((name) => name === language) ??
    known.find((name) => baseLanguage(name) === baseLanguage(language)) ??
    'en-US'
  );
}
