import type { Element } from 'hast';

/** What works on a page alone, and says nothing. */
const elements = new Set([
  'script',
  'style',
  'link',
  'template',
  'dialog',
  'noscript',
  'source',
  'track',
  'astro-island',
  'copy-button',
]);

/**
 * What the page's own script or style sheet makes sense of: KaTeX's glyphs, words for screen readers, the place of comments, notes that
 * stand at the end as well, whom a click would ask, the picture of the dark theme.
 */
const classes = [
  'katex-html',
  'visually-hidden',
  'comments',
  'sidenote',
  'unfold',
  'asked-host',
  'only-dark',
];

/** Whether an element of a text has no meaning outside its page: in a feed, or as Markdown. */
export function isFurniture(element: Element): boolean {
  return elements.has(element.tagName) || classes.some((name) => hasClass(element, name));
}

export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
