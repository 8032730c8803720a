import { hasWords } from './words.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/**
 * What the writer should know of languages in which Folia has no words: one notice for each.
 *
 * @param texts with the BCP 47 tag of each, and its file.
 * @param siteLanguage BCP 47 tag: the language whose words stand in.
 */
export function missingWordsNotices(
  texts: readonly Readonly<{ file: string; lang: string }>[],
  siteLanguage: string,
): string[] {
  const standIn = hasWords(siteLanguage) ? siteLanguage : 'en';
  const foreign = texts.filter(({ lang }) => lang !== siteLanguage && !hasWords(lang));
  const groups = Map.groupBy(foreign, ({ lang }) => lang);
  return [
    ...(standIn === siteLanguage ? [] : [notice(siteLanguage, standIn, 'content/site.yaml')]),
    ...[...groups].map(([lang, group]) =>
      notice(lang, standIn, list.format(group.map(({ file }) => file))),
    ),
  ];
}

function notice(lang: string, standIn: string, files: string): string {
  return `Folia has no words in the language "${lang}": dates are in it, buttons and labels are in "${standIn}". It is the language of ${files}.`;
}
