import { ContentErrors, type ContentProblem } from '../lib/errors.ts';
import { getDocuments } from './all-documents.ts';
import type { Document } from './documents.ts';

/** A text in one of its languages. */
export interface Translation {
  lang: string;
  dir: 'ltr' | 'rtl';
  href: string;
  url: string;
}

let groups: Promise<Map<string, Document[]>> | undefined;

/**
 * A document in all its languages, its own included, by language; empty if it has no translation.
 *
 * @throws {ContentErrors} when two documents are the same text in the same language.
 */
export async function getTranslations({ translationKey }: Document): Promise<Translation[]> {
  if (translationKey === undefined) return [];
  // Documents do not change during a build; in `astro dev` they do.
  groups = import.meta.env.DEV ? findTranslations() : (groups ?? findTranslations());
  const group = (await groups).get(translationKey) ?? [];
  return group.length > 1
    ? group.map(({ lang, dir, href, url }) => ({ lang, dir, href, url }))
    : [];
}

async function findTranslations(): Promise<Map<string, Document[]>> {
  const documents = await getDocuments();
  const found = Map.groupBy(
    documents.filter(({ translationKey }) => translationKey !== undefined),
    ({ translationKey }) => translationKey ?? '',
  );
  const problems = [...found].flatMap(([key, group]) => clashes(key, group));
  if (problems.length > 0) throw new ContentErrors(problems);
  for (const group of found.values()) group.sort((a, b) => (a.lang < b.lang ? -1 : 1));
  return found;
}

function clashes(key: string, group: Document[]): ContentProblem[] {
  return [...Map.groupBy(group, ({ lang }) => lang)].flatMap(([lang, [first, ...others]]) =>
    others.map(({ file }) => ({
      id: 'translation-clash' as const,
      file,
      message: `${file} and ${first?.file ?? ''} have the translation_key "${key}" and the same language, ${lang}.`,
      remedy: 'Give one of them another "lang", or another translation_key.',
    })),
  );
}
