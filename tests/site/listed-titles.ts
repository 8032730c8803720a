import { readOutput, type TestSite } from '../../scripts/checks/test-sites.ts';

/**
 * Titles of the posts that a page lists, in order.
 *
 * @param path of the page, without base and slash before it: `blog/page/2/`.
 */
export function listedTitles(site: TestSite, path: string): string[] {
  const main = readOutput(site, `${path}index.html`).split('<main')[1] ?? '';
  const links = /<(?:span|h[23]) class="title"[^>]*>\s*<a [^>]*>(.*?)<\/a>/g;
  return [...main.matchAll(links)].map(([, html]) => (html ?? '').replace(/<[^>]*>/g, ''));
}
