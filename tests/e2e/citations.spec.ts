import { expect, test } from './test.ts';

const address = 'blog/2026/references/';

test('a pointer on a citation shows the reference, and a click goes there and back', async ({
  post,
  page,
}) => {
  await post.goto(address);
  const link = post.main.getByRole('link', { name: /2001, p\. 4/ });
  const preview = page.locator('.reference-preview');
  await link.hover();
  await expect(preview).toContainText('(2001)');
  await expect(preview.locator('[data-backlink]')).toHaveCount(0);
  await link.click();
  await expect(page).toHaveURL(/#ref-bek2001$/);
  await expect(preview).toHaveCount(0);
  const entry = post.main.locator('.references li').filter({ hasText: '(2001)' });
  await expect(entry).toBeInViewport();
  await entry.getByRole('link', { name: 'Back to citation 1' }).click();
  await expect(page).toHaveURL(/#cite-1$/);
  await expect(link).toBeInViewport();
});

test('the keyboard shows the reference, and goes there and back', async ({ post, page }) => {
  await post.goto(address);
  const link = post.main.locator('#cite-2').getByRole('link');
  const preview = page.locator('.reference-preview');
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(preview).toContainText('(1990)');
  await page.keyboard.press('Escape');
  await expect(preview).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#ref-ada1990$/);
  const back = post.main.locator('#ref-ada1990').getByRole('link', { name: 'Back to citation 2' });
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#cite-2$/);
});
