import { missingGiscusKeys } from '../../src/components/mdx/giscus-settings.ts';
import type { Finding } from './finding.ts';
import type { Patient } from './patient.ts';

const remedy = 'https://giscus.app shows the values for your repository.';

/** How giscus.app writes the ids of a repository and of a category. */
const forms = { repo_id: /^(?:R_|MDEw)/, category_id: /^DIC_/ } as const;

/** Comments that are asked for and cannot appear: a part of the settings is missing, or cannot be right. */
export function findComments({ site, settings, texts }: Patient): Finding[] {
  const { giscus } = site.settings;
  const missing = missingGiscusKeys(giscus);
  const wanted = texts.filter(({ data }) => data.frontMatter.giscus_comments === true);
  const finding = (path: readonly string[], message: string): Finding => ({
    id: 'giscus-incomplete',
    severity: 'error',
    file: 'content/site.yaml',
    ...settings.locate(path),
    message,
    remedy,
  });
  if (missing.length > 0) {
    if (wanted.length === 0) return [];
    const begun = missing.length < 4;
    const keys = missing.map((key) => `giscus.${key}`).join(', ');
    const asked = `${wanted.length} ${wanted.length === 1 ? 'text asks' : 'texts ask'} for comments`;
    const message = begun
      ? `${asked}, and ${keys} ${missing.length === 1 ? 'is' : 'are'} missing: there are none.`
      : `${asked} (the first is ${wanted[0]?.file ?? ''}), and giscus is not set up: there are none.`;
    // Whoever has set up nothing may not want comments yet.
    return [{ ...finding(['giscus'], message), severity: begun ? 'error' : 'warning' }];
  }
  return (['repo_id', 'category_id'] as const)
    .filter((key) => !forms[key].test(giscus?.[key] ?? ''))
    .map((key) =>
      finding(
        ['giscus', key],
        `"giscus.${key}" is "${giscus?.[key] ?? ''}", which is no id of GitHub.`,
      ),
    );
}
