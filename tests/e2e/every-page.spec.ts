import { listSeenPages, testSites, type TestSite } from '../../scripts/checks/test-sites.ts';
import { isOrdinary } from './ordinary-pages.ts';
import { testOrigin } from './serve-sites.ts';
import { expect, test } from './test.ts';

for (const site of Object.keys(testSites) as TestSite[]) {
  test.describe(`the site "${site}"`, () => {
    test.use({ site, viewport: { width: 390, height: 844 } });

    for (const path of listSeenPages(site)) {
      const tag = isOrdinary(site, path) ? ['@long'] : [];
      test(
        `${decodeURI(path)} complains of nothing and fits on a phone`,
        { tag },
        async ({ sitePage, page, giscus: _comments, statistics: _visits }) => {
          await page.goto(testOrigin(site) + path);
          await sitePage.readThrough();
          expect(await sitePage.overhang()).toBeLessThanOrEqual(0);
          const images = await page.locator('img').evaluateAll((all) =>
            // A lazy picture in a closed aside waits for its aside.
            (all as HTMLImageElement[])
              .filter((image) => image.checkVisibility())
              .map(({ src, width, complete, naturalWidth, attributes }) => ({
                src,
                shown: width === 0 || (complete && naturalWidth > 0),
                sized:
                  attributes.getNamedItem('width') !== null &&
                  attributes.getNamedItem('height') !== null,
              })),
          );
          expect(images.filter(({ shown, sized }) => !shown || !sized)).toEqual([]);
        },
      );
    }
  });
}
