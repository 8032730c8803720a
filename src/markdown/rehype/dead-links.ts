import type { Root } from 'hast';
import { visit } from '../../lib/visit.ts';
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
    const { links, ids } = readTree(tree);
    const place = { origin: externalLinks.site, base };
    const isDead = (href: string): boolean => {
      const target = siteTarget(href, '/', place);
      if (!target) return false;
      if (!href.startsWith('#')) return isRooted(href) && isKnownDead(target, knownDeadLinks);
      const { fragment } = target;
      return !ids.has(fragment) && knownDeadLinks.some((dead) => dead.endsWith(`#${fragment}`));
    };
    for (const link of links) {
      if (!isDead(link.get('href') ?? '')) continue;
      const classes = link.get('class') ?? link.get('className');
      link.set('class', [classes, 'dead-link'].filter(Boolean).join(' '));
      link.set('title', link.get('title') ?? label);
    }
  };
}

function readTree(tree: Root): { links: HtmlElement[]; ids: ReadonlySet<string> } {
  const links: HtmlElement[] = [];
  const ids = new Set<string>();
  visit(tree, (node) => {
    const element = asHtmlElement(node);
    const id = element?.get('id');
    if (id !== undefined) ids.add(id);
    if (element?.name === 'a') links.push(element);
  });
  return { links, ids };
}

/** Whether an address means the same in every text. */
function isRooted(href: string): boolean {
  return href.startsWith('/') || isAddress(href);
}
