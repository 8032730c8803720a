import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from '../../lib/visit.ts';

/**
 * Links whose words are their address get the class `bare-address`: paper shows where the others lead.
 * `https://a.example` gives `<a href="https://a.example" class="bare-address">https://a.example</a>`.
 */
export function rehypeBareAddresses() {
  return (tree: Root): void => {
    visit(tree, 'element', (link) => {
      const { href } = link.properties;
      if (link.tagName !== 'a' || typeof href !== 'string') return;
      if (essence(toString(link)) === essence(href))
        link.properties['className'] = ['bare-address'];
    });
  };
}

/** GFM adds a protocol to `www.a.example`; writers leave out a slash. */
function essence(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
