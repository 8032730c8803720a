import type { SiteSettings } from '../../schemas/site.ts';

type GiscusSettings = NonNullable<SiteSettings['giscus']>;
type RequiredKey = (typeof requiredKeys)[number];

/** giscus.app gives these for a repository; without all of them there is nothing to load. */
const requiredKeys = ['repo', 'repo_id', 'category', 'category_id'] as const;

export type CompleteGiscus = GiscusSettings & Record<RequiredKey, string>;

/** The settings that comments need and site.yaml does not have. */
export function missingGiscusKeys(settings: GiscusSettings | undefined): RequiredKey[] {
  return requiredKeys.filter((key) => !settings?.[key]);
}

export function isComplete(settings: GiscusSettings | undefined): settings is CompleteGiscus {
  return missingGiscusKeys(settings).length === 0;
}

/** What a page with comments frames. */
export const giscusOrigin = 'https://giscus.app';

let warned = false;

/** One line for a whole build: the settings are wrong once, however many posts want comments. */
export function warnOnce(missing: readonly string[]): void {
  if (warned) return;
  warned = true;
  console.warn(
    // Astro is in the middle of a line about the page.
    `\n[folia] Comments are asked for, but content/site.yaml lacks ${missing.map((key) => `giscus.${key}`).join(', ')}. ` +
      'The pages are built without comments. https://giscus.app shows the values for your repository.',
  );
}
