import { distinctSlugs, slugify } from '../lib/slugs.ts';
import { hasWords } from '../lib/words.ts';
import { categoryNames, tagNames, type PostData } from '../schemas/post.ts';

interface Named<T> {
  file: string;
  frontMatter: T;
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** What a writer should know of tags and categories that would have one address: which they have instead. */
export function nameNotices(entries: readonly Named<PostData>[]): string[] {
  return [
    ...sharedAddresses(
      'tags',
      '/blog/tag/',
      entries.flatMap((entry) => tagNames(entry.frontMatter)),
    ),
    ...sharedAddresses(
      'categories',
      '/blog/category/',
      entries.flatMap((entry) => categoryNames(entry.frontMatter)),
    ),
  ];
}

function sharedAddresses(kind: string, folder: string, names: readonly string[]): string[] {
  const slugs = [...distinctSlugs(names)];
  const groups = Map.groupBy(slugs, ([name]) => slugify(name));
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const quoted = group.map(([name]) => `"${name}"`);
      const addresses = group.map(([name, slug]) => `${folder}${slug}/ for "${name}"`);
      return `The ${kind} ${list.format(quoted)} would have one address. They have ${list.format(addresses)}.`;
    });
}

/** The languages in which Folia has no words of its own, each once, with the texts that are written in it. */
export function languageNotices(
  entries: readonly Named<{ lang?: string | undefined }>[],
  siteLanguage: string,
): string[] {
  const foreign = entries.flatMap(({ file, frontMatter: { lang } }) =>
    lang !== undefined && !hasWords(lang) ? [{ lang, file }] : [],
  );
  return [...Map.groupBy(foreign, ({ lang }) => lang)].map(([lang, texts]) => {
    const files = list.format(texts.map(({ file }) => file));
    return `Folia has no words in the language "${lang}": dates are in it, buttons and labels are in that of the site, "${siteLanguage}". It is the language of ${files}.`;
  });
}
