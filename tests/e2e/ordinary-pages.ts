import { findTestSite, type TestSite } from '../../scripts/checks/test-sites.ts';

/** Archives, and posts and other texts of a kind, are many. The browser sees these of them; the long run sees all. */
export const chosenPages: Readonly<Record<TestSite, readonly string[]>> = {
  demo: [
    'blog/2026/',
    'blog/tag/học-máy/',
    'blog/category/ghi-chép/',
    'vi/blog/',
    'blog/2026/everything-a-post-can-hold/',
    'blog/2026/fired-by-noise/',
  ],
  everything: [
    'blog/2026/',
    'blog/page/2/',
    'blog/category/constructs/',
    'blog/tag/الدماغ/',
    'blog/tag/averyveryveryverylongtagwithoutanyspaceinitatall/',
    'ar/blog/',
    'projects/lens/',
    'news/2026-03-01-award/',
  ],
  bare: ['blog/2026/'],
  blog: [
    'blog/2022/',
    'blog/tag/日本語/',
    'ar/blog/page/2/',
    // Contents on either side and in the text; a date of change, authors, styles and tags; other layouts.
    'blog/2022/maps-ar-0/',
    'blog/2022/learning-de-0/',
    'blog/2022/vision-de-0/',
    'blog/2022/vision-ja-0/',
  ],
};

const archive = /^(?:\w\w\/)?blog\/(?:(?:tag|category)\/[^/]+\/|\d{4}\/)?(?:page\/\d+\/)?$/;

/** Texts that hold what others hold, too. */
const alike: Readonly<Record<TestSite, RegExp>> = {
  demo: /^(?:blog\/\d{4}|projects|news)\/[^/]+\/$/,
  // Posts for what lists show of them.
  everything:
    /\/(?:note-\d|hidden|unlisted|in-a-folder|pinned|Plain_Post)\/$|^(?:projects|news)\/[^/]+\/$/,
  bare: /^blog\/archive\/$/,
  blog: /^blog\/\d{4}\/[^/]+\/$/,
};

/** Whether a page is like others, so that it is enough if the long run looks at it. */
export function isOrdinary(site: TestSite, address: string): boolean {
  const path = decodeURI(address).slice(findTestSite(site).settings.base.length);
  const isOneOfMany = (archive.test(path) && path !== 'blog/') || alike[site].test(path);
  return isOneOfMany && !chosenPages[site].includes(path);
}
