import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** What Markdown or MDX would read in a text. */
const meaning = /[\\`*_{}[\]<>()#+\-.!|~$@:^&"'\n]/g;

/**
 * Writes HTML that is no text, such as a drawing in SVG, so that MDX takes it as it is: on one line, every element closed, every
 * attribute quoted, and nothing in its text that Markdown would read.
 *
 * @returns undefined if it holds a program or a style sheet.
 */
export function asJsx(html: string): string | undefined {
  const tree = fromHtml(html, { fragment: true });
  if (holdsProgram(tree)) return undefined;
  return tree.children.map((child) => write(child, false)).join('');
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
    return exact ? escape(node.value) : escape(node.value.replaceAll(/\s+/g, ' '));
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

function escape(text: string): string {
  return text.replaceAll(meaning, (mark) => `&#${mark.charCodeAt(0)};`);
}
