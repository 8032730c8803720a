import type { Root } from 'hast';
import { visit } from '../../lib/visit.ts';
import { externalLinkAttributes, joinLinkTypes } from '../../lib/external-links.ts';
import type { MarkdownContext } from '../context.ts';
import { asHtmlElement } from './html-element.ts';

/** Links to other sites get the `rel` and `target` of `external_links`; a `target` that the writer gave stays. */
export function rehypeExternalLinks({ externalLinks }: Pick<MarkdownContext, 'externalLinks'>) {
  return (tree: Root): void => {
    visit(tree, (node) => {
      const element = asHtmlElement(node);
      if (element?.name !== 'a') return;
      const added = externalLinkAttributes(element.get('href') ?? '', externalLinks);
      if (!added) return;
      const rel = joinLinkTypes(element.get('rel'), added.rel);
      if (rel !== undefined) element.set('rel', rel);
      if (added.target) element.set('target', element.get('target') ?? added.target);
    });
  };
}
