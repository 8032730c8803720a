import { findAttribute, isJsxElement, setAttribute, type JsxElement } from '../tree.ts';
import { literalValue } from './literal-value.ts';

/**
 * Figures of a gallery open in full size unless they say otherwise, and their files are made for half the column: wider than they
 * are shown on a large screen, and sharp on a phone, where two stand side by side.
 */
export function finishGallery(gallery: JsxElement): void {
  const columns = findAttribute(gallery, 'columns');
  const narrow = columns === undefined || literalValue(columns.value) !== 1;
  for (const figure of gallery.children) {
    if (!isJsxElement(figure) || figure.name !== 'Figure') continue;
    if (!findAttribute(figure, 'zoomable')) {
      figure.attributes.push({ type: 'mdxJsxAttribute', name: 'zoomable', value: null });
    }
    if (narrow) setAttribute(figure, 'shown', '50%');
  }
}
