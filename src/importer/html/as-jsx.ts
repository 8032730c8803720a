import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from '../../lib/visit.ts';
import { isReadable } from '../mdx/check.ts';

/** What Markdown or MDX would read in a text. */
const meaning = /[\\`*_{}[\]<>()#+\-.!|~$@:^&"'\n]/g;

/**
 * Writes HTML that is no text, such as a drawing in SVG, so that MDX takes it as it is: on one line but for what is preformatted, every
 * element closed, every attribute quoted, and nothing in its text that Markdown would read.
 *
 * @returns undefined if it holds a program or a style sheet, or names that JSX cannot have.
 */
export function asJsx(html: string): string | undefined {
  const tree = fromHtml(html, { fragment: true });
  if (holdsProgram(tree)) return undefined;
  const jsx = tree.children
    .map((child) => write(child, false))
    .join('')
    .replace(/\n+(?=(?:<\/[\w-]+>)+$)/, '');
  // A line of tags alone would begin a block.
  return [jsx, jsx.replaceAll('\n', '<br />')].find(isReadable);
}

export function parseElement(html: string): Element | undefined {
  const { children } = fromHtml(html, { fragment: true });
  return children.find((child): child is Element => child.type === 'element');
}

function holdsProgram(tree: Root): boolean {
  let found = false;
  visit(tree, 'element', ({ tagName, properties }) => {
    found ||= ['script', 'style', 'foreignObject', 'iframe'].includes(tagName);
    found ||= Object.keys(properties).some((name) => /^on[A-Z]/.test(name));
  });
  return found;
}

function write(node: Nodes, exact: boolean): string {
  if (node.type === 'text')
    return exact ? writeLines(node.value) : escape(node.value.replaceAll(/\s+/g, ' '));
  if (node.type !== 'element') return '';
  const { tagName, children } = node;
  const inner = tagName === 'template' ? [] : children;
  const content = inner.map((child) => write(child, exact || tagName === 'pre')).join('');
  const tag = openingTag(node);
  return content === '' ? `${tag} />` : `${tag}>${content}</${tagName}>`;
}

/** With the attributes as the SVG or HTML standard writes them, which the tree does not. */
function openingTag(node: Element): string {
  const bare: ElementContent = { ...node, children: [] };
  const space = isSvg(node) ? 'svg' : 'html';
  const html = toHtml(bare, {
    space,
    allowDangerousCharacters: false,
    closeSelfClosing: true,
    closeEmptyElements: true,
  });
  return html
    .replace(/(?:\s*\/>|><\/[\w:-]+>|>)$/, '')
    .replaceAll('{', '&#123;')
    .replaceAll(/\s*\n\s*/g, ' ');
}

const svgNames =
  /^(?:svg|g|path|rect|circle|ellipse|line|poly(?:line|gon)|text|tspan|textPath|defs|use|symbol|marker|(?:linear|radial)Gradient|stop|clipPath|mask|pattern|image|title|desc|filter|fe[A-Z]\w*|animate\w*|view|metadata|switch)$/;

function isSvg({ tagName }: Element): boolean {
  return svgNames.test(tagName);
}

/**
 * Text of several lines. MDX takes the spaces at the start of a line away, and a blank line for the end of a paragraph: a space that
 * does not break stands there.
 */
function writeLines(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<~|$@]|&(?=#|\w+;)/g, (mark) =>
      mark === '<' || mark === '&' ? escape(mark) : `\\${mark}`,
    )
    .replaceAll(/:(?=[a-z_+-][\w+-]*:)/g, escape)
    .replaceAll(/(?<=\n)[-+#>=\d]/g, escape)
    .replaceAll(/(?<=\n)[ \t]+|(?<=\n)(?=\n)/g, (space) =>
      '&nbsp;'.repeat(Math.max(1, space.replaceAll('\t', '    ').length)),
    );
}

function escape(text: string): string {
  return text.replaceAll(meaning, (mark) => `&#${mark.charCodeAt(0)};`);
}
