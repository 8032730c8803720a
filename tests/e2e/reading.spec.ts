import { expect, test } from './test.ts';

test.describe('a site below the top of its address', () => {
  test('leads from the home page to a post by its links', async ({ sitePage, page }) => {
    await sitePage.goto();
    await sitePage.main.getByRole('link', { name: 'what is too wide' }).click();
    await expect(page).toHaveURL(/\/notes\/blog\/2026\/too-wide\/$/);
    await sitePage.navigation.getByRole('link', { name: 'Blog' }).click();
    await expect(page).toHaveURL(/\/notes\/blog\/$/);
    await expect(sitePage.navigation.getByRole('link', { name: 'Blog' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await sitePage.navigation.getByRole('link', { name: 'Contact' }).click();
    await sitePage.main.getByRole('link', { name: 'notebook' }).click();
    await expect(page).toHaveURL(/\/notes\/blog\/$/);
  });

  test('serves feed, sitemap, robots.txt and files of the writer', async ({ request }) => {
    const feeds = ['feed.xml', 'rss.xml', 'feed.json', 'de/feed.xml', 'blog/tag/zoom/feed.xml'];
    const others = ['sitemap.xml', 'robots.txt', 'assets/map.txt', 'favicon.svg'];
    for (const file of [...feeds, ...others]) {
      expect([file, (await request.get(file)).status()]).toEqual([file, 200]);
    }
  });
});

test('the index has the pinned post on top, ten others a page, and the way to more', async ({
  blog,
}) => {
  await blog.goto('blog/');
  await expect(blog.pinned.getByRole('heading')).toHaveText(['A pinned post']);
  await expect(blog.posts).toHaveCount(11);
  await expect(blog.posts.nth(1).getByRole('heading')).toHaveText('Figures');
  await blog.pagination.getByRole('link', { name: 'Older posts' }).click();
  await expect(blog.page).toHaveURL(/\/notes\/blog\/page\/2\/$/);
  await expect(blog.pinned).toHaveCount(0);
  await expect(blog.posts.last().getByRole('heading')).toHaveText('A talk elsewhere');
  await expect(blog.pagination.locator('[aria-current]')).toHaveText('2');
  await blog.pagination.getByRole('link', { name: 'Newer posts' }).click();
  await expect(blog.page).toHaveURL(/\/notes\/blog\/$/);
});

test('a card leads to its post wherever it is clicked', async ({ blog }) => {
  await blog.goto('blog/');
  await blog.pinned.first().click({ position: { x: 10, y: 10 } });
  await expect(blog.page).toHaveURL(/\/notes\/blog\/2025\/pinned\/$/);
});

test('a reader finds the archive of a year from the index', async ({ blog }) => {
  await blog.goto('blog/');
  await blog.main.getByRole('link', { name: 'Archive' }).click();
  await blog.main.getByRole('link', { name: '2026' }).click();
  await blog.pagination.getByRole('link', { name: 'Page 2 of 2' }).click();
  await expect(blog.page).toHaveURL(/\/notes\/blog\/2026\/page\/2\/$/);
  await expect(blog.main.getByRole('link', { name: 'A text on another site' })).toHaveAttribute(
    'href',
    'https://www.journal.example/a-text',
  );
});

test('lists name no hidden post and no draft', async ({ blog }) => {
  for (const path of ['', 'blog/', 'blog/page/2/']) {
    await blog.goto(path);
    await expect(blog.main.getByText(/Not in lists|A draft/)).toHaveCount(0);
  }
});

test('the first thing that the keyboard meets leads past the header', async ({
  sitePage,
  page,
}) => {
  await sitePage.goto('blog/2026/figures/');
  await page.keyboard.press('Tab');
  await expect(sitePage.skipLink).toBeFocused();
  await expect(sitePage.skipLink).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(sitePage.main).toBeFocused();
});

test('a page in Arabic runs from right to left', async ({ post, page }) => {
  await post.goto('blog/2026/arabic/');
  await expect(post.root).toHaveAttribute('lang', 'ar');
  await expect(post.root).toHaveAttribute('dir', 'rtl');
  await expect(post.title).toHaveCSS('direction', 'rtl');
  const name = await page
    .getByRole('banner')
    .getByRole('link', { name: 'The Notebook' })
    .boundingBox();
  const button = await post.themeButton.boundingBox();
  expect(name?.x).toBeGreaterThan(button?.x ?? Infinity);
});

test('a page in German has its date and its fixed words in German', async ({ post }) => {
  await post.goto('blog/2026/german/');
  await expect(post.root).toHaveAttribute('lang', 'de');
  await expect(post.main.getByText('18. Februar 2026')).toBeVisible();
  await expect(post.main.getByText(/Ada Example und Ben Example/)).toBeVisible();
  await expect(post.heading('Fußnoten')).toBeAttached();
});

test('a footnote leads to its note and back', async ({ post, page }) => {
  await post.goto('blog/2026/too-wide/');
  await post.main.getByRole('link', { name: '[2]', exact: true }).click();
  await expect(post.main.getByText('The second note')).toBeInViewport();
  await post.main.getByRole('link', { name: 'Back to reference 2' }).click();
  await expect(page).toHaveURL(/#fnref:two$/);
});

test('a reference leads to its equation', async ({ post, page, giscus: _stub }) => {
  await post.goto('blog/2026/mathematics/');
  await post.main.getByRole('link', { name: '(2)' }).first().click();
  await expect(page).toHaveURL(/#eq:second$/);
  await expect(post.main.locator('.katex-display').first()).toBeInViewport();
});

test('formulas are drawn in the fonts of the site', async ({ post, page }) => {
  await post.goto('blog/2026/mathematics/');
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(
      ({ family, status }) => family.includes('KaTeX') && status === 'loaded',
    ).length;
  });
  expect(fonts).toBeGreaterThan(0);
});

test('a numbered formula that fits is no stop of the keyboard, and its number is within the column', async ({
  post,
  page,
}) => {
  await post.goto('blog/2026/references/');
  const formula = post.main.locator('.katex-display', { has: page.locator('[id="eq:sum"]') });
  await expect(formula).toBeVisible();
  await expect(formula).not.toHaveAttribute('tabindex');
  expect(await formula.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
});

test('a proof that ends with a formula has its mark, too', async ({ post }) => {
  await post.goto('blog/2026/references/');
  const mark = post.main
    .locator('.proof')
    .last()
    .evaluate((proof) => getComputedStyle(proof, '::after').content);
  expect(await mark).toContain('\u25A1');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a wide formula, a wide table and a long line scroll by keyboard', async ({
    post,
    page,
    giscus: _stub,
  }) => {
    for (const [path, selector] of [
      ['blog/2026/mathematics/', '.katex-display'],
      ['blog/2026/too-wide/', '.table-wrapper'],
      ['blog/2026/too-wide/', 'pre'],
    ] as const) {
      await post.goto(path);
      const wide = post.main.locator(selector).last();
      await expect(wide).toHaveAttribute('tabindex', '0');
      await wide.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => wide.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    }
  });

  test('the number of a formula stands behind it, however wide it is', async ({ post, page }) => {
    await post.goto('blog/2026/references/');
    const formula = post.main.locator('.katex-display', {
      has: page.locator('[id="eq:squares"]'),
    });
    await expect(formula).toHaveAttribute('tabindex', '0');
    const gap = await formula.evaluate((box) => {
      const ends = [...box.querySelectorAll('.base')].map(
        (part) => part.getBoundingClientRect().right,
      );
      const tag = box.querySelector('.tag > :last-child');
      return (tag?.getBoundingClientRect().left ?? 0) - Math.max(...ends);
    });
    expect(gap).toBeGreaterThan(0);
  });

  test('figures of a row stand below each other', async ({ post }) => {
    await post.goto('blog/2026/figures/');
    const left = await post.picture('A panel on the left').boundingBox();
    const right = await post.picture('Stripes on the right').boundingBox();
    expect(right?.y).toBeGreaterThanOrEqual((left?.y ?? 0) + (left?.height ?? 0));
  });
});

test('figures of a row stand side by side, under one caption', async ({ post }) => {
  await post.goto('blog/2026/figures/');
  const left = await post.picture('A panel on the left').boundingBox();
  const right = await post.picture('Stripes on the right').boundingBox();
  expect(right?.x).toBeGreaterThanOrEqual((left?.x ?? 0) + (left?.width ?? 0));
  await expect(post.main.getByRole('figure', { name: 'Two pictures, one caption' })).toHaveCount(1);
});
