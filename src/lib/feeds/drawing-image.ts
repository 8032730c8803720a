import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** The custom properties in drawings as they are in the light theme: feeds know no style sheet. */
export const feedValues: Readonly<Record<string, string>> = {
  '--paper': '#fdfcf9',
  '--surface': '#f4f2ec',
  '--ink': '#21231f',
  '--strong': '#0f120f',
  '--muted': '#5a5d55',
  '--rule': '#dcd8cd',
  '--edge': '#8a8c82',
  '--accent': '#0b5f45',
  '--series-1': '#1f66a8',
  '--series-2': '#b85508',
  '--series-3': '#0b7a52',
  '--series-4': '#7a48b5',
  '--series-5': '#bb2f3a',
  '--series-6': '#0c7785',
  '--series-7': '#846200',
  '--series-8': '#ad2f78',
  '--sans': 'system-ui, sans-serif',
  '--serif': 'Georgia, serif',
  '--mono': 'monospace',
};

/** Whether an element is the SVG of a drawing: see markdown/drawings/svg.ts. */
export function isDrawing({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'svg' && Array.isArray(className) && className.includes('drawn');
}

/**
 * A drawing as an image that carries its SVG: readers of feeds take inline SVG away, and of an image that they do not show the words
 * remain.
 */
export function drawingImage(svg: Element): Element {
  const copy = structuredClone(svg);
  visit(copy, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === 'string') properties[name] = fixed(value);
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
function fixed(value: string): string {
  return value
    .replace(/light-dark\((.+?), color-mix\(.*\)\)/g, '$1')
    .replace(/var\((--[\w-]+)\)/g, (whole, name: string) => feedValues[name] ?? whole);
}
