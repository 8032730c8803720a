import type { TestSite } from '../../scripts/checks/test-sites.ts';
import { blogPosts } from '../helpers/blog-site.ts';

const ordinaryPosts = new Set(blogPosts.filter(({ ordinary }) => ordinary).map(({ path }) => path));

/** Of the archives, one of each kind, with names that are hard. */
const chosenArchives = new Set([
  '/blog/tag/maps/',
  '/blog/tag/c-3/',
  '/blog/tag/日本語/',
  '/blog/category/ar/',
  '/blog/category/lab-notes/',
]);

/** Whether a page is like others, so that it is enough if the long run looks at it. */
export function isOrdinary(site: TestSite, address: string): boolean {
  if (site !== 'blog') return false;
  const path = decodeURI(address);
  const isArchive = /^\/blog\/(?:tag|category)\//.test(path) && !chosenArchives.has(path);
  return ordinaryPosts.has(path) || isArchive || /\/page\/(?:[3-9]|\d{2,})\/$/.test(path);
}
