import { test as base, expect, type Page } from '@playwright/test';
import {
  listSeenPages,
  readPage,
  testSites,
  type TestSite,
} from '../../scripts/checks/test-sites.ts';
import { expectAccessible, expectAccessibleInDark } from './axe.ts';
import { collectComplaints } from './complaints.ts';
import { isOrdinary } from './ordinary-pages.ts';
import { GiscusStub } from './pages/giscus-stub.ts';
import { SitePage } from './pages/site-page.ts';
import { testOrigin } from './serve-sites.ts';

/** Pages with everything that is laid out differently on a phone; the others follow in the long run. */
const phonePages = ['figures', 'asides', 'mathematics', 'too-wide', 'arabic', 'distill'].map(
  (post) => `/notes/blog/2026/${post}/`,
);

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

const sites = Object.keys(testSites) as TestSite[];

interface Reader {
  sitePage: SitePage;
  /** What the page has caused that no page may. */
  complaints: string[];
  giscus: GiscusStub;
  /** Origins of other hosts that may be asked. */
  others: Set<string>;
}

/**
 * One reader a worker goes from page to page: to open a window for each would take longer than to look at it. The script that counts
 * visits gets no answer, and pages are the same without it.
 */
const test = base.extend<object, { reader: Reader }>({
  reader: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      const complaints: string[] = [];
      const others = new Set(['https://static.stats.test', 'https://stats.test']);
      await collectComplaints(context, { own: sites.map(testOrigin), others }, complaints);
      const sitePage = new SitePage(await context.newPage());
      await use({ sitePage, complaints, giscus: new GiscusStub(), others });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/** Looks at a page, where comments are answered for if it has any. */
async function withPage(
  { sitePage: { page }, complaints, giscus, others }: Reader,
  { site, path, size }: { site: TestSite; path: string; size: typeof desk },
  look: () => Promise<void>,
): Promise<void> {
  complaints.length = 0;
  // While a request may be answered, each is stopped, and nothing comes from the browser's cache.
  const hasComments = readPage(site, path).includes('giscus');
  if (hasComments) await giscus.install(page.context(), others);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(size);
  await page.goto(testOrigin(site) + path);
  await look();
  if (hasComments) await page.context().unrouteAll();
  expect(complaints).toEqual([]);
}

/** Pictures that are not shown, or have no place before they are. */
async function findFaultyPictures(page: Page): Promise<unknown[]> {
  const images = await page.locator('img').evaluateAll((all) =>
    // A lazy picture in a closed aside waits for its aside.
    (all as HTMLImageElement[])
      .filter((image) => image.checkVisibility())
      .map(({ src, width, complete, naturalWidth, attributes }) => ({
        src,
        shown: width === 0 || (complete && naturalWidth > 0),
        sized:
          attributes.getNamedItem('width') !== null && attributes.getNamedItem('height') !== null,
      })),
  );
  return images.filter(({ shown, sized }) => !shown || !sized);
}

for (const site of sites) {
  test.describe(`the site "${site}"`, () => {
    for (const path of listSeenPages(site)) {
      const tag = isOrdinary(site, path) ? ['@long'] : [];
      test(
        `${decodeURI(path)} is accessible, fits on a phone and complains of nothing`,
        { tag },
        async ({ reader }) => {
          const { sitePage } = reader;
          const { page } = sitePage;
          await withPage(reader, { site, path, size: desk }, async () => {
            await expectAccessible(page);
            await expectAccessibleInDark(page);
            await page.setViewportSize(phone);
            await sitePage.readThrough();
            expect(await sitePage.overhang()).toBeLessThanOrEqual(0);
            expect(await findFaultyPictures(page)).toEqual([]);
          });
        },
      );

      // What is like others is laid out like them, too.
      if (isOrdinary(site, path)) continue;
      const phoneTag = phonePages.includes(path) ? [] : ['@long'];
      test(`${decodeURI(path)} is accessible on a phone`, { tag: phoneTag }, async ({ reader }) => {
        await withPage(reader, { site, path, size: phone }, () =>
          expectAccessible(reader.sitePage.page),
        );
      });
    }
  });
}
