import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compare, isKept, type Comparison } from './compare.ts';
import { findPage, listPages, reasonForNoPage } from './find-page.ts';
import { readImageFiles } from './image-files.ts';
import type { Inventory } from './inventory.ts';
import { withoutOrigin } from './keys.ts';
import { readPage } from './page.ts';
import { readSource } from './source.ts';
import type { LiquidData } from './source-liquid.ts';
import { isPost, listSourceTexts, readYaml, type SourceText } from './source-text.ts';

/** The share of texts that must keep everything. */
const textsToKeep = 0.98;

export type VerifiedText = { file: string } & (
  | { page: string; kept: boolean; comparison: Comparison }
  /** Without a page; the reason is undefined if the source gives none: then the text is lost. */
  | { page: undefined; kept: boolean; reason: string | undefined }
);

export interface Verification {
  texts: VerifiedText[];
  /** Whether the target is reached. */
  reached: boolean;
}

/**
 * Compares the posts and the other texts of an al-folio site with the pages that a Folia site has for them.
 *
 * @param root of the al-folio site, absolute.
 * @param built the `dist` of the Folia site, absolute.
 * @param now what is later is not published yet.
 */
export function verify(root: string, built: string, now: Date): Verification {
  const site = readSite(root);
  const images = readImageFiles(root, site['baseurl']);
  const pages = listPages(built);
  const texts = listSourceTexts(root, site).map((text): VerifiedText => {
    const { file } = text;
    const reason = reasonForNoPage(text, site['collections'], now);
    const page = reason === undefined ? findPage(text, pages) : undefined;
    if (page === undefined) return { file, page, kept: reason !== undefined, reason };
    const html = readFileSync(path.join(built, page), 'utf8');
    if (!isPost(text) && !html.includes('data-pagefind-body')) {
      return { file, page: undefined, kept: true, reason: 'it is served as it is' };
    }
    const hasFile = (name: string): boolean => existsSync(path.join(root, name));
    const data: LiquidData = { site, page: shownMatter(text), hasFile };
    const comparison = compare(
      withLocalLinks(readSource(text.body, data), site['url']),
      withLocalLinks(readPage(html), site['url']),
      (address) => images.names(address, file),
    );
    return { file, page, kept: isKept(comparison), comparison };
  });
  const kept = texts.filter((text) => text.kept).length;
  const everyPageFound = texts.every((text) => text.page !== undefined || text.kept);
  return { texts, reached: everyPageFound && kept >= texts.length * textsToKeep };
}

/** Without what a page says of lists that a program fills, and without a title that it does not show. */
function shownMatter(text: SourceText): LiquidData['page'] {
  if (isPost(text)) return text.matter;
  const { display_categories: _, title, ...others } = text.matter;
  return { ...others, ...(others['layout'] !== 'about' && { title }) };
}

function withLocalLinks(inventory: Inventory, url: unknown): Inventory {
  return { ...inventory, links: inventory.links.map((link) => withoutOrigin(link, url)) };
}

/** Whether the content of a Folia site is newer than its pages, or there are none. */
export function needsBuild(site: string): boolean {
  const built = statSync(path.join(site, 'dist/index.html'), { throwIfNoEntry: false });
  if (!built) return true;
  return globSync('{content,public}/**/*', { cwd: site }).some(
    (file) => statSync(path.join(site, file)).mtimeMs > built.mtimeMs,
  );
}

function readSite(root: string): Readonly<Record<string, unknown>> {
  const config = path.join(root, '_config.yml');
  const data = globSync('_data/*.{yml,yaml,json}', { cwd: root }).map((file) => [
    path.parse(file).name,
    readYaml(readFileSync(path.join(root, file), 'utf8')),
  ]);
  return {
    ...(existsSync(config) ? readYaml(readFileSync(config, 'utf8')) : {}),
    data: Object.fromEntries(data) as Record<string, unknown>,
  };
}
