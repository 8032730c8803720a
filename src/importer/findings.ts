import type { Place } from '../lib/errors.ts';

/**
 * What an import can find. The ids are permanent: `docs/importing.md` has a paragraph for each, and a test keeps the two lists
 * equal. `error`: something is not there that was there. `warning`: something is there, but not as it was. `info`: good to know.
 * Of one severity, those come first that leave more undone: so IMPORT.md has them.
 */
export const findingSeverities = {
  'target-exists': 'error',
  'settings-unreadable': 'error',
  'setting-missing': 'warning',
  'setting-value': 'warning',
  'post-not-imported': 'error',
  'post-unpublished': 'warning',
  'text-failed': 'error',
  'page-not-imported': 'warning',
  'page-generated': 'warning',
  'page-replaced': 'info',
  'page-moved': 'info',
  'address-taken': 'error',
  'language-set': 'info',
  'link-skipped': 'warning',
  'link-dead': 'warning',
  'redirect-dead': 'warning',
  'data-kept': 'info',
  'data-unreadable': 'error',
  'assets-unused': 'info',
  'front-matter-missing': 'info',
  'front-matter-unreadable': 'error',
  'front-matter-repaired': 'warning',
  'key-unknown': 'info',
  'key-value': 'warning',
  'key-repeated': 'warning',
  'title-missing': 'warning',
  'figure-parameter': 'warning',
  'figure-variable': 'warning',
  'image-missing': 'error',
  'image-outside': 'error',
  'file-missing': 'error',
  'media-title': 'info',
  'bibliography-missing': 'error',
  'bibliography-key': 'warning',
  'bibliography-option': 'warning',
  'bibliography-repaired': 'info',
  'citation-missing': 'warning',
  'footnote-unused': 'info',
  'math-unclosed': 'warning',
  'math-reference': 'warning',
  'math-label': 'warning',
  'math-unreadable': 'error',
  'math-macro': 'warning',
  'liquid-unknown': 'warning',
  'kramdown-attribute': 'info',
  'kramdown-contents': 'info',
  'html-unknown': 'warning',
  'html-unbalanced': 'warning',
  'html-attribute': 'warning',
  'html-frame': 'warning',
  'html-script': 'warning',
  'html-style': 'warning',
  'html-document': 'info',
  'title-chosen': 'info',
  'kept-as-code': 'warning',
} as const satisfies Record<string, Severity>;

export type FindingId = keyof typeof findingSeverities;

export type Severity = 'error' | 'warning' | 'info';

/** One thing that the writer should know about, where it stands in the al-folio folder, and what was done. */
export interface Finding extends Place {
  id: FindingId;
  severity: Severity;
  /** Full sentences: what was found, and what was done with it. */
  message: string;
  /** The source that it is about, on one line. */
  snippet?: string | undefined;
}

export function makeFinding(
  id: FindingId,
  message: string,
  place: Place,
  snippet?: string,
): Finding {
  return {
    id,
    severity: findingSeverities[id],
    message,
    ...place,
    ...(snippet !== undefined && { snippet: shorten(snippet) }),
  };
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
