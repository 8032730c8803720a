import type { Root } from 'mdast';
import type { Node } from 'unist';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { segmentWords } from '../../lib/segment-words.ts';
import { countWords } from '../../lib/related.ts';
import { texToText } from '../../lib/tex/plain-text.ts';
import type { MarkdownContext } from '../context.ts';
import type { FoundLink, Heading, PostFacts } from '../facts.ts';
import { macrosOf } from '../math/macros.ts';
import { plainText } from '../plain-text.ts';
import { isJsxElement, stringAttribute } from '../tree.ts';
import { headingId } from './heading-ids.ts';

declare module 'vfile' {
  interface DataMap {
    /** Local images, absolute paths. */
    images: string[];
    /** Names of the components that the post uses. */
    components: string[];
    facts: Omit<PostFacts, 'warnings'>;
  }
}

/**
 * Notes in `file.data.facts` what is known of a post; the last plugin on the Markdown tree.
 *
 * @param options.language BCP 47 tag of the post, whose words are counted.
 * @param options.macros of the site: TeX by command.
 */
export function remarkFacts({
  language,
  macros,
}: { language: string } & Pick<MarkdownContext, 'macros'>) {
  return (tree: Root, file: VFile): void => {
    const known = macrosOf(tree, macros);
    const speak = (tex: string): string => texToText(tex, known);
    let symbols = 0;
    const text = plainText(tree, (tex) => {
      const spoken = speak(tex);
      symbols += [...spoken.replace(/\s/g, '')].length;
      return spoken;
    });
    // Formulas would count twice.
    const prose = plainText(tree, () => ' ');
    const { codeWords, formulas, ...parts } = readParts(tree, speak);
    file.data.facts = {
      ...parts,
      formulas: formulas + (file.data.drawnFormulas ?? 0),
      contents: file.data.contents ?? false,
      text,
      words: countWords(text, language),
      reading: { words: segmentWords(prose, language).length, symbols, codeWords },
      components: file.data.components ?? [],
      citations: file.data.citations ?? [],
      frames: file.data.frames ?? [],
      readFiles: file.data.readFiles ?? [],
      images: [...new Set([...(file.data.images ?? []), ...(file.data.served ?? [])])],
    };
  };
}

function readParts(
  tree: Root,
  speak: (tex: string) => string,
): Pick<PostFacts, 'headings' | 'formulas' | 'links'> & { codeWords: number } {
  const headings: Heading[] = [];
  const links = new Map<string, FoundLink>();
  const addLink = (href: string, { position }: Node): void => {
    const { line, column } = position?.start ?? {};
    if (!links.has(href)) links.set(href, { href, line, column });
  };
  let formulas = 0;
  let codeWords = 0;
  visit(tree, (node) => {
    if (node.type === 'code') codeWords += node.value.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
    if (node.type === 'inlineMath' || node.type === 'math') formulas++;
    if (node.type === 'link' || node.type === 'definition') addLink(node.url, node);
    if (node.type === 'heading') {
      // Its HTML comes when there is HTML: see rehype/heading-html.ts.
      const text = plainText(node, speak);
      headings.push({ depth: node.depth, id: headingId(node), text, html: '' });
    }
    if (isJsxElement(node) && node.name === 'a') {
      const href = stringAttribute(node, 'href');
      if (href) addLink(href, node);
    }
  });
  return { headings, formulas, links: [...links.values()], codeWords };
}
