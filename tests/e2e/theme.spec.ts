import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

declare global {
  interface Window {
    /** The themes that the page has had from the moment when there was something to paint. */
    seenThemes: (string | undefined)[];
  }
}

/** Watches from the first element of the body on: what is set before was set before the first paint. */
async function watchThemes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Window['seenThemes'] = (window.seenThemes = []);
    new MutationObserver(() => {
      const { theme } = document.documentElement.dataset;
      if ((document.body as HTMLElement | null) && (seen.length === 0 || seen.at(-1) !== theme))
        seen.push(theme);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
}

for (const [system, stored, shown] of [
  ['light', undefined, 'light'],
  ['dark', undefined, 'dark'],
  ['light', 'dark', 'dark'],
  ['dark', 'light', 'light'],
  ['dark', 'system', 'dark'],
  ['dark', 'nonsense', 'dark'],
] as const) {
  test(`a ${system} system with ${stored ?? 'nothing'} remembered shows ${shown}, from the first paint on`, async ({
    sitePage,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await watchThemes(page);
    if (stored) await page.addInitScript((theme) => localStorage.setItem('theme', theme), stored);
    await sitePage.goto('blog/2026/hidden/');
    expect(await page.evaluate(() => window.seenThemes)).toEqual([shown]);
  });
}

test('the button goes from system to light to dark, and says so', async ({ sitePage, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await sitePage.goto();
  const dark = await sitePage.background();
  await expect(sitePage.themeButton).toHaveAccessibleName('Theme: System');
  await expect(sitePage.root).toHaveAttribute('data-theme', 'dark');
  await sitePage.themeButton.click();
  await expect(sitePage.themeButton).toHaveAccessibleName('Theme: Light');
  await expect(sitePage.root).toHaveAttribute('data-theme', 'light');
  const light = await sitePage.background();
  expect(light).not.toBe(dark);
  await sitePage.themeButton.press('Enter');
  await expect(sitePage.themeButton).toHaveAccessibleName('Theme: Dark');
  await expect(sitePage.root).toHaveAttribute('data-theme', 'dark');
  expect(await sitePage.background()).toBe(dark);
  await sitePage.themeButton.click();
  await expect(sitePage.themeButton).toHaveAccessibleName('Theme: System');
});

test('the choice is remembered over a reload and on other pages', async ({ sitePage, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await sitePage.goto();
  await sitePage.themeButton.click();
  await page.reload();
  await expect(sitePage.root).toHaveAttribute('data-theme', 'light');
  await sitePage.goto('blog/');
  await expect(sitePage.root).toHaveAttribute('data-theme', 'light');
  await expect(sitePage.themeButton).toHaveAccessibleName('Theme: Light');
});

test('the system is followed live, until the reader has chosen', async ({ sitePage, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await sitePage.goto();
  const light = await sitePage.background();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(sitePage.root).toHaveAttribute('data-theme', 'dark');
  expect(await sitePage.background()).not.toBe(light);
  await sitePage.themeButton.click();
  await expect(sitePage.root).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(sitePage.root).toHaveAttribute('data-theme', 'light');
  expect(await sitePage.background()).toBe(light);
});

test('other tabs follow the choice', async ({ sitePage, context }) => {
  await sitePage.goto();
  const other = await context.newPage();
  await other.goto('blog/');
  await sitePage.themeButton.click();
  await sitePage.themeButton.click();
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test("the colour of the browser's bar follows", async ({ sitePage, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await sitePage.goto();
  const bar = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')]
        .filter(({ media }) => matchMedia(media).matches)
        .map(({ content }) => content),
    );
  const [light, ...rest] = await bar();
  expect(rest).toEqual([]);
  await sitePage.themeButton.click();
  await sitePage.themeButton.click();
  await expect.poll(bar).toHaveLength(1);
  expect(await bar()).not.toEqual([light]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the theme of the system holds, and there is no button', async ({ sitePage, page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await sitePage.goto();
    const light = await sitePage.background();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await sitePage.background()).not.toBe(light);
    await expect(sitePage.themeButton).toHaveCount(0);
  });
});

test.describe('a site that has switched the button off', () => {
  test.use({ site: 'bare' });

  test('follows the system', async ({ sitePage, page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await sitePage.goto();
    const light = await sitePage.background();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await sitePage.background()).not.toBe(light);
    await expect(sitePage.themeButton).toHaveCount(0);
  });
});
