import { memoize } from './memoize.ts';

/**
 * A BCP 47 tag in its canonical spelling (`zh-cn` becomes `zh-CN`); undefined if it is none, which `english` is: a language of more
 * than three letters has never been registered (https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1).
 */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical !== undefined && baseLanguage(canonical).length <= 3 ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** The language of a tag, without script and region: `pt` of `pt-BR`. */
export const baseLanguage = memoize((tag) => new Intl.Locale(tag).language);

/** What a language calls itself, as a title: `Deutsch`, `Français`. A language that `Intl` does not know is called by its tag. */
export const languageName = memoize((tag) => {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(tag) + rest.join('');
});
