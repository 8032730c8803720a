import type { Locator } from '@playwright/test';
import { expect, test } from './test.ts';

/** As wide as what A4 has between its margins. */
test.use({ viewport: { width: 580, height: 900 } });

const wordsAfter = (link: Locator): Promise<string> =>
  link.evaluate((element) => getComputedStyle(element, '::after').content);

test('paper is light, without furniture, and says where links lead', async ({ post, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await post.goto('blog/2026/references/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await post.background()).toBe('rgb(255, 255, 255)');
  await expect(post.prose.locator('> p').first()).toHaveCSS('color', 'rgb(33, 35, 31)');
  for (const furniture of ['banner', 'contentinfo'] as const) {
    await expect(page.getByRole(furniture)).toHaveCount(0);
  }
  const notes = post.main.locator('.footnotes li');
  await expect(notes.filter({ hasText: 'Written in place.' })).toBeVisible();
  await expect(notes.locator('[data-footnote-backref]:visible')).toHaveCount(0);
  const link = notes.getByRole('link', { name: 'link' }).first();
  expect(await wordsAfter(link)).toContain('https://example.org/');
  expect(await wordsAfter(post.main.getByRole('link', { name: 'Table 1' }))).toBe('none');
  const { printedTitle, printedAddress } = await post.root.evaluate((root) => {
    const styles = getComputedStyle(root);
    return {
      printedTitle: styles.getPropertyValue('--printed-title'),
      printedAddress: styles.getPropertyValue('--printed-address'),
    };
  });
  expect(printedTitle).toBe(JSON.stringify(await post.title.textContent()));
  expect(printedAddress).toBe('"https://notebook.example/notes/blog/2026/references/"');
});

test('what scrolls on a screen is whole on paper', async ({ post, page }) => {
  for (const address of ['blog/2026/too-wide/', 'blog/2026/blocks/']) {
    await post.goto(address);
    await page.emulateMedia({ media: 'print' });
    const cut = await post.main
      .locator('pre > code, .table-wrapper, table')
      .evaluateAll((boxes) =>
        boxes
          .filter((box) => box.checkVisibility() && box.getBoundingClientRect().right > innerWidth)
          .map((box) => `${box.localName}: ${box.textContent.slice(0, 60)}`),
      );
    expect(cut).toEqual([]);
  }
});
