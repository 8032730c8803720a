import type { ContentProblem } from './errors.ts';
import type { Position } from './yaml-source.ts';

/** A text that may be a translation. */
export interface Translatable {
  /** As errors name it. */
  file: string;
  /** BCP 47 tag. */
  lang: string;
  /** What the translations of one text have in common. */
  translationKey: string | undefined;
  places: { readonly translation_key?: Position };
}

/** Texts by their key, each group in the order of its languages. */
export function groupTranslations<T extends Translatable>(texts: readonly T[]): Map<string, T[]> {
  const groups = Map.groupBy(
    texts.filter(({ translationKey }) => translationKey !== undefined),
    ({ translationKey }) => translationKey ?? '',
  );
  for (const group of groups.values()) group.sort((a, b) => (a.lang < b.lang ? -1 : 1));
  return groups;
}

/** Two texts that are one text in one language: a reader of another could not be led to either. */
export function findTranslationClashes(texts: readonly Translatable[]): ContentProblem[] {
  return [...groupTranslations(texts)].flatMap(([key, group]) =>
    [...Map.groupBy(group, ({ lang }) => lang)].flatMap(([lang, [first, ...others]]) =>
      others.map(({ file, places }) => ({
        id: 'translation-clash' as const,
        file,
        ...places.translation_key,
        message: `${file} and ${first?.file ?? ''} have the translation_key "${key}" and the same language, ${lang}.`,
        remedy: 'Give one of them another "lang", or another translation_key.',
      })),
    ),
  );
}
