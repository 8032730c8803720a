import { baseLanguage, canonicalLanguage } from '../lib/languages.ts';
import { detectLanguage, isLanguage } from './language.ts';
import type { NewSite, PlacedText } from './placed-text.ts';
import type { FoundDocument } from './read-source-site.ts';
import { textOf } from './values.ts';

/** The language of a text, if it is not the site's: as the source says, or as the text shows. */
export function languageOf(
  document: FoundDocument,
  isText: boolean,
  site: NewSite,
): string | undefined {
  const { source, matter, values } = document;
  const said = canonical(document.language ?? textOf(values['lang']));
  if (said !== undefined) return isSameLanguage(said, site.lang) ? undefined : said;
  const shown = isText ? detectLanguage(source.text.slice(matter.bodyStart)) : undefined;
  if (shown === undefined || isLanguage(site.lang, shown)) return undefined;
  const folder = canonical(folderLanguage(document));
  return folder !== undefined && isLanguage(folder, shown) ? folder : shown;
}

/** The language of a list of posts, `/he-il/blog/`, if it is not the site's. */
export function languageOfIndex({ address }: FoundDocument, site: NewSite): string | undefined {
  const [, folder] = /^\/?([a-z]{2,3}(?:[-_][a-z]{2,4})?)\/blog\/?$/i.exec(address) ?? [];
  const language = canonical(folder);
  return language === undefined || isSameLanguage(language, site.lang) ? undefined : language;
}

function canonical(tag: string | undefined): string | undefined {
  return tag === undefined ? undefined : canonicalLanguage(tag.replace('_', '-'));
}

/** `en` and `en-US` are one for a reader, `zh-CN` and `zh-TW` are not. */
function isSameLanguage(a: string, b: string): boolean {
  const isGeneral = (tag: string): boolean => baseLanguage(tag) === tag;
  return a === b || (baseLanguage(a) === baseLanguage(b) && (isGeneral(a) || isGeneral(b)));
}

/** `_posts/vi/x.md`; a folder may also be called `cs` for another reason, so that the text has to show the same. */
function folderLanguage({ below }: FoundDocument): string | undefined {
  const [folder = ''] = below.includes('/') ? below.split('/') : [];
  return /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(folder) ? folder : undefined;
}

/** Texts of several languages that are one: the same name in folders of languages, or a key that says so. */
export function joinTranslations(placed: readonly PlacedText[], site: NewSite): void {
  const groups = Map.groupBy(
    placed.filter(({ document }) => document.values['translation_key'] === undefined),
    translationKey,
  );
  for (const [key, group] of groups) {
    if (key === undefined) continue;
    const languages = new Set(group.map(({ lang }) => lang ?? site.lang));
    if (languages.size < 2 || languages.size < group.length) continue;
    for (const text of group) text.added = { ...text.added, translation_key: key };
  }
}

function translationKey({ document }: PlacedText): string | undefined {
  const { values, collection, below, language } = document;
  const own = textOf(values['page_id']) ?? textOf(values['ref']);
  if (own !== undefined) return `${collection}/${own}`;
  const [folder = '', ...rest] = below.split('/');
  const isLanguageFolder =
    language?.toLowerCase() === folder.toLowerCase() || folderLanguage(document) !== undefined;
  if (rest.length === 0 || !isLanguageFolder) return undefined;
  return `${collection}/${rest.join('/').replace(/\.[^.]+$/, '')}`;
}
