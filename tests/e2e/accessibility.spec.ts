import { expectAccessible, expectAccessibleInDark } from './axe.ts';
import { expect, test } from './test.ts';

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
