import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { visit } from '../../lib/visit.ts';
import type { LinkedFile, Reference } from './references.ts';

/** The addresses in a Markdown file: at first all that look like one. */
export function markdownFile(markdown: string): LinkedFile {
  return {
    references: likelyReferences(markdown),
    reread: () => markdownReferences(markdown),
  };
}

/** Destinations of links and images, definitions (but of footnotes), and addresses in the text, in angle brackets or not. */
const likely =
  /\]\(\s*(?:<([^<>\n]*)>|((?:\\.|\([^\s()]*\)|[^\s()\\])*))|(?<!\[\^[^\s\]]*)\]:\s*<?([^\s<>]+)|<([a-z][\w+.-]*:[^\s<>]*)>|((?:https?:\/\/|www\.)[^\s<>]+)/gi;

/** Those in code and formulas included, which are none; whether a link or a picture has one is left open. */
function likelyReferences(markdown: string): Reference[] {
  return [...markdown.matchAll(likely)].map((match) => {
    const written = match.slice(1).find(Boolean) ?? '';
    return { address: written.replace(/\\([!-/:-@[-`{-~])/g, '$1'), place: 'Markdown' };
  });
}

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
