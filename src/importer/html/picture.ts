import type { RuleContext } from '../context.ts';
import { isFigure, readFigure, type IncludeParameters } from '../figure/parameters.ts';
import { attribute, classNames, isElement, type ElementNode, type Node } from '../tree.ts';
import { isPlacement, readStyle, writeStyle } from './style.ts';

/** Classes that put a picture into the middle, where figures stand anyway. */
export const placementClass =
  /^(?:(?:text-|img-?|align-?)?center(?:ed)?|mx-auto|d-block|text-center)$/;

const imageFile = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)(?:[?#].*)?$/i;

/** An image smaller than this is a sign in the text, not a figure. */
const smallestFigure = 64;

export interface Picture extends IncludeParameters {
  /** One of those that a lightbox shows one after the other. */
  inGallery: boolean;
}

/** One picture by itself. */
export function readPicture(node: Node, context: RuleContext): Picture | undefined {
  if (isFigure(node)) {
    const figure = readFigure(node, context);
    return figure && { ...figure, inGallery: false };
  }
  if (!isElement(node)) return undefined;
  if (node.name === 'img') return isLegible(node) ? imagePicture(node, context) : undefined;
  if (node.name !== 'a' && node.name !== 'picture') return undefined;
  const inner = significant(node.children, context).filter((child) => !isElement(child, 'source'));
  const [image] = inner;
  if (inner.length !== 1 || !isElement(image, 'img', 'picture')) return undefined;
  const picture = readPicture(image, context);
  return node.name === 'a' ? picture && linkedPicture(node, picture, context) : picture;
}

/** An address that is written in Liquid is not known here. */
function isLegible(node: ElementNode): boolean {
  const src = attribute(node, 'src') ?? '';
  return src !== '' && !/\{[{%]/.test(src) && !isSign(node);
}

function isSign(node: ElementNode): boolean {
  return ['width', 'height'].some((name) => {
    const size = Number(/^(\d+)(?:px)?$/.exec(attribute(node, name) ?? '')?.[1] ?? Infinity);
    return size < smallestFigure;
  });
}

function imagePicture(node: ElementNode, context: RuleContext): Picture {
  const values = new Map<string, string>();
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined) values.set(name, value);
  };
  set('url', attribute(node, 'src'));
  for (const name of ['alt', 'title', 'id', 'loading', 'sizes']) set(name, attribute(node, name));
  const style = readStyle(attribute(node, 'style') ?? '');
  set('width', style.get('width') ?? attribute(node, 'width'));
  // With both, a browser that has less room than that would distort the picture.
  if (!values.has('width')) set('height', style.get('height') ?? attribute(node, 'height'));
  set('style', ownStyle(node, style, context));
  const classes = classNames(node).filter((name) => !placementClass.test(name));
  set('class', classes.join(' ') || undefined);
  if (attribute(node, 'data-zoomable') !== undefined) values.set('zoomable', 'true');
  reportOthers(node, context);
  return { node, values, caption: undefined, inGallery: false };
}

/** Attributes that a figure has, or that only served the old page. */
const imageAttributes =
  /^(?:src|alt|title|id|class|style|width|height|loading|sizes|srcset|align|border|[hv]space|decoding|fetchpriority|crossorigin|referrerpolicy|slot|data-[\w-]+|markdown)$/;

function reportOthers(node: ElementNode, context: RuleContext): void {
  for (const { name, value } of node.attributes) {
    if (imageAttributes.test(name)) continue;
    const message = `A figure does not take the attribute ${name}="${value}". It was left out.`;
    context.report('html-attribute', message, node);
  }
}

function ownStyle(node: ElementNode, style: Map<string, string>, context: RuleContext) {
  const own = new Map(
    [...style].filter(([property, value]) => {
      if (property === 'float') {
        const message = `Text does not flow around figures: "float: ${value}" was left out.`;
        context.report('html-attribute', message, node);
        return false;
      }
      if (property === 'width' || property === 'height') return false;
      return !isPlacement(property, value) && !(property === 'max-width' && value === '100%');
    }),
  );
  return own.size > 0 ? writeStyle(own) : undefined;
}

/** A link to the picture's own file, in full size, becomes a picture that zooms; one to elsewhere stays a link. */
function linkedPicture(link: ElementNode, picture: Picture, context: RuleContext) {
  const href = attribute(link, 'href') ?? '';
  if (!imageFile.test(href)) return undefined;
  const values = new Map(picture.values);
  const exists = (address: string): boolean =>
    ['found', 'remote'].includes(context.images.find(address).status);
  // A small copy will do where the file itself is lost.
  if (exists(href) || !exists(values.get('url') ?? '')) values.set('url', href);
  values.set('zoomable', 'true');
  const title = attribute(link, 'data-title') ?? attribute(link, 'title');
  if (title !== undefined && !values.has('title')) values.set('title', title);
  return { ...picture, node: link, values, inGallery: isLightbox(link) };
}

/** What lightbox2, PhotoSwipe, Spotlight, Venobox and Fancybox know their links by. */
function isLightbox(link: ElementNode): boolean {
  return (
    link.attributes.some(({ name }) => /^data-(?:lightbox|pswp-\w+|gall|fancybox)$/.test(name)) ||
    classNames(link).some((name) => /^(?:spotlight|venobox|glightbox)$/.test(name))
  );
}

/** The nodes that are more than white space. */
export function significant(nodes: readonly Node[], context: RuleContext): Node[] {
  return nodes.filter((node) => node.type !== 'text' || !isBlank(context.source.slice(node)));
}

/** Whether a text shows nothing: what is copied from a web page often ends with a space of no width. */
export function isBlank(text: string): boolean {
  return text.replaceAll('\u200B', '').trim() === '';
}
