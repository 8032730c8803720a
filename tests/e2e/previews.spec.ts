import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const address = 'blog/2026/references/';
const previewOn = (page: Page) => page.locator('.reference-preview');

test('a pointer on a reference shows what it means, and may go there', async ({ post, page }) => {
  await post.goto(address);
  await post.main.getByRole('link', { name: 'Table 1' }).hover();
  const preview = previewOn(page);
  await expect(preview).toContainText('Firing rates, in hertz');
  await preview.hover();
  await page.waitForTimeout(500);
  await expect(preview).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(preview).toHaveCount(0);
});

test('the keyboard shows it, and Escape closes it', async ({ post, page }) => {
  await post.goto(address);
  const link = post.main.getByRole('link', { name: 'Theorem 1' }).first();
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(previewOn(page)).toContainText('Rank and nullity');
  // A pointer that moves elsewhere does not take it away.
  await page.mouse.move(5, 5);
  await page.mouse.move(50, 50);
  await page.waitForTimeout(500);
  await expect(previewOn(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(previewOn(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

// A low window has no room for the whole of it, above or below.
for (const height of [844, 260]) {
  test(`it stands clear of its link, within a window ${height} pixels high`, async ({
    post,
    page,
  }) => {
    await page.setViewportSize({ width: 390, height });
    await post.goto(address);
    const link = post.main.getByRole('link', { name: 'Figure 2', exact: true });
    await link.hover();
    await expect(previewOn(page)).toBeVisible();
    await page.waitForTimeout(100);
    const [box, own] = [await previewOn(page).boundingBox(), await link.boundingBox()];
    if (!box || !own) throw new Error('Both are on the page.');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    expect(box.y + box.height <= own.y || box.y >= own.y + own.height).toBe(true);
  });
}

test('footnotes and formulas have one, without a way back in it', async ({ post, page }) => {
  await post.goto(address);
  await post.main.locator('[data-footnote-ref]').first().hover();
  await expect(previewOn(page)).toContainText('The note has a link');
  await expect(previewOn(page).locator('[data-footnote-backref]')).toHaveCount(0);
  await post.main.getByRole('link', { name: '(1)' }).first().hover();
  await expect(previewOn(page).locator('.katex-display')).toBeVisible();
});

test('a link leads to what it means', async ({ post, page }) => {
  await post.goto(address);
  await post.main.getByRole('link', { name: 'the right square' }).click();
  await expect(page).toHaveURL(/#fig-right$/);
  await expect(previewOn(page)).toHaveCount(0);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true });

  test('the first tap shows, the second follows, one beside it closes', async ({ post, page }) => {
    await post.goto(address);
    const link = post.main.getByRole('link', { name: 'Table 1' });
    await link.tap();
    await expect(previewOn(page)).toBeVisible();
    await expect(page).not.toHaveURL(/#/);
    await post.main.getByRole('heading', { level: 1 }).tap();
    await expect(previewOn(page)).toHaveCount(0);
    await link.tap();
    await expect(previewOn(page)).toBeVisible();
    await link.tap();
    await expect(page).toHaveURL(/#tab-rates$/);
  });
});

test('who has moved on before it is ready gets none', async ({ post, page }) => {
  await post.goto(address);
  const script = Promise.withResolvers<undefined>();
  await page.route('**/_astro/*.js', async (route) => {
    await script.promise;
    await route.continue();
  });
  const asked = page.waitForRequest('**/_astro/*.js');
  await post.main.getByRole('link', { name: 'Theorem 1' }).first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const request = await asked;
  await page.keyboard.press('Escape');
  script.resolve(undefined);
  await (await request.response())?.finished();
  await page.waitForTimeout(100);
  await expect(previewOn(page)).toHaveCount(0);
});
