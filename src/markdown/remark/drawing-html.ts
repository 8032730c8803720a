import type { Root } from 'hast';
import type { Code } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import type { HtmlPicture } from '../drawings/kind.ts';
import { placeOf } from '../drawings/source-place.ts';

declare module 'vfile' {
  interface DataMap {
    /** Number of formulas in pictures. */
    drawnFormulas: number;
  }
}

/** The element of a picture that is HTML. What is set later, as formulas are, has its place in the file, for messages. */
export function htmlElement(
  code: Code,
  { component, html }: HtmlPicture,
  file: VFile,
): MdxJsxFlowElement {
  visit({ type: 'root', children: html } as Root, 'element', (element) => {
    if (element.properties['className']?.toString().includes('language-math')) {
      file.data.drawnFormulas = (file.data.drawnFormulas ?? 0) + 1;
    }
    if (!element.position) return;
    const place = placeOf(code, file, element.position.start);
    if (!place || !('line' in place)) return;
    const lines = String(file.value)
      .split('\n')
      .slice(0, place.line - 1);
    const offset = lines.reduce((sum, line) => sum + line.length + 1, place.column - 1);
    element.position = { start: { ...place, offset }, end: { ...place, offset } };
  });
  const children = html.map(({ tagName, properties, children: content }) => ({
    type: 'drawn',
    data: { hName: tagName, hProperties: properties, hChildren: content },
  }));
  return {
    type: 'mdxJsxFlowElement',
    name: component,
    attributes: [],
    children: children as unknown as MdxJsxFlowElement['children'],
    ...(code.position && { position: code.position }),
  };
}
