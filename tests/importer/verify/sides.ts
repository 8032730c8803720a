import { compare, type Comparison } from '../../../src/importer/verify/compare.ts';
import { imageStem } from '../../../src/importer/verify/keys.ts';
import { readPage } from '../../../src/importer/verify/page.ts';
import { readSource } from '../../../src/importer/verify/source.ts';

/** What a post has lost on a page with this text: the kinds that differ alone. */
export function losses(markdown: string, html: string): Partial<Record<keyof Comparison, unknown>> {
  const names = (address: string): string[] | undefined =>
    address.includes('missing') ? undefined : [imageStem(address)];
  const comparison = compare(readSource(markdown, { site: {}, page: {} }), pageOf(html), names);
  const lost = Object.entries(comparison).map(([kind, found]) => [
    kind,
    'lost' in found ? found.lost : found,
  ]);
  return Object.fromEntries(lost.filter(([, found]) => found?.length !== 0)) as Partial<
    Record<keyof Comparison, unknown>
  >;
}

export function pageOf(html: string) {
  return readPage(
    `<main><article><header><h1>Title</h1></header><div class="prose" data-pagefind-body>${html}</div></article></main>`,
  );
}

/** A formula as KaTeX writes it. */
export function katex(tex: string): string {
  return `<span class="katex"><span class="katex-mathml"><math><semantics><mi>M</mi><annotation encoding="application/x-tex">${tex}</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">shown</span></span>`;
}
