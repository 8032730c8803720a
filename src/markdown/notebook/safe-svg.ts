import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { svg as svgSchema } from 'property-information';
import { visit } from '../../lib/visit.ts';

const schema: Schema = {
  tagNames: [
    ...['svg', 'g', 'defs', 'symbol', 'use', 'image', 'switch', 'title', 'desc', 'style'],
    ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'marker', 'pattern'],
    ...['text', 'tspan', 'textPath', 'clipPath', 'mask', 'linearGradient', 'radialGradient'],
    ...['stop', 'filter', 'feBlend', 'feColorMatrix', 'feComponentTransfer', 'feComposite'],
    ...['feFlood', 'feFuncA', 'feFuncB', 'feFuncG', 'feFuncR', 'feGaussianBlur', 'feMerge'],
    ...['feMergeNode', 'feMorphology', 'feOffset', 'feTile', 'feTurbulence'],
  ],
  attributes: {
    '*': [
      'className',
      'id',
      'style',
      ...Object.keys(svgSchema.property).filter((name) => !/^on[A-Z]/.test(name)),
    ],
  },
  strip: ['script', 'foreignObject', 'iframe', 'metadata'],
  clobberPrefix: '',
  clobber: [],
};

/** Addresses of the drawing itself, and pictures that it holds. */
const ownAddress = /^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp);base64,)/i;

/**
 * A drawing without scripts, and without anything that it would load: it is a file, which readers may open by itself.
 *
 * @returns undefined if it is no SVG.
 */
export function safeSvg(source: string): string | undefined {
  const tree = sanitize(fromHtml(source, { fragment: true }), schema) as Root;
  const drawing = tree.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'svg',
  );
  if (!drawing) return undefined;
  visit(drawing, 'element', (element, index, parent) => {
    const { properties, tagName } = element;
    if (tagName === 'style' && parent && index !== undefined) {
      const css = toString(element);
      if (loads(css) || /[<&]/.test(css)) {
        parent.children.splice(index, 1);
        return index;
      }
    }
    for (const [name, value] of Object.entries(properties)) {
      const address = name === 'href' || name === 'xLinkHref' || name === 'src';
      const text = String(value);
      if (address ? !ownAddress.test(text) : loads(text)) Reflect.deleteProperty(properties, name);
    }
    return undefined;
  });
  giveSize(drawing);
  drawing.properties['xmlns'] = 'http://www.w3.org/2000/svg';
  drawing.properties['xmlnsXLink'] = 'http://www.w3.org/1999/xlink';
  return toHtml(drawing, { space: 'svg' });
}

const length = /^\s*[\d.]+(?:px|pt|pc|in|cm|mm|em|ex)?\s*$/;

/**
 * A drawing that does not say how large it is has the size that browsers give it: without one, Astro cannot read it
 * (https://www.w3.org/TR/css-images-3/#default-object-size).
 */
function giveSize({ properties }: Element): void {
  if (properties['viewBox'] !== undefined) return;
  if (!length.test(String(properties['width']))) properties['width'] = '300';
  if (!length.test(String(properties['height']))) properties['height'] = '150';
}

/** Whether a style may load something. Escapes in CSS could hide what it does. */
function loads(css: string): boolean {
  return /@import|\\|javascript:|url\(\s*["']?\s*(?!["']?#)/i.test(css);
}
