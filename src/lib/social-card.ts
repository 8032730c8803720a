import { createHash } from 'node:crypto';

/** What stands in the picture that link previews show of a page: it looks like the title page of a journal. */
export interface SocialCard {
  title: string;
  /** A sentence below the title. */
  deck?: string | undefined;
  /** The name above it: of the site. */
  masthead: string;
  /** Who wrote it. */
  author: string;
  /** The day, in the words of the language. */
  date?: string | undefined;
  /** Where the site is: its host. */
  host: string;
  /** BCP 47 tag. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** A picture beside the title: a file of `content/assets/` or `public/`, as front matter names it. */
  figure?: string | undefined;
}

/** The size that networks ask for, in pixels. */
export const socialSize = { width: 1200, height: 630 } as const;

/** Bytes that such a picture may have. */
export const socialLimit = 40_000;

/** Where the picture of a card is, without the base path: the name changes with what stands in it, for networks keep pictures long. */
export function socialPath(card: SocialCard): string {
  const digest = createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 16);
  return `/social/${digest}.${socialFormat(card)}`;
}

/** Letters are sharp as PNG; with a photograph beside them that would be too large. */
export function socialFormat({ figure }: Pick<SocialCard, 'figure'>): 'png' | 'jpg' {
  return figure === undefined ? 'png' : 'jpg';
}
