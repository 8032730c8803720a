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
import { listSourcePosts, readSourcePost, readYaml } from './source-post.ts';

/** The share of posts that must keep everything. */
const postsToKeep = 0.98;

export type VerifiedPost = { file: string } & (
  | { page: string; kept: boolean; comparison: Comparison }
  /** Without a page; the reason is undefined if the source gives none: then the post is lost. */
  | { page: undefined; kept: boolean; reason: string | undefined }
);

export interface Verification {
  posts: VerifiedPost[];
  /** Whether the target is reached. */
  reached: boolean;
}

/**
 * Compares the posts of an al-folio site with the pages that a Folia site has for them.
 *
 * @param root of the al-folio site, absolute.
 * @param built the `dist` of the Folia site, absolute.
 * @param now what is later is not published yet.
 */
export function verify(root: string, built: string, now: Date): Verification {
  const site = readSite(root);
  const images = readImageFiles(root, site['baseurl']);
  const pages = listPages(built);
  const posts = listSourcePosts(root).map((file): VerifiedPost => {
    const post = readSourcePost(root, file);
    const reason = reasonForNoPage(post, now);
    const page = findPage(post, pages);
    if (page === undefined || reason !== undefined) {
      return { file, page: undefined, kept: reason !== undefined, reason };
    }
    const hasFile = (name: string): boolean => existsSync(path.join(root, name));
    const data: LiquidData = { site, page: { ...post.matter }, hasFile };
    const comparison = compare(
      withLocalLinks(readSource(post.body, data), site['url']),
      withLocalLinks(readPage(readFileSync(path.join(built, page), 'utf8')), site['url']),
      (address) => images.names(address, file),
    );
    return { file, page, kept: isKept(comparison), comparison };
  });
  const kept = posts.filter((post) => post.kept).length;
  const everyPageFound = posts.every((post) => post.page !== undefined || post.kept);
  return { posts, reached: everyPageFound && kept >= posts.length * postsToKeep };
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
