import type { Locator } from '@playwright/test';
import { expect, test } from './test.ts';

const address = 'sections/';

// Whoever comes to the end of the page asks giscus.app.
test.beforeEach(({ giscus: _stub }) => {});

function boxOf(locator: Locator): Promise<DOMRect> {
  return locator.evaluate((element) => element.getBoundingClientRect());
}

test('the section that the reader is in is marked', async ({ post }) => {
  await post.goto(address);
  await expect(post.entry('Second, linked')).toBeVisible();
  await expect(post.currentEntry).toHaveCount(0);
  await post.entry('Second, linked').click();
  await expect(post.heading('Second, linked')).toBeInViewport();
  await expect(post.currentEntry).toHaveText('Second, linked');
  await post.scrollTo('Below the first');
  await expect(post.currentEntry).toHaveText('Below the first');
  await post.scrollTo('Sections');
  await expect(post.currentEntry).toHaveCount(0);
});

test('the last section is marked at the end, however short it is', async ({ post, page }) => {
  await post.goto(address);
  await page.keyboard.press('End');
  await expect(post.currentEntry).toHaveText('Last');
});

test('lower levels are folded but near the reader', async ({ post }) => {
  await post.goto(address);
  await expect(post.entry('Below the first')).toBeHidden();
  await post.entry('Second, linked').click();
  await expect(post.entry('Below the second')).toBeVisible();
  await expect(post.entry('Below the first')).toBeHidden();
});

test('an entry in a closed aside opens it', async ({ post }) => {
  await post.goto(address);
  await post.scrollTo('Below the first');
  await post.entry('Within the aside').click();
  await expect(post.heading('Within the aside')).toBeInViewport();
  await expect(post.currentEntry).toHaveText('Within the aside');
});

test('the contents stay in sight in the margin, beside the text alone', async ({ post }) => {
  await post.goto(address);
  await post.scrollTo('Below the second');
  const list = await boxOf(post.entries);
  const text = await boxOf(post.prose);
  expect(list.right).toBeLessThan(text.left);
  expect(list.left).toBeGreaterThanOrEqual(0);
  expect(list.top).toBeGreaterThanOrEqual(0);
  expect(list.bottom).toBeLessThanOrEqual(text.bottom);
  await post.scrollTo('Sections');
  expect((await boxOf(post.entries)).top).toBeGreaterThan((await boxOf(post.title)).bottom);
});

test('the right is the right in a script from right to left', async ({ post }) => {
  await post.goto('blog/2026/arabic/');
  const list = await boxOf(post.entries);
  const text = await boxOf(post.prose);
  expect(list.left).toBeGreaterThan(text.right);
  expect(await post.overhang()).toBeLessThanOrEqual(0);
});

test('on paper there are none beside the text', async ({ post, page }) => {
  await post.goto(address);
  await page.emulateMedia({ media: 'print' });
  await expect(post.contents).toBeHidden();
});

test('rules of the page win over those of Folia', async ({ post, page }) => {
  await post.goto(address);
  await expect(post.heading('Last')).toHaveCSS('letter-spacing', '3px');
  await expect(page.locator('meta[name="keywords"]')).toHaveAttribute(
    'content',
    'sections, contents',
  );
});

test('a page that asks for comments has them', async ({ post, giscus }) => {
  await post.goto(address);
  await post.comments.scrollIntoViewIfNeeded();
  expect((await giscus.widgetAddress()).searchParams.get('term')).toBe('Sections | The Notebook');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the contents are folded above the text, with all levels', async ({ post }) => {
    await post.goto(address);
    await expect(post.entry('Last')).toBeHidden();
    await post.summary('Contents').click();
    await expect(post.entry('Below the second')).toBeVisible();
    const list = await boxOf(post.entries);
    expect(list.bottom).toBeLessThanOrEqual((await boxOf(post.prose)).top);
    await post.entry('Below the second').click();
    await expect(post.heading('Below the second')).toBeInViewport();
  });

  test('a wider window unfolds them', async ({ post, page }) => {
    await post.goto(address);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(post.entry('Last')).toBeVisible();
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the contents unfold at a click, with all levels', async ({ post }) => {
    await post.goto(address);
    await post.summary('Contents').click();
    await expect(post.entry('Below the second')).toBeVisible();
  });
});
