import { expect, test } from './test.ts';

test('nothing is asked of giscus before the reader comes near', async ({ post, giscus, page }) => {
  await post.goto('blog/2026/discussion/');
  await page.waitForLoadState('networkidle');
  expect(giscus.requests).toEqual([]);
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(loaded.filter((name) => /giscus/i.test(name))).toEqual([]);
  await page.mouse.wheel(0, 800);
  await page.waitForLoadState('networkidle');
  expect(giscus.requests).toEqual([]);
});

test('the widget gets what the settings say', async ({ post, giscus, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await post.goto('blog/2026/discussion/');
  await post.comments.scrollIntoViewIfNeeded();
  const address = await giscus.widgetAddress();
  expect(address.origin + address.pathname).toBe('https://giscus.app/en/widget');
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    repo: 'ada-example/notebook',
    repoId: 'R_invented',
    category: 'Comments',
    categoryId: 'DIC_invented',
    term: 'A long text that is discussed, in “quotes” | The Notebook',
    strict: '1',
    reactionsEnabled: '1',
    emitMetadata: '0',
    inputPosition: 'bottom',
    theme: 'noborder_light',
  });
  await expect(page.locator('giscus-widget iframe')).toHaveAttribute('title', /.+/);
});

test('a title with a formula finds its discussion by its source', async ({ post, giscus }) => {
  await post.goto('blog/2026/mathematics/');
  await post.comments.scrollIntoViewIfNeeded();
  const address = await giscus.widgetAddress();
  expect(address.searchParams.get('term')).toBe('A title with $x^2$ and `code` | The Notebook');
});

test('the widget follows the theme at once', async ({ post, giscus, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await post.goto('blog/2026/comments-within/');
  await post.comments.scrollIntoViewIfNeeded();
  expect((await giscus.widgetAddress()).searchParams.get('theme')).toBe('noborder_dark');
  await expect(giscus.frame(page).getByRole('list')).toBeAttached();
  await post.themeButton.click();
  await expect(giscus.messages(page).last()).toContainText('"theme":"noborder_light"');
  await post.themeButton.click();
  await expect(giscus.messages(page).last()).toContainText('"theme":"noborder_dark"');
  await post.themeButton.click();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(giscus.messages(page).last()).toContainText('"theme":"noborder_light"');
  // Nothing was loaded a second time.
  expect(giscus.requests).toHaveLength(1);
});

test('the language is that of the page', async ({ post, giscus }) => {
  await post.goto('blog/2026/arabic/');
  await post.comments.scrollIntoViewIfNeeded();
  expect((await giscus.widgetAddress()).pathname).toBe('/ar/widget');
});

test('a post that places them itself has them there, once', async ({ post }) => {
  await post.goto('blog/2026/comments-within/');
  await expect(post.comments).toHaveCount(1);
  const place = await post.comments.boundingBox();
  const after = await post.heading('After the comments').boundingBox();
  expect(place?.y).toBeLessThan(after?.y ?? 0);
});

// Chromium reads `<noscript>` as if scripts ran, even where Playwright has switched them off: the text is all there is to see.
test('without a script a line says what is missing', async ({ post, page }) => {
  await post.goto('blog/2026/discussion/');
  expect(await page.locator('noscript').innerHTML()).toContain(
    'Comments come from GitHub Discussions and need JavaScript.',
  );
});

test.describe('a site without settings', () => {
  test.use({ site: 'bare' });

  test('has nothing of giscus', async ({ post, page }) => {
    await post.goto('blog/2026/comments-without-settings/');
    await post.readThrough();
    await expect(post.comments).toHaveCount(0);
    expect(await page.content()).not.toMatch(/giscus/i);
  });
});
