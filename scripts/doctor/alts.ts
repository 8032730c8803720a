import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from '../../src/lib/visit.ts';
import { splitFrontMatter } from '../../src/lib/front-matter.ts';
import { syntax } from '../../src/markdown/syntax.ts';
import { findAttribute, isJsxElement, stringAttribute } from '../../src/markdown/tree.ts';
import type { Finding } from './finding.ts';
import type { Patient } from './patient.ts';

const reader = unified().use(remarkParse).use(remarkMdx).use(syntax);

/**
 * Pictures in Markdown and HTML that say nothing to who does not see them. A figure without a caption is among the warnings of its text
 * already; alt="" says that a picture is decoration.
 */
export function findAlts({ site, allTexts }: Patient): Finding[] {
  return allTexts.flatMap(({ file }) => {
    if (!file.endsWith('.mdx')) return [];
    const { body } = splitFrontMatter(readFileSync(path.join(site.folders.root, file), 'utf8'));
    return picturesWithoutAlt(reader.parse(body)).map(({ src, line, column }): Finding => ({
      id: 'alt-missing',
      severity: 'warning',
      file,
      line,
      column,
      message: `The picture ${src} has no alternative text.`,
      remedy:
        'Say what it shows: ![What it shows](…) or alt="…". For decoration write <img … alt="" />.',
    }));
  });
}

interface Silent {
  src: string;
  line: number | undefined;
  column: number | undefined;
}

function picturesWithoutAlt(tree: Root): Silent[] {
  const found: Silent[] = [];
  visit(tree, (node) => {
    const { line, column } = node.position?.start ?? {};
    // A title is the caption of a picture that stands alone.
    if (node.type === 'image' && !node.alt && !node.title)
      found.push({ src: node.url, line, column });
    if (isJsxElement(node) && node.name === 'img' && !findAttribute(node, 'alt'))
      found.push({ src: stringAttribute(node, 'src') ?? '', line, column });
  });
  return found;
}
