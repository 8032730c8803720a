import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

const loading = ['src', 'data', 'poster'];

/** Hosts that an HTML file loads something from, as far as its elements, its styles and its modules tell. */
export function asksOtherHosts(html: string): string[] {
  const hosts = new Set<string>();
  const add = (address: unknown): void => {
    const whole = typeof address === 'string' ? address.replace(/^\/\//, 'https://') : '';
    if (/^https?:/i.test(whole) && URL.canParse(whole)) hosts.add(new URL(whole).host);
  };
  visit(fromHtml(html), 'element', (element) => {
    const { tagName, properties } = element;
    for (const name of loading) add(properties[name]);
    if (tagName === 'link') add(properties['href']);
    if (tagName !== 'script' && tagName !== 'style') return;
    const loaded =
      tagName === 'style'
        ? /(?:@import\s+|url\()\s*["']?((?:https?:)?\/\/[^"')\s]+)/g
        : /\b(?:import|from|fetch|import\()\s*\(?\s*["'`]((?:https?:)?\/\/[^"'`\s]+)["'`]/g;
    for (const [, address] of toString(element).matchAll(loaded)) add(address);
  });
  return [...hosts];
}
