import { decodePath, normalizePermalink } from '../lib/permalinks.ts';
import type { Finding } from './findings.ts';
import type { GeneratedPage } from './generated-page.ts';
import type { FoundDocument } from './read-source-site.ts';
import type { TextKind } from './text-kind.ts';
import { textOf } from './values.ts';

/** Keys that a front matter gets, in the place of those that it has. */
export type AddedKeys = Readonly<Record<string, unknown>>;

/** Where a text goes, and as what. */
export interface PlacedText {
  document: FoundDocument;
  kind: TextKind;
  /** It goes to `content/drafts/`, where a post needs no date. */
  draft: boolean;
  /** From the site folder: `content/posts/x.mdx`. */
  target: string;
  /** Its address in Folia, if it is published. */
  address: string | undefined;
  added: AddedKeys;
  /** Its language, if it is not the site's. */
  lang: string | undefined;
  /** What fills it, if it is no text like any other. */
  generated: GeneratedPage | undefined;
  findings: Finding[];
  /** Its `redirect` leads nowhere, and is left out. */
  deadRedirect?: boolean;
}

/** What the settings of the new site say that decides about addresses and languages. */
export interface NewSite {
  permalink: string;
  timezone: string;
  lang: string;
}

/** The addresses that a text had before: its `redirect_from`. */
export function oldAddresses({ document }: PlacedText): string[] {
  const written = document.values['redirect_from'];
  const paths: unknown[] = Array.isArray(written) ? written : [written];
  return paths.flatMap((path) => {
    const own = textOf(path);
    return own === undefined ? [] : normalizePermalink(decodePath(own));
  });
}
