import { findTestSite, type TestSite } from '../../scripts/checks/test-sites.ts';

/** Archives and posts of these sites are many of a kind. The browser sees these of them; the long run sees all. */
export const chosenPages: Readonly<Record<TestSite, readonly string[]>> = {
  demo: ['blog/2026/', 'blog/tag/học-máy/', 'blog/category/ghi-chép/', 'vi/blog/'],
  everything: [
    'blog/2026/',
    'blog/page/2/',
    'blog/category/constructs/',
    'blog/tag/الدماغ/',
    'blog/tag/averyveryveryverylongtagwithoutanyspaceinitatall/',
    'ar/blog/',
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

/** Whether a page is like others, so that it is enough if the long run looks at it. */
export function isOrdinary(site: TestSite, address: string): boolean {
  const path = decodeURI(address).slice(findTestSite(site).settings.base.length);
  const isArchive =
    /^(?:\w\w\/)?blog\/(?:(?:tag|category)\/[^/]+\/|\d{4}\/)?(?:page\/\d+\/)?$/.test(path) &&
    path !== 'blog/';
  const isAlike = site === 'blog' ? /^blog\/\d{4}\/[^/]+\/$/.test(path) : /\/note-\d\/$/.test(path);
  return (isArchive || isAlike) && !chosenPages[site].includes(path);
}
