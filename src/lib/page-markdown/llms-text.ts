import type { ListItem, RootContent } from 'mdast';
import { writeMarkdown } from './page-markdown.ts';

/** A list of links in `llms.txt`. */
export interface LlmsSection {
  title: string;
  links: readonly LlmsLink[];
}

export interface LlmsLink {
  title: string;
  /** Whole address. */
  url: string;
  /** One sentence about it. */
  note?: string | undefined;
}

/**
 * What the site is and where its texts are, for language models: https://llmstxt.org/ Everything is plain text.
 *
 * @param sections those without a link are left out.
 */
export function llmsText(
  title: string,
  summary: string | undefined,
  sections: readonly LlmsSection[],
): string {
  return writeMarkdown([
    { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
    ...(summary ? [quote(summary)] : []),
    ...sections.filter(({ links }) => links.length > 0).flatMap(toSection),
  ]);
}

function quote(value: string): RootContent {
  return {
    type: 'blockquote',
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  };
}

function toSection({ title, links }: LlmsSection): RootContent[] {
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: title }] },
    { type: 'list', spread: false, children: links.map(toItem) },
  ];
}

function toItem({ title, url, note }: LlmsLink): ListItem {
  const link = { type: 'link' as const, url, children: [{ type: 'text' as const, value: title }] };
  const after = note ? [{ type: 'text' as const, value: `: ${note}` }] : [];
  return { type: 'listItem', children: [{ type: 'paragraph', children: [link, ...after] }] };
}
