import { expect, test } from './test.ts';

const address = 'blog/2026/drawn-texts/';

// What is drawn at build has nothing to wait for.
test.use({ javaScriptEnabled: false });

test('maps, TikZ and typograms are there without a script, in the colours of the theme', async ({
  post,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await post.goto(address);
  await expect(post.picture('Three cities').locator('text', { hasText: 'Berlin' })).toBeVisible();
  await expect(post.picture('A square that commutes')).toBeVisible();
  const line = post.picture('From cause to effect').locator('path');
  await expect(line).toHaveCSS('stroke', 'rgb(33, 35, 31)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(line).toHaveCSS('stroke', 'rgb(227, 229, 222)');
});

test('an algorithm is numbered, has its formulas, and lines of their depth', async ({ post }) => {
  await post.goto(address);
  await post.main.getByRole('link', { name: 'Algorithm 1', exact: true }).click();
  await expect(post.main.getByText('Algorithm 1 Quicksort of')).toBeInViewport();
  const lines = post.main.getByRole('listitem');
  const [head, inner] = [
    await lines.filter({ hasText: 'procedure Quicksort' }).locator('b').first().boundingBox(),
    await lines.filter({ hasText: 'Partition' }).locator('.katex').first().boundingBox(),
  ];
  expect(inner?.x).toBeGreaterThan((head?.x ?? Infinity) + 20);
});

test('a long line of an algorithm breaks on a narrow screen', async ({ post, page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await post.goto(address);
  expect(await post.overhang()).toBeLessThanOrEqual(0);
});
