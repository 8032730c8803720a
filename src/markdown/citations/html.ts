import type { ElementContent, RootContent as HastContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { PhrasingContent } from 'mdast';
import { inlineMath } from '../math/tex-nodes.ts';
import { splitHiddenMath } from './hidden-math.ts';

/** Elements that citeproc-js writes, besides `<div>`, which has no place in a line. */
const names: Readonly<Record<string, string>> = { div: 'span' };

/** The HTML of a citation engine as Markdown, with the formulas that were hidden in it. */
export function toPhrasing(html: string): PhrasingContent[] {
  return fromHtml(html, { fragment: true }).children.flatMap(convert);
}

function convert(node: HastContent | ElementContent): PhrasingContent[] {
  if (node.type === 'text') return splitHiddenMath(node.value).map(toNode);
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(convert);
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

function toNode({ tex, value }: { tex: boolean; value: string }): PhrasingContent {
  return tex ? inlineMath(value, false) : { type: 'text', value };
}
