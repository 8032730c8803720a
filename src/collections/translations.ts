import { groupTranslations } from '../lib/translations.ts';
import { getDocuments } from './all-documents.ts';
import type { Document } from './documents.ts';
import { onceForContent } from './once-for-content.ts';

/** A text in one of its languages. */
export interface Translation {
  lang: string;
  dir: 'ltr' | 'rtl';
  href: string;
  url: string;
}

/** A document in all its languages, its own included, by language; empty if it has no translation. */
export async function getTranslations({ translationKey }: Document): Promise<Translation[]> {
  if (translationKey === undefined) return [];
  const group = (await findTranslations()).get(translationKey) ?? [];
  return group.length > 1
    ? group.map(({ lang, dir, href, url }) => ({ lang, dir, href, url }))
    : [];
}

const findTranslations = onceForContent(async (): Promise<Map<string, Document[]>> =>
  groupTranslations(await getDocuments()),
);
