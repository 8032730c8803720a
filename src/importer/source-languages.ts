import path from 'node:path';
import { canonicalLanguage } from '../lib/languages.ts';
import { textOf, type Values } from './values.ts';

/** The languages of the multi-language fork of al-folio (jekyll-polyglot), as its `_config.yml` spells them. */
export interface SourceLanguages {
  all: readonly string[];
  /** The one whose addresses have no language before them. */
  standard: string | undefined;
}

export function readLanguages(config: Values): SourceLanguages {
  const written = config['languages'];
  const all = (Array.isArray(written) ? written : [])
    .map(textOf)
    .filter((tag) => tag !== undefined)
    .filter((tag) => canonicalLanguage(tag) !== undefined);
  return { all, standard: textOf(config['default_lang']) ?? all[0] };
}

/** The language of a text in such a site: by its key, else by a folder of that name. */
export function declaredLanguage(
  file: string,
  values: Values,
  { all }: SourceLanguages,
): string | undefined {
  const own = textOf(values['lang'])?.toLowerCase();
  const folders = path.posix.dirname(file).toLowerCase().split('/');
  return (
    all.find((tag) => tag.toLowerCase() === own) ??
    all.find((tag) => folders.includes(tag.toLowerCase()))
  );
}
