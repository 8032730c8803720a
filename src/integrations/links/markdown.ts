import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { visit } from 'unist-util-visit';
import type { Reference } from './references.ts';

/** The addresses in a Markdown file. */
export function markdownReferences(markdown: string): Reference[] {
  const references: Reference[] = [];
  const tree = fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
  visit(tree, ['link', 'image', 'definition'], (node) => {
    if (!('url' in node)) return;
    const place = node.type === 'image' ? '![]()' : '[]()';
    references.push({ address: node.url, place, line: node.position?.start.line });
  });
  return references;
}
