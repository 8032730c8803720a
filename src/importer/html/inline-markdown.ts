import { inlineTag, type JsxValue } from '../mdx/jsx.ts';
import { joinPieces, type Piece } from '../mdx/pieces.ts';
import { attribute, type ElementNode } from '../tree.ts';
import { phrasing } from './elements.ts';

const marks: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  s: '~~',
  del: '~~',
};

/** An element within a caption: Markdown where there is such a thing, else HTML; blocks give up their tags. */
export function toInlineMarkdown(
  node: ElementNode,
  props: Record<string, JsxValue>,
  pieces: readonly Piece[],
): Piece[] {
  const content = joinPieces(pieces).mdx.replaceAll(/\s+/g, ' ');
  const words = content.trim();
  const [lead, tail] = [/^\s/.test(content) ? ' ' : '', /\s$/.test(content) ? ' ' : ''];
  const wrap = (mdx: string): Piece[] => [{ kind: 'inline', mdx: `${lead}${mdx}${tail}` }];
  const { name } = node;
  const href = attribute(node, 'href');
  if (name === 'a' && href !== undefined && words !== '' && !href.includes('{{')) {
    return wrap(`[${words}](${/[\s()<>]/.test(href) ? `<${href}>` : href})`);
  }
  const mark = marks[name];
  if (mark !== undefined) return words === '' ? wrap('') : wrap(`${mark}${words}${mark}`);
  if (!phrasing.has(name) || name === 'font') return [{ kind: 'inline', mdx: ` ${words} ` }];
  if (words === '') return wrap(inlineTag(name, props, { empty: true }));
  return wrap(`${inlineTag(name, props, { empty: false })}${words}</${name}>`);
}
