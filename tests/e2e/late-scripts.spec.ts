import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const address = 'blog/2026/figures/';

/** Scripts that are asked for from now on come when what is returned is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const released = Promise.withResolvers<undefined>();
  await page.route('**/_astro/*.js', async (route) => {
    await released.promise;
    await route.continue();
  });
  return () => released.resolve(undefined);
}

test('what a reader clicks before its script is there happens when it is', async ({
  post,
  page,
}) => {
  await post.goto(address);
  const release = await holdScripts(page);
  const circle = post.zoomButton('A circle in a frame');
  await circle.click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(post.dialog).toHaveCount(0);
  release();
  await expect(post.dialog).toHaveAccessibleName('A circle in a frame');
});

test('Escape takes back what has not happened yet', async ({ post, page }) => {
  await post.goto(address);
  const release = await holdScripts(page);
  const script = page.waitForResponse('**/_astro/zoom-image*.js');
  await post.zoomButton('A circle in a frame').click();
  await page.keyboard.press('Escape');
  release();
  await (await script).finished();
  await page.waitForTimeout(100);
  await expect(post.dialog).toHaveCount(0);
});

test('a link whose script cannot be loaded leads where it leads without one', async ({
  post,
  page,
  complaints,
}) => {
  await post.goto(address);
  const circle = post.zoomButton('A circle in a frame');
  const picture = await circle.getAttribute('href');
  await page.route('**/_astro/zoom-image*.js', (route) => route.abort());
  await circle.click();
  await expect(page).toHaveURL(new RegExp(`${picture}$`));
  // The browser says so as well.
  expect(complaints).toEqual([
    'error: Failed to load resource: net::ERR_FAILED',
    expect.stringContaining('error: Failed to fetch dynamically imported module: '),
  ]);
  complaints.length = 0;
});
