import type { Finding } from './finding.ts';
import type { Patient } from './patient.ts';

const remedy = 'Say in one sentence what it is about, for search engines, link previews and lists.';

/** Texts without a description, and a site without one. */
export function findDescriptions({ texts, site, settings }: Patient): Finding[] {
  const isDescribed = (description: unknown): boolean =>
    typeof description === 'string' && description.trim() !== '';
  const own: Finding[] = isDescribed(site.settings.description)
    ? []
    : [
        {
          id: 'description-missing',
          severity: 'warning',
          file: 'content/site.yaml',
          ...settings.locate(['description']),
          message: 'The site has no "description".',
          remedy,
        },
      ];
  return [
    ...own,
    ...texts
      // A text that leads on is never read.
      .filter(({ data, redirect }) => !(data.empty && redirect !== undefined))
      .filter(({ data }) => !isDescribed(data.frontMatter.description))
      .map(({ file, matter }): Finding => ({
        id: 'description-missing',
        severity: 'warning',
        file,
        ...matter.locate(['description']),
        message: 'The text has no "description".',
        remedy,
      })),
  ];
}
