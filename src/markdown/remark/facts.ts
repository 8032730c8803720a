import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { segmentWords } from '../../lib/segment-words.ts';
import { texToText } from '../../lib/tex/plain-text.ts';
import type { Heading, PostFacts } from '../facts.ts';
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
 * @param language BCP 47 tag of the post, whose words are counted.
 */
export function remarkFacts(language: string) {
  return (tree: Root, file: VFile): void => {
    const headings: Heading[] = [];
    const links = new Set<string>();
    let formulas = 0;
    let symbols = 0;
    let codeWords = 0;
    const text = plainText(tree, (tex) => {
      const spoken = texToText(tex);
      symbols += [...spoken.replace(/\s/g, '')].length;
      return spoken;
    });
    // Formulas would count twice.
    const prose = plainText(tree, () => ' ');
    visit(tree, (node) => {
      if (node.type === 'code') codeWords += node.value.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
      if (node.type === 'inlineMath' || node.type === 'math') formulas++;
      if (node.type === 'link' || node.type === 'definition') links.add(node.url);
      if (node.type === 'heading') {
        // Its HTML comes when there is HTML: see rehype/heading-html.ts.
        headings.push({ depth: node.depth, id: headingId(node), text: plainText(node), html: '' });
      }
      if (isJsxElement(node) && node.name === 'a') {
        const href = stringAttribute(node, 'href');
        if (href) links.add(href);
      }
    });
    file.data.facts = {
      headings,
      text,
      reading: { words: segmentWords(prose, language).length, symbols, codeWords },
      formulas,
      components: file.data.components ?? [],
      citations: file.data.citations ?? [],
      frames: file.data.frames ?? [],
      readFiles: file.data.readFiles ?? [],
      links: [...links],
      images: [...new Set([...(file.data.images ?? []), ...(file.data.served ?? [])])],
    };
  };
}
