import type { Locator } from '@playwright/test';
import { expect, test } from './test.ts';

const address = 'blog/2026/distill/';
const beside = 'blog/2026/distill-beside/';

/** What is wider than the text, from the narrowest to the widest. */
const wider = [
  'l-body-outset',
  'l-middle',
  'l-page',
  'l-page-outset',
  'l-screen-inset',
  'l-screen',
];

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not shown.');
  return { ...box, end: box.x + box.width, below: box.y + box.height };
}

test('a footnote shows what it says, by pointer and keyboard', async ({ post, page }) => {
  await page.setViewportSize({ width: 900, height: 800 });
  await post.goto(address);
  const mark = post.main.locator('[data-footnote-ref]').first();
  const preview = page.locator('.reference-preview');
  await mark.hover();
  await expect(preview).toContainText('In Notes (Ada, 1990), where');
  await page.mouse.move(5, 5);
  await expect(preview).toHaveCount(0);
  await mark.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(preview).toContainText('In Notes');
  await page.keyboard.press('Escape');
  await expect(preview).toHaveCount(0);
});

test('the byline says who wrote it, where they work, and when', async ({ post }) => {
  await post.goto(address);
  const rows = post.main.getByRole('table').first().getByRole('row');
  await expect(rows).toHaveText([
    /Authors\s*Affiliations/,
    /Ada Example\s*Institute of Notes/,
    /Ole Bek\s*Institute of Notes\s*Academy of Sums/,
    'Dain Cho',
  ]);
  await expect(post.main.getByRole('link', { name: 'Ada Example' })).toHaveAttribute(
    'href',
    'https://ada.example',
  );
  await expect(post.main.locator('.byline')).toContainText('February 22, 2026');
  for (const name of ['author', 'citation_author']) {
    await expect(post.page.locator(`meta[name="${name}"]`)).toHaveCount(3);
  }
  const institutions = post.page.locator('meta[name="citation_author_institution"]');
  await expect(institutions).toHaveCount(3);
});

test('the contents are those of the list, and lead to their headings', async ({ post, page }) => {
  await post.goto(address);
  await expect(post.contents.getByRole('link')).toHaveText([
    'What’s in a sum',
    /^Of/,
    'Widths',
    'Code',
  ]);
  for (const link of await post.contents.getByRole('link').all()) {
    await link.click();
    await expect(page.locator(':target')).toBeInViewport();
  }
});

test('the appendix holds thanks, footnotes and references', async ({ post, page }) => {
  await page.setViewportSize({ width: 900, height: 800 });
  await post.goto(address);
  await expect(post.main.locator('.appendix').getByRole('heading')).toHaveText([
    'Acknowledgments',
    'Footnotes',
    'References',
  ]);
  await expect(post.main.locator('.appendix .footnotes li')).toHaveCount(3);
});

for (const width of [1280, 1000, 800]) {
  test(`what is wider than the text stays in the window of ${width} pixels`, async ({
    post,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await post.goto(address);
    const text = await boxOf(post.prose);
    let last = text.width;
    for (const name of wider) {
      const box = await boxOf(post.prose.locator(`> .${name}`));
      expect(box.width, name).toBeGreaterThanOrEqual(last);
      expect(box.x, name).toBeGreaterThanOrEqual(0);
      expect(box.end, name).toBeLessThanOrEqual(width);
      expect(Math.abs(box.x + box.end - text.x - text.end), name).toBeLessThanOrEqual(2);
      last = box.width;
    }
    expect(last).toBeGreaterThan(text.width);
    expect(await post.overhang()).toBeLessThanOrEqual(0);
  });
}

test('on a phone, and in print, it is as wide as the text', async ({ post, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await post.goto(address);
  const expectPlain = async () => {
    const text = await boxOf(post.prose);
    for (const name of [...wider, 'l-gutter']) {
      const box = await boxOf(post.prose.locator(`> .${name}`));
      expect([box.x, box.width], name).toEqual([text.x, text.width]);
    }
    expect(await post.overhang()).toBeLessThanOrEqual(0);
  };
  await expectPlain();
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.emulateMedia({ media: 'print' });
  await expectPlain();
});

test('notes in the margin stand clear of what is wider than the text', async ({ post, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await post.goto(address);
  const note = await boxOf(post.main.locator('.sidenote').last());
  const wide = await boxOf(post.prose.locator('> .l-page'));
  expect(note.below).toBeLessThanOrEqual(wide.y);
  const gutter = await boxOf(post.prose.locator('> .l-gutter'));
  expect(gutter.x).toBeGreaterThan((await boxOf(post.prose)).end);
});

test('it leaves room for contents beside the text, from right to left too', async ({
  post,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await post.goto(beside);
  const text = await boxOf(post.prose);
  const note = await boxOf(post.main.locator('.sidenote'));
  for (const name of ['l-page', 'l-screen']) {
    const box = await boxOf(post.prose.locator(`> .${name}`));
    expect(box.x, name).toBe(text.x);
    expect(box.end, name).toBeGreaterThan(text.end);
    expect(note.below, name).toBeLessThanOrEqual(box.y);
  }
  expect((await boxOf(post.entries)).end).toBeLessThan(text.x);
  expect(await post.overhang()).toBeLessThanOrEqual(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a citation leads to its reference, and that back', async ({ post, page }) => {
    await post.goto(address);
    await post.prose.getByRole('link', { name: 'Bek et al., 2001' }).click();
    await expect(page.locator('.references li:target')).toContainText('Journal of Tests');
    await page.locator('.references li:target [data-backlink]').click();
    await expect(page).toHaveURL(/#cite-1$/);
  });
});
