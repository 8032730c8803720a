import type { ElementContent, RootContent as HastContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { PhrasingContent } from 'mdast';
import { inlineMath } from '../math/tex-nodes.ts';
import { HeldNodes } from './held-nodes.ts';
import { splitHiddenMath } from '../../lib/bibtex/hidden-math.ts';

/** Elements that citeproc-js writes, besides `<div>`, which has no place in a line. */
const names: Readonly<Record<string, string>> = { div: 'span' };

/** The HTML of a citation engine as Markdown, with the formulas that were hidden in it, and what the writer put into it. */
export function toPhrasing(html: string, held = new HeldNodes()): PhrasingContent[] {
  return fromHtml(html, { fragment: true }).children.flatMap((node) => convert(node, held));
}

function convert(node: HastContent | ElementContent, held: HeldNodes): PhrasingContent[] {
  if (node.type === 'text') {
    return splitHiddenMath(node.value).flatMap(({ tex, value }) =>
      tex ? [inlineMath(value, false)] : held.release(value),
    );
  }
  if (node.type !== 'element') return [];
  const children = node.children.flatMap((child) => convert(child, held));
  const { tagName, properties } = node;
  if (tagName === 'a') return [{ type: 'link', url: String(properties['href']), children }];
  const classNames = Array.isArray(properties['className']) ? properties['className'] : [];
  return [
    {
      type: 'mdxJsxTextElement',
      name: names[tagName] ?? tagName,
      attributes: [
        { name: 'class', value: classNames.join(' ') },
        { name: 'style', value: properties['style'] ?? '' },
      ].flatMap(({ name, value }) =>
        value === '' ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }],
      ),
      children,
    },
  ];
}
