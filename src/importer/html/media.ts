import type { RuleContext } from '../context.ts';
import { fileWords } from '../media-file.ts';
import type { Span } from '../source-text.ts';
import { attribute, type ElementNode } from '../tree.ts';
import { readStyle } from './style.ts';
import { openTag } from '../mdx/jsx.ts';

/** Classes of al-folio's pictures, which frames and players do not need. */
const pictureClass = /^(?:img-fluid|rounded|z-depth-\d|(?:text-)?center|mx-auto|d-block)$/;

/**
 * The address of a video, a recording or a page as the MDX names it; a file of the al-folio folder is noted for copying.
 *
 * @returns undefined, with a finding, if there is no such file.
 */
export function fileSource(address: string, node: Span, context: RuleContext): string | undefined {
  const result = context.images.find(address, 'file');
  if (result.status === 'remote') return address;
  if (result.status === 'found') {
    context.usedImages.set(result.target, result);
    return result.src;
  }
  const message = `There is no file "${address}" in the al-folio folder. A marked box stands in its place.`;
  context.report('file-missing', message, node);
  return undefined;
}

/** The marked box for a file that the old site does not have. */
export function missingFile(address: string, title: string | undefined, caption: string): string {
  const props = { src: address, alt: title, caption: caption || undefined };
  return openTag('MissingFigure', props, { empty: true });
}

/** The title that a component must have: its own, else one made from its address, with a finding. */
export function titleOf(
  node: ElementNode,
  address: string,
  name: string,
  context: RuleContext,
): string {
  const own = (attribute(node, 'title') ?? attribute(node, 'aria-label') ?? '').trim();
  if (own !== '') return own;
  const title = titleFromAddress(address);
  const message = `<${name}> needs a title that says what it shows. "${title}" was taken from its address.`;
  context.report('title-chosen', message, node);
  return title;
}

function titleFromAddress(address: string): string {
  const [, host] = /^(?:https?:)?\/\/(?:www\.|player\.)?([^/?#]+)/i.exec(address) ?? [];
  if (host === undefined) return fileWords(address) || address;
  if (/youtu\.?be/.test(host)) return 'A video on YouTube';
  if (host === 'vimeo.com') return 'A video on Vimeo';
  return /\.\w{2,4}(?:[?#]|$)/.test(address.slice(address.indexOf(host) + host.length))
    ? fileWords(address) || address
    : `A page of ${host}`;
}

/** Class and id that a component can have. */
export function namesOf(
  node: ElementNode,
  context: RuleContext,
): { class: string | undefined; id: string | undefined } {
  const classes = (attribute(node, 'class') ?? '')
    .split(/\s+/)
    .filter((name) => name !== '' && !pictureClass.test(name));
  return {
    class: classes.join(' ') || undefined,
    id: context.claimId(attribute(node, 'id'), node),
  };
}

/** A width or height from the style or the attribute of that name, if it is a plain length. */
export function lengthOf(node: ElementNode, name: 'width' | 'height'): string | undefined {
  const style = readStyle(attribute(node, 'style') ?? '');
  const value = (style.get(name) ?? attribute(node, name))?.trim();
  return value !== undefined &&
    /^\d+(?:\.\d+)?(?:px|%|r?em|ch|v[wh])?$/.test(value) &&
    Number.parseFloat(value) > 0
    ? value
    : undefined;
}

/** Pixels of a length. */
export function pixels(length: string | undefined): number | undefined {
  const [, count] = /^(\d+(?:\.\d+)?)(?:px)?$/.exec(length ?? '') ?? [];
  return count === undefined ? undefined : Number(count);
}
