import type { Root } from 'hast';
import { visit } from '../../lib/visit.ts';
import type { VFile } from 'vfile';
import { isScriptAddress } from '../../lib/script-address.ts';
import { reportWarning } from '../report.ts';
import { asHtmlElement, type HtmlElement } from './html-element.ts';

/** Attributes whose address is followed, as Markdown's trees and tags in a text name them. */
const followed = [
  'href',
  'xlink:href',
  'xLinkHref',
  'action',
  'formaction',
  'formAction',
  'data',
  'ping',
];

/** Elements that show a page. */
const frames = new Set(['iframe', 'frame', 'embed']);

/** An animation can give an element an address. */
const animations = new Set(['animate', 'set']);

/**
 * Takes out addresses that are programs. The policy of a page lets none run; but what is copied to another page, or is read in a feed, has
 * another policy or none. Imported texts are somebody else's.
 *
 * ```md
 * [x](javascript:alert(1))
 * ```
 * becomes `<a>x</a>`.
 */
export function rehypeScriptAddresses() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      const element = asHtmlElement(node);
      if (!element) return;
      for (const attribute of dangerousAttributes(element)) {
        element.remove(attribute);
        reportWarning(
          file,
          `The "${attribute}" of <${element.name}> is a program, which no page runs. It is left out.`,
          node.position,
        );
      }
    });
  };
}

function dangerousAttributes(element: HtmlElement): string[] {
  if (animations.has(element.name)) {
    const target = element.get('attributeName') ?? '';
    return /^(?:(?:xlink:)?href|on.*)$/i.test(target) ? ['attributeName'] : [];
  }
  const names = frames.has(element.name) ? [...followed, 'src'] : followed;
  return names.filter((name) => isScriptAddress(element.get(name) ?? ''));
}
