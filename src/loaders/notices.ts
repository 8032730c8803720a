import { hasWords } from '../lib/words.ts';

interface Text {
  file: string;
  frontMatter: { lang?: string | undefined };
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** The languages in which Folia has no words of its own, each once, with the texts that are written in it. */
export function languageNotices(entries: readonly Text[], siteLanguage: string): string[] {
  const foreign = entries.flatMap(({ file, frontMatter: { lang } }) =>
    lang !== undefined && !hasWords(lang) ? [{ lang, file }] : [],
  );
  return [...Map.groupBy(foreign, ({ lang }) => lang)].map(([lang, texts]) => {
    const files = list.format(texts.map(({ file }) => file));
    return `Folia has no words in the language "${lang}": dates are in it, buttons and labels are in that of the site, "${siteLanguage}". It is the language of ${files}.`;
  });
}
