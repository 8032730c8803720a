import type { Locator, Page } from '@playwright/test';
import { expect, test } from './test.ts';

const address = 'blog/2026/asides/';
const list = (page: Page): Locator => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const opener = (page: Page): Locator =>
  page.getByRole('contentinfo').getByRole('button', { name: 'Keyboard shortcuts' });

test('keys lead to the older and the newer post, change the theme and open the search', async ({
  post,
  search,
  page,
}) => {
  await post.goto(address);
  await page.keyboard.press('t');
  await expect(post.themeButton).toHaveAccessibleName('Theme: Light');
  await page.keyboard.press('j');
  await expect(page).not.toHaveURL(/\/asides\/$/);
  // The keys are there when their script is.
  await expect(post.root).toHaveAttribute('data-single-keys');
  await page.keyboard.press('k');
  await expect(page).toHaveURL(/\/asides\/$/);
  await expect(post.root).toHaveAttribute('data-single-keys');
  await page.keyboard.press('/');
  await expect(search.field).toBeFocused();
  // Here it is a letter.
  await page.keyboard.type('t?');
  await expect(search.field).toHaveValue('t?');
  await expect(post.themeButton).toHaveAccessibleName('Theme: Light');
  await expect(list(page)).toBeHidden();
});

test('the list opens by its key and its button, and gives the focus back', async ({
  post,
  page,
}) => {
  await post.goto(address);
  await post.summary('The first aside').focus();
  await page.keyboard.press('?');
  await expect(list(page)).toBeVisible();
  await expect(list(page).getByRole('button', { name: 'Close the list' })).toBeFocused();
  await expect(list(page).getByRole('term')).toHaveText(['/Ctrl K', 't', 'j', 'k', '?', 'Esc']);
  // Nothing else answers while it is open.
  await page.keyboard.press('t');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(post.summary('The first aside')).toBeFocused();
  await expect(post.themeButton).toHaveAccessibleName('Theme: System');
  await opener(page).click();
  await expect(list(page)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(list(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

test('keys of the browser, of an input method and held keys are left alone', async ({
  post,
  page,
}) => {
  await post.goto(address);
  await page.evaluate(() => {
    const events: KeyboardEventInit[] = [
      { ctrlKey: true },
      { altKey: true },
      { metaKey: true },
      { isComposing: true },
      { repeat: true },
    ];
    for (const init of events) {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 't', bubbles: true, ...init }),
      );
    }
  });
  await expect(post.themeButton).toHaveAccessibleName('Theme: System');
  // A keyboard with Greek letters has them where a Latin one has its own.
  await page.evaluate(() => {
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'τ', code: 'KeyT', bubbles: true }),
    );
  });
  await expect(post.themeButton).toHaveAccessibleName('Theme: Light');
});

test('a reader switches them off, for good, and on again', async ({ post, search, page }) => {
  await post.goto(address);
  await expect(search.opener).toHaveAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
  await page.keyboard.press('?');
  await list(page).getByRole('checkbox').press('Space');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(search.opener).toHaveAttribute('aria-keyshortcuts', 'Control+K Meta+K');
  await expect(search.opener.locator('kbd')).toBeHidden();
  for (const key of ['t', '?', '/', 'j']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/\/asides\/$/);
  await expect(post.themeButton).toHaveAccessibleName('Theme: System');
  await expect(list(page)).toBeHidden();
  await expect(search.dialog).toHaveCount(0);
  await opener(page).press('Enter');
  await expect(list(page).getByRole('checkbox')).not.toBeChecked();
  await list(page).getByRole('checkbox').press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await expect(post.themeButton).toHaveAccessibleName('Theme: Light');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing speaks of keys', async ({ sitePage, page }) => {
    await sitePage.goto();
    await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toHaveCount(0);
  });
});

test.describe('a site that has switched them off', () => {
  test.use({ site: 'bare' });

  test('has no list of keys', async ({ sitePage, page }) => {
    await sitePage.goto();
    await expect(opener(page)).toHaveCount(0);
    await page.keyboard.press('?');
    await expect(list(page)).toHaveCount(0);
  });
});
