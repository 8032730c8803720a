/** Languages that giscus has, by its own names: the list of https://giscus.app, as of @giscus/react 3.1. */
const languages = new Set(
  (
    'ar be bg ca cs da de en eo es eu fa fr gr gsw hbs he hu id it ja kh ko nl pl pt ro ru th tr vi uk uz ' +
    'zh-CN zh-Hans zh-Hant zh-HK zh-TW'
  ).split(' '),
);

/** BCP 47 languages that giscus knows under another name. */
const otherNames: Readonly<Record<string, string>> = {
  el: 'gr',
  km: 'kh',
  bs: 'hbs',
  hr: 'hbs',
  sr: 'hbs',
  sh: 'hbs',
  iw: 'he',
  in: 'id',
  zh: 'zh-CN',
  'zh-SG': 'zh-CN',
  'zh-MO': 'zh-HK',
};

/** giscus' name of a language; English for one that it does not have. */
export function giscusLanguage(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag);
  const candidates = [`${language}-${region ?? ''}`, `${language}-${script ?? ''}`, language];
  const known = candidates
    .map((name) => otherNames[name] ?? name)
    .find((name) => languages.has(name));
  return known ?? 'en';
}
