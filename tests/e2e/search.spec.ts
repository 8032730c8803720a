import { expect, test } from './test.ts';

for (const [device, viewport] of [
  ['a desk', { width: 1280, height: 800 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  const tag = device === 'a phone' ? '@long' : [];
  test.describe(`on ${device}, by the keyboard alone`, { tag }, () => {
    test.use({ viewport });

    test('a reader searches, filters and opens a result', async ({ sitePage, search, page }) => {
      await sitePage.goto();
      await search.open();
      await search.type('note');
      await expect(search.status).toHaveText('Results: 9');
      expect(await sitePage.overhang()).toBeLessThanOrEqual(0);

      // Past the button to close and the tags.
      for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
      await expect(search.filter('Years')).toBeFocused();
      await search.type('2025');
      await expect(search.status).toHaveText('Results: 6');

      for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+Tab');
      await expect(search.field).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(search.titles.nth(1)).toBeFocused();
      await expect(search.titles.nth(1)).toHaveText('Note 5');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/notes\/blog\/2025\/note-5\/$/);
      await expect(search.dialog).toBeHidden();
    });

    test('Enter in the field opens the first result, even before it is shown', async ({
      sitePage,
      search,
      page,
    }) => {
      await sitePage.goto('blog/');
      await page.keyboard.press('Control+k');
      await expect(search.field).toBeFocused();
      await search.type('deutscher');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/notes\/blog\/2026\/german\/$/);
    });
  });
}

test('nothing of the search is loaded before it is opened', async ({ post, search, page }) => {
  await post.goto('blog/2026/figures/');
  await post.readThrough();
  await search.opener.hover();
  await page.waitForLoadState('networkidle');
  expect(await search.requests()).toEqual([]);
  await search.opener.click();
  await expect(search.filter('Tags')).toBeVisible();
  expect(await search.requests()).not.toEqual([]);
});

test('the keys open and close it, and the focus goes back', async ({ post, search, page }) => {
  await post.goto('blog/2026/asides/');
  await post.summary('The first aside').focus();
  await page.keyboard.press('Control+k');
  await expect(search.field).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(search.dialog).toBeHidden();
  await expect(post.summary('The first aside')).toBeFocused();
  await page.keyboard.press('Meta+k');
  await expect(search.field).toBeFocused();
  await search.type('something');
  await page.keyboard.press('Escape');
  await expect(search.dialog).toBeHidden();
  await expect(post.summary('The first aside')).toBeFocused();
});

test('the button opens it, its cross and a click beside it close it', async ({
  sitePage,
  search,
  page,
}) => {
  await sitePage.goto();
  await search.opener.click();
  await search.dialog.getByRole('button', { name: 'Close the search' }).click();
  await expect(search.dialog).toBeHidden();
  await expect(search.opener).toBeFocused();
  await search.opener.click();
  await page.mouse.click(5, 5);
  await expect(search.dialog).toBeHidden();
});

test('a slash is a slash where one writes', async ({ sitePage, search, page }) => {
  await sitePage.goto();
  await page.evaluate(() => {
    document.querySelector('main')?.append(document.createElement('input'));
    const editor = document.createElement('p');
    editor.contentEditable = 'true';
    document.querySelector('main')?.append(editor);
  });
  await page.locator('main input').focus();
  await page.keyboard.press('/');
  await expect(page.locator('main input')).toHaveValue('/');
  await page.locator('main [contenteditable]').focus();
  await page.keyboard.press('/');
  await expect(page.locator('main [contenteditable]')).toHaveText('/');
  await expect(search.dialog).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(search.field).toBeFocused();
  await search.type('a/b');
  await expect(search.field).toHaveValue('a/b');
});

test('keys that mean something else open nothing', async ({ post, search, page }) => {
  await post.goto('blog/2026/figures/');
  for (const key of ['Alt+/', 'Control+Shift+k', 'Control+Alt+k', 'k']) {
    await page.keyboard.press(key);
  }
  await post.zoomButton('Stripes from light to dark').click();
  await expect(post.dialog).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  expect(await search.requests()).toEqual([]);
});

test('a result has title, excerpt, date and tags, and what matches is marked', async ({
  sitePage,
  search,
}) => {
  await sitePage.goto();
  await search.open();
  await search.type('figures stripes');
  const result = search.results.first();
  await expect(result.getByRole('link').first()).toHaveText('Figures');
  await expect(result).toContainText('March 1, 2026 · figures · zoom');
  await expect(result.locator('mark')).toContainText(['Figures', 'Stripes']);
});

test('a result leads to the section that matches', async ({ sitePage, search, page }) => {
  await sitePage.goto();
  await search.open();
  await search.type('innermost');
  await search.results.first().getByRole('link', { name: 'Innermost' }).click();
  await expect(page).toHaveURL(/\/asides\/#innermost$/);
  await expect(sitePage.main.getByRole('heading', { name: 'Innermost' })).toBeInViewport();
});

test('a result on the same page closes the dialog', async ({ post, search }) => {
  await post.goto('blog/2026/asides/');
  await search.open();
  await search.type('innermost');
  await search.results.first().getByRole('link', { name: 'Innermost' }).click();
  await expect(search.dialog).toBeHidden();
  await expect(post.heading('Innermost')).toBeInViewport();
});

test('formulas are found once, as text', async ({ sitePage, search }) => {
  await sitePage.goto();
  await search.open();
  await search.type('inline price');
  await expect(search.titles).toHaveText(['A title with x2 and code']);
  await expect(search.results.first()).toContainText('Inline eiπ+1=0, and a price of $5.');
});

test('what stands around the texts is not found', async ({ sitePage, search }) => {
  await sitePage.goto();
  await search.open();
  for (const word of ['navigation', 'Skip', 'GitHub', 'enlarge', 'webp', 'February']) {
    await search.field.fill(word);
    await expect(search.status).toHaveText(`Nothing found for “${word}”`);
  }
});

test('hidden posts, drafts and posts off the sitemap are not found', async ({
  sitePage,
  search,
}) => {
  await sitePage.goto();
  await search.open();
  for (const word of ['hidden', 'draft', 'sitemap']) {
    await search.field.fill(word);
    await expect(search.status).toHaveText(`Nothing found for “${word}”`);
  }
});

test('more results come on demand, after those that are there', async ({
  sitePage,
  search,
  page,
}) => {
  await sitePage.goto();
  await search.open();
  await search.filter('Years').selectOption({ label: '2026 (9)' });
  await expect(search.results).toHaveCount(8);
  await search.field.focus();
  await page.keyboard.press('ArrowUp');
  await expect(search.field).toBeFocused();
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowDown');
  await expect(search.titles.nth(7)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(search.results).toHaveCount(9);
  await expect(search.titles.nth(8)).toBeFocused();
  await expect(search.more).toBeHidden();
});

test('a filter alone lists what it lets through, newest first', async ({ sitePage, search }) => {
  await sitePage.goto();
  await search.open();
  await search.filter('Years').selectOption({ label: '2025 (7)' });
  await expect(search.titles.first()).toHaveText('A pinned post');
  await expect(search.status).toHaveText('Results: 7');
  await search.filter('Tags').selectOption({ label: 'figures (1)' });
  await expect(search.status).toHaveText('Results: 0');
  await search.filter('Years').selectOption({ label: 'All years' });
  await expect(search.titles).toHaveText(['Figures']);
});

test('every language is found from every page, and can be chosen', async ({ post, search }) => {
  await post.goto('blog/2026/figures/');
  await search.open();
  for (const [word, title] of [
    ['Fußnote', 'Ein deutscher Text'],
    ['معقد', 'ملاحظات عن الدماغ'],
    // Within words, from either side, and next to a word of another script.
    ['大学', '記憶の回路'],
    ['経細', '記憶の回路'],
    ['回路', '記憶の回路'],
    ['gpu', '記憶の回路'],
    ['発火 gpu', '記憶の回路'],
  ] as const) {
    await search.field.fill(word);
    await expect(search.titles).toHaveText([title]);
  }
  await expect(search.results.first()).toHaveAttribute('lang', 'ja');
  await expect(search.results.first()).toContainText('東京大学の図書館');
  await search.field.fill('');
  await search.filter('Languages').selectOption({ label: 'German (1)' });
  await expect(search.titles).toHaveText(['Ein deutscher Text']);
});

test('the last query wins', async ({ sitePage, search, page }) => {
  await page.route(/\.pf_fragment$/, async (route) => {
    // The texts of the first query come late.
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await sitePage.goto();
  await search.open();
  await search.field.fill('note');
  await page.waitForRequest(/\.pf_fragment$/);
  await search.field.fill('zzzz');
  await expect(search.status).toHaveText('Nothing found for “zzzz”');
  await page.waitForTimeout(1200);
  await expect(search.status).toHaveText('Nothing found for “zzzz”');
  await expect(search.results).toHaveCount(0);
});

test('without an index the dialog says so, and asks again', async ({
  sitePage,
  search,
  page,
  complaints,
}) => {
  await page.route(/pagefind\.js/, (route) => route.fulfill({ status: 404 }));
  await sitePage.goto();
  await search.open();
  await expect(search.status).toHaveText('The search index cannot be loaded.');
  await search.type('note');
  await expect(search.status).toHaveText('The search index cannot be loaded.');
  // The browser's own words about the file that is not there.
  complaints.length = 0;
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button', async ({ sitePage, search }) => {
    await sitePage.goto();
    await expect(search.opener).toBeHidden();
  });
});

test.describe('a site that has switched it off', () => {
  test.use({ site: 'bare' });

  test('has no button, no keys and no index', async ({ sitePage, search, page, request }) => {
    await sitePage.goto();
    await expect(search.opener).toHaveCount(0);
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await expect(search.dialog).toHaveCount(0);
    expect((await request.get('pagefind/pagefind.js')).status()).toBe(404);
    expect(await page.content()).not.toContain('wasm-unsafe-eval');
  });
});
