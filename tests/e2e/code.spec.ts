import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const address = 'blog/2026/blocks/';
const blockOf = (page: Page, title: string) =>
  page.locator('.code-block').filter({ has: page.locator('.code-title', { hasText: title }) });

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a button copies the code alone', async ({ post, page }) => {
  await post.goto(address);
  const block = blockOf(page, 'euler.py');
  await block.hover();
  await block.getByRole('button', { name: /Copy.*euler\.py/ }).click();
  await expect(block.getByRole('status')).toHaveText('Copied');
  expect(await copied(page)).toBe('def step(v, dt):\n    return v + dt * f(v)');
});

test('a first line that is indented is copied so', async ({ post, page }) => {
  await post.goto(address);
  const block = blockOf(page, 'part.py');
  await block.hover();
  await block.getByRole('button', { name: /Copy/ }).click();
  await expect(block.getByRole('status')).toHaveText('Copied');
  expect(await copied(page)).toBe('    return v');
});

test('of a difference it copies what is to be, by keyboard', async ({ post, page }) => {
  await post.goto(address);
  const block = blockOf(page, 'change.js');
  await block.locator('pre').focus();
  await page.keyboard.press('Tab');
  await expect(block.getByRole('button')).toBeFocused();
  await expect(block.locator('copy-button')).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect(block.getByRole('status')).toHaveText('Copied');
  expect(await copied(page)).toBe('const a = 2;\nconst b = 3;');
});

test('a long block unfolds and folds, without a script too', async ({ post, page }) => {
  await post.goto(address);
  const block = blockOf(page, 'long.txt');
  const height = async () => (await block.locator('pre').boundingBox())?.height ?? 0;
  const folded = await height();
  await block.getByText('Show all 30 lines').click();
  expect(await height()).toBeGreaterThan(2 * folded);
  await block.getByText('Show fewer lines').press('Enter');
  expect(await height()).toBe(folded);
});

test('long lines break where that is asked for', async ({ post, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await post.goto(address);
  const wide = await page
    .locator('.wrapped pre')
    .evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(wide).toBe(false);
});

test('numbers stand beside the lines and are no text', async ({ post, page }) => {
  await post.goto(address);
  const line = blockOf(page, 'euler.py').locator('.line').first();
  expect(await line.evaluate((element) => getComputedStyle(element, '::before').content)).toContain(
    'counter(line)',
  );
  await expect(line).toHaveText('def step(v, dt):');
});
