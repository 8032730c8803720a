import type { Code, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Parser, Processor } from 'unified';
import { SKIP, visit } from '../../lib/visit.ts';
import { VFile } from 'vfile';
import { slotElement } from '../tree.ts';

declare module 'mdast-util-mdx-jsx' {
  interface MdxJsxFlowElementData {
    /** A plugin wrote it, so there is nothing to check. */
    generated?: true;
  }
  interface MdxJsxTextElementData {
    generated?: true;
  }
}

const live = /(?<!\S)live(?!\S)/;

/**
 * Shows MDX with what becomes of it, from one source: the content of a fence marked `live` follows its code as a part of the text.
 *
 * ````mdx
 * ```mdx live      <LiveCode>
 * **bold**           the code, and below it <strong>bold</strong>
 * ```              </LiveCode>
 * ````
 */
export function remarkLiveCode(this: Processor): void {
  // remark-parse has set it.
  const parse = this.parser as Parser<Root>;
  // A part of parsing, so that everything that follows sees one text, MDX's own plugins too.
  this.parser = (text, file) => {
    const tree = parse(text, file);
    addResults(tree, file, (content) => parse(String(content), content));
    return tree;
  };
}

function addResults(tree: Root, file: VFile, parse: (content: VFile) => Root): void {
  const modules: RootContent[] = [];
  visit(tree, 'code', (code, index, parent) => {
    if (code.lang !== 'mdx' || !live.test(code.meta ?? '') || !parent || index === undefined)
      return;
    const { children } = parse(contentOf(code, file));
    // Imports and exports stand at the top of a module.
    modules.push(...children.filter(({ type }) => type === 'mdxjsEsm'));
    const result = children.filter(({ type }) => type !== 'mdxjsEsm');
    parent.children[index] = liveElement(code, result);
    return [SKIP, index + 1];
  });
  tree.children.unshift(...modules);
}

function liveElement(code: Code, result: RootContent[]): MdxJsxFlowElement {
  // Prose in lines of any length: they break, so that all of it can be compared with the result.
  const source = { ...code, meta: `${code.meta?.replace(live, '')} wrap` };
  return {
    type: 'mdxJsxFlowElement',
    name: 'LiveCode',
    attributes: [],
    data: { generated: true },
    children: [slotElement('code', [source]), ...(result as MdxJsxFlowElement['children'])],
    ...(code.position && { position: code.position }),
  };
}

/** The content of a fence as a file of its own, in which everything has the place that it has in the text. */
function contentOf({ value, position }: Code, file: VFile): VFile {
  const first = position?.start.line ?? 0;
  const end = first + (value === '' ? 0 : value.split('\n').length);
  const lines = String(file).split('\n').slice(0, end);
  const blanked = lines.map((line, index) => (index < first ? line.replaceAll(/./g, ' ') : line));
  return new VFile({ path: file.path, value: blanked.join('\n') });
}
