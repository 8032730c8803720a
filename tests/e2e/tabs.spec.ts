import { expect, test } from './test.ts';

const address = 'blog/2026/blocks/';

test('a click shows a tab, and those of its group follow', async ({ post, page }) => {
  await post.goto(address);
  const [first, second, alone] = [0, 1, 2].map((index) => page.getByRole('tablist').nth(index));
  await expect(post.main.getByText('The text about R.')).toBeHidden();
  await first?.getByRole('tab', { name: 'R' }).click();
  await expect(post.main.getByText('The text about R.')).toBeVisible();
  await expect(post.main.getByText('print(1)')).toBeHidden();
  await second?.getByRole('tab', { name: 'Python' }).click();
  await expect(post.main.getByText('Python again.')).toBeVisible();
  await expect(post.main.getByText('print(1)')).toBeVisible();
  await expect(alone?.getByRole('tab', { name: 'R' }) ?? post.main).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('the keyboard goes through them, and round', async ({ post, page }) => {
  await post.goto(address);
  const tabs = page.getByRole('tablist').first().getByRole('tab');
  await tabs.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.nth(1)).toBeFocused();
  await expect(post.main.getByText('The text about R.')).toBeVisible();
  await page.keyboard.press('End');
  await expect(tabs.nth(2)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await expect(tabs.nth(0)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tabpanel', { name: 'Python' }).first()).toBeFocused();
});

test('what was chosen is remembered, by its group alone', async ({ post, page }) => {
  await post.goto(address);
  await page.getByRole('tab', { name: 'R', exact: true }).first().click();
  await page.getByRole('tab', { name: 'Python' }).last().click();
  await post.goto(address);
  await expect(post.main.getByText('The text about R.')).toBeVisible();
  await expect(post.main.getByText('R again.')).toBeVisible();
  await expect(post.main.getByText('Alone with R.')).toBeVisible();
});

test('what is read stays where it is when tabs above it change', async ({ post, page }) => {
  await post.goto(address);
  const second = page.getByRole('tablist').nth(1);
  await second.scrollIntoViewIfNeeded();
  const before = await second.boundingBox();
  await second.getByRole('tab', { name: 'Python' }).click();
  const after = await second.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
});

test('a link to a heading in a tab shows it', async ({ post, page }) => {
  await post.goto(address);
  await page.getByRole('link', { name: 'a heading in a tab' }).click();
  await expect(post.heading('In the last tab')).toBeInViewport();
});

test('an address with a tab shows it', async ({ post }) => {
  await post.goto(`${address}#in-r`);
  await expect(post.main.getByText('The text about R.')).toBeInViewport();
});

test('on paper all are there, each below its label', async ({ post, page }) => {
  await post.goto(address);
  await page.emulateMedia({ media: 'print' });
  await expect(post.main.getByText('The text about R.')).toBeVisible();
  await expect(post.main.locator('.label').first()).toBeVisible();
  await expect(page.getByRole('tablist').first()).toBeHidden();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('all are there, each below its label', async ({ post }) => {
    await post.goto(address);
    await expect(post.main.getByText('print(1)')).toBeVisible();
    await expect(post.main.getByText('The text about R.')).toBeVisible();
    await expect(post.main.locator('.label').nth(1)).toHaveText('R');
  });
});
