import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isAddress } from '../../lib/addresses.ts';
import { isKnownDead, siteTarget } from '../../lib/site-links.ts';
import type { MarkdownContext } from '../context.ts';
import { asHtmlElement, type HtmlElement } from './html-element.ts';

/**
 * Marks links that the settings name as dead, so that readers are told, and the writer finds them. A text does not know its own
 * address: a fragment alone is compared with the fragments of the list, and a path that counts from the text is not marked.
 *
 * @param label what the mark says.
 */
export function rehypeDeadLinks(
  { knownDeadLinks, base, externalLinks }: MarkdownContext,
  label: string,
) {
  return (tree: Root): void => {
    if (knownDeadLinks.length === 0) return;
    const links: HtmlElement[] = [];
    const ids = new Set<string>();
    visit(tree, (node) => {
      const element = asHtmlElement(node);
      const id = element?.get('id');
      if (id !== undefined) ids.add(id);
      if (element?.name === 'a') links.push(element);
    });
    const isDead = (href: string): boolean => {
      if (href.startsWith('#')) {
        const id = href.slice(1);
        return (
          !ids.has(decodeURIComponent(id)) && knownDeadLinks.some((dead) => dead.endsWith(href))
        );
      }
      if (!href.startsWith('/') && !isAddress(href)) return false;
      const target = siteTarget(href, '/', { origin: externalLinks.site, base });
      return target !== undefined && isKnownDead(target, knownDeadLinks);
    };
    for (const link of links) {
      if (!isDead(link.get('href') ?? '')) continue;
      const classes = link.get('class') ?? link.get('className');
      link.set('class', [classes, 'dead-link'].filter(Boolean).join(' '));
      link.set('title', link.get('title') ?? label);
    }
  };
}
