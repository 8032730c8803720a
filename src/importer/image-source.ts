import type { RuleContext } from './context.ts';
import type { Span } from './source-text.ts';

/**
 * The address of an image as the MDX names it. An image of the al-folio folder is noted for copying.
 *
 * @returns undefined, with a finding, if there is no such image.
 */
export function imageSource(address: string, node: Span, context: RuleContext): string | undefined {
  const result = context.images.find(address);
  if (result.status === 'remote') return address;
  if (result.status === 'found') {
    context.usedImages.set(result.target, result);
    return result.src;
  }
  if (result.status === 'outside') {
    const message = `The image "${address}" lies outside of the al-folio folder. A note stands in its place.`;
    context.report('image-outside', message, node);
  } else {
    const message = `There is no image "${address}" in the al-folio folder. A note stands in its place.`;
    context.report('image-missing', message, node);
  }
  return undefined;
}
