import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';
import { listSeenPages, testSites, type TestSite } from '../../scripts/checks/test-sites.ts';
import { isOrdinary } from './ordinary-pages.ts';
import { testOrigin } from './serve-sites.ts';
import { expect, test } from './test.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const phone = { width: 390, height: 844 };

/** Pages with everything that is laid out differently on a phone; the others follow in the long run. */
const phonePages = ['figures', 'asides', 'mathematics', 'too-wide', 'arabic', 'distill'].map(
  (post) => `/notes/blog/2026/${post}/`,
);

/** Rules whose answer depends on colours; the others have the same answer in both themes. */
const colourRules = ['color-contrast', 'link-in-text-block'];

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Light, all that axe finds; frames hold pages of others. */
async function expectAccessible(page: Page): Promise<void> {
  // axe stays in the page for further questions: to load it takes longer than to ask.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  await expectNoViolation(page, tags);
}

/** Dark, what is different there. */
async function expectAccessibleInDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolation(page, colourRules);
}

async function expectNoViolation(page: Page, runOnly: string[]): Promise<void> {
  const violations = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    // To name what is as it should be takes longer than to look at it.
    const found = await axe.run({ runOnly: only, resultTypes: ['violations'], iframes: false });
    return found.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, help, target, failureSummary })),
    );
  }, runOnly);
  expect(violations).toEqual([]);
}

for (const site of Object.keys(testSites) as TestSite[]) {
  test.describe(`the site "${site}"`, () => {
    test.use({ site });

    for (const path of listSeenPages(site)) {
      const tag = isOrdinary(site, path) ? ['@long'] : [];
      test(
        `${decodeURI(path)} is accessible, light and dark`,
        { tag },
        async ({ page, giscus: _comments, statistics: _visits }) => {
          await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
          await page.goto(testOrigin(site) + path);
          await expectAccessible(page);
          await expectAccessibleInDark(page);
        },
      );

      const phoneTag = phonePages.includes(path) ? [] : ['@long'];
      test(
        `${decodeURI(path)} is accessible on a phone`,
        { tag: phoneTag },
        async ({ page, giscus: _comments, statistics: _visits }) => {
          await page.setViewportSize(phone);
          await page.emulateMedia({ reducedMotion: 'reduce' });
          await page.goto(testOrigin(site) + path);
          await expectAccessible(page);
        },
      );
    }
  });
}

test('the dialog of a picture is accessible', async ({ page, post }) => {
  await post.goto('blog/2026/figures/');
  await post.zoomButton('Stripes from light to dark').click();
  await expect(post.dialog).toBeVisible();
  await expectAccessible(page);
});

test('open asides are accessible, light and dark', async ({ page, post }) => {
  await post.goto('blog/2026/asides/#innermost');
  await post.summary('The first aside').click();
  await expectAccessible(page);
  await expectAccessibleInDark(page);
});

for (const width of [1280, 390]) {
  test(`the search is accessible at ${width} pixels, light and dark`, async ({
    sitePage,
    search,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await sitePage.goto();
    await search.open();
    await expect(search.filter('Tags')).toBeVisible();
    await expectAccessible(page);
    await search.type('inline');
    await expect(search.titles.first()).toBeVisible();
    await expectAccessible(page);
    await search.field.fill('');
    await search.filter('Years').selectOption({ index: 1 });
    await expect(search.more).toBeVisible();
    await expectAccessible(page);
    await expectAccessibleInDark(page);
  });
}
