import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { visit } from '../visit.ts';

/** Custom properties in drawings, by name without hyphens (`ink`), as `#rrggbb`: feeds know no style sheet. */
export type FeedColors = Readonly<Record<string, string>>;

const faces: FeedColors = {
  sans: 'system-ui, sans-serif',
  serif: 'Georgia, serif',
  mono: 'monospace',
};

/** Whether an element is the SVG of a drawing: see markdown/drawings/svg.ts. */
export function isDrawing({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'svg' && Array.isArray(className) && className.includes('drawn');
}

/**
 * A drawing as an image that carries its SVG: readers of feeds take inline SVG away, and of an image that they do not show the words
 * remain.
 */
export function drawingImage(svg: Element, colors: FeedColors): Element {
  const copy = structuredClone(svg);
  visit(copy, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === 'string') properties[name] = fixed(value, colors);
    }
  });
  const words = copy.children
    .filter((child) => child.type === 'element' && /^(?:title|desc)$/.test(child.tagName))
    .map((child) => toString(child).replace(/[.\s]*$/, '.'));
  return {
    type: 'element',
    tagName: 'img',
    properties: {
      src: `data:image/svg+xml,${encodeURIComponent(toHtml(copy))}`,
      alt: words.join(' '),
      width: svg.properties['width'],
      height: svg.properties['height'],
    },
    children: [],
  };
}

/** `light-dark(red, …)` is red, `var(--ink)` its value. */
function fixed(value: string, colors: FeedColors): string {
  return value
    .replace(/light-dark\((.+?), color-mix\(.*\)\)/g, '$1')
    .replace(/var\(--([\w-]+)\)/g, (whole, name: string) => colors[name] ?? faces[name] ?? whole);
}
