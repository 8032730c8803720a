import { expect, test } from './test.ts';

test.use({ site: 'demo' });

const address = 'blog/2026/fired-by-noise/';

test('a bar grows with what has been read, and is full where the text ends', async ({
  post,
  page,
}) => {
  await post.goto(address);
  const bar = page.locator('.reading-progress');
  const width = async (): Promise<number> => (await bar.boundingBox())?.width ?? NaN;
  expect(await width()).toBe(0);
  await post.scrollTo('The rate');
  await expect.poll(width).toBeGreaterThan(100);
  expect(await width()).toBeLessThan(1000);
  // Below the text there are other posts.
  await post.prose.evaluate((text) => text.scrollIntoView({ block: 'end', behavior: 'instant' }));
  await expect.poll(width).toBeGreaterThan(1260);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(bar).toBeHidden();
});

test('a button leads to the top of a long page, and is on no short one', async ({
  post,
  sitePage,
  page,
}) => {
  const button = page.getByRole('link', { name: 'Back to top' });
  await post.goto(address);
  await expect(button).not.toBeInViewport();
  await post.scrollTo('The rate');
  await expect(button).toBeInViewport({ ratio: 1 });
  await button.click();
  await expect.poll(() => post.scrollTop()).toBe(0);
  await sitePage.goto('blog/archive/');
  await expect(button).toBeHidden();
});
