import { statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const within = 'blog/2026/notebook-within/';

/** The code of a cell, by its number. */
const codeOf = (page: Page, count: number) =>
  page.locator('details').filter({ has: page.locator('summary', { hasText: `[${count}]` }) });

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('code folds by mouse and by keyboard', async ({ post, page }) => {
  await post.goto(within);
  const [open, folded] = [codeOf(page, 2), codeOf(page, 3)];
  await expect(open.locator('pre')).toBeVisible();
  await expect(folded.locator('pre')).toBeHidden();
  await open.locator('summary').click();
  await expect(open.locator('pre')).toBeHidden();
  await folded.locator('summary').press('Enter');
  await expect(folded.locator('pre')).toHaveText('plot(rates)');
});

test('a button copies the code of a cell', async ({ post, page }) => {
  await post.goto(within);
  const cell = codeOf(page, 7);
  await cell.getByRole('button', { name: /Copy/ }).focus();
  await page.keyboard.press('Enter');
  await expect(cell.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('fit(None)');
});

test('long output unfolds, without a script too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(within);
  const output = page.getByRole('group', { name: 'Output of cell 1' });
  const height = async () => (await output.boundingBox())?.height ?? 0;
  const folded = await height();
  await page.getByText('Show all 60 lines').click();
  expect(await height()).toBeGreaterThan(2 * folded);
  await codeOf(page, 1).locator('summary').click();
  await expect(codeOf(page, 1).locator('pre')).toBeHidden();
  await context.close();
});

test('cells are part of the text, and nothing in them runs', async ({ post, page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await post.goto(within);
  await expect(page).toHaveTitle(/A notebook within a text/);
  await expect(page.getByRole('heading', { level: 2, name: 'Decay of a signal' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'The fit' })).toBeVisible();
  await expect(post.main.getByRole('link', { name: 'the fit' })).toHaveAttribute(
    'href',
    '#the-fit',
  );
  await post.main.getByText('A box of HTML').click();
  expect(dialogs).toEqual([]);
  expect(await post.main.locator('script:not([src]), [onclick], [onload]').count()).toBe(0);
});

test('pictures of cells are optimised, named, and legible in both themes', async ({
  post,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await post.goto(within);
  const picture = post.main.getByRole('img', { name: 'Output of cell 3' }).first();
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toHaveJSProperty('complete', true);
  expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.avif$/);
  expect(Math.round((await picture.boundingBox())?.width ?? 0)).toBe(480);
  const drawing = post.main.getByRole('img', { name: 'Output of cell 4' });
  await drawing.scrollIntoViewIfNeeded();
  expect(await drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    0,
  );
  await expect(drawing).toHaveCSS('background-color', 'rgb(246, 244, 238)');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a table scrolls by keyboard, and the page does not', async ({ post, page }) => {
    await post.goto(within);
    const table = post.main.getByRole('group', { name: /Table/ }).first();
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(overflow).toBe(false);
  });
});

test('what is folded is printed', async ({ post, page }) => {
  await post.goto(within);
  await page.emulateMedia({ media: 'print' });
  await expect(codeOf(page, 3).locator('pre')).toBeVisible();
  await expect(post.main.getByText('ValueError').first()).toBeVisible();
  await expect(post.main.getByText('Show all 60 lines')).toBeHidden();
  const output = post.main.getByRole('group', { name: 'Output of cell 1' });
  await expect(output).toHaveCSS('max-height', 'none');
});

test('a notebook is a post, and can be downloaded', async ({ post, page }) => {
  await post.goto('blog/2026/own-notebook/');
  await expect(post.title).toHaveText('A notebook of its own');
  await expect(page.getByText('A notebook of its own')).toHaveCount(1);
  await expect(post.main.getByRole('heading', { name: 'Second part' })).toBeVisible();
  await expect(post.picture('A dot')).toHaveJSProperty('complete', true);
  const waiting = page.waitForEvent('download');
  await post.main.getByRole('link', { name: /Download the notebook/ }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('2026-02-21-own-notebook.ipynb');
  expect(statSync(await download.path()).size).toBeGreaterThan(500);
});
