import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const opener = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'More' });
const menu = (page: Page) => page.getByRole('list', { name: 'Menu: More' });

test('a menu opens by keyboard, closes by Escape, and gives the focus back', async ({
  sitePage,
  page,
}) => {
  await sitePage.goto();
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(menu(page).getByRole('link', { name: 'Work' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

test('a click elsewhere closes the menu', async ({ sitePage, page }) => {
  await sitePage.goto();
  await opener(page).click();
  await expect(menu(page)).toBeVisible();
  await sitePage.main.click({ position: { x: 5, y: 5 } });
  await expect(menu(page)).toBeHidden();
});

test('the menu marks the page that it leads to', async ({ sitePage, page }) => {
  await sitePage.goto('projects/');
  await opener(page).click();
  await expect(menu(page).getByRole('link', { name: 'Work' })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test.describe('on a phone, without scripts', () => {
  test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });

  test('the menu opens and stays on the screen', async ({ sitePage, page }) => {
    await sitePage.goto();
    await opener(page).click();
    await expect(menu(page)).toBeVisible();
    const { x = -1, width = Infinity } = (await menu(page).boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    await menu(page).getByRole('link', { name: 'Work' }).click();
    await expect(page).toHaveURL(/\/notes\/projects\/$/);
  });
});

test('news that scroll can be reached by the keyboard', async ({ sitePage, page }) => {
  await sitePage.goto();
  const news = page.getByRole('region', { name: 'News' }).locator('[tabindex="0"]');
  await news.focus();
  await expect(news).toBeFocused();
  await expect(news.getByRole('listitem')).toHaveCount(4);
});
