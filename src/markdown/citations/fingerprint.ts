import { createHash } from 'node:crypto';
import { readTextFile } from '../../files/read-text.ts';
import type { TextOptions } from '../text-options.ts';
import { bibliographyFiles } from './bibliography-files.ts';
import { chooseLocale, readLocale, readStyle } from './styles.ts';

/** Whether a text may cite anything. */
const cites = /@|<(?:Cite|Bibliography)\b/;

/** What the compiled form of a text depends on beside it: its BibTeX files, style and locale, as a text that changes with them. */
export function citationFingerprint(
  folders: { root: string; content: string },
  file: string,
  body: string,
  language: string,
  { bibliography, citationStyle, citationLocale }: TextOptions,
): string {
  if (!cites.test(body)) return '';
  const hash = createHash('sha256');
  for (const { location, name } of bibliographyFiles(folders, file, bibliography)) {
    hash.update(name).update(readTextFile(location, name).text ?? '');
  }
  const locale = chooseLocale(folders.content, citationLocale ?? language);
  return hash
    .update(readStyle(folders.content, citationStyle) ?? '')
    .update(readLocale(folders.content, locale) ?? '')
    .digest('hex');
}
