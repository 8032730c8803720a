import { expect, test } from './test.ts';

const widths = [390, 1280];

for (const width of widths) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('callouts say what they are, and quotes whose they are', async ({ post, page }) => {
      await post.goto('blog/2026/blocks/');
      const callout = post.main.getByRole('note').first();
      await expect(callout).toContainText('Note');
      await expect(callout.locator('svg')).toBeVisible();
      const quote = post.main.getByRole('figure').filter({ has: page.locator('blockquote') });
      await expect(quote.locator('blockquote')).toBeVisible();
      // The keyboard reaches the link to the source.
      await quote.getByRole('link', { name: 'Notes' }).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/contact\/$/);
    });

    test('the TeX of a formula scrolls in its box, by the keyboard too', async ({ post, page }) => {
      await post.goto('blog/2026/blocks/');
      await expect(post.main.locator('code.tex-text')).toHaveText('\\nope{x}');
      const box = post.main.getByRole('figure', { name: 'TeX of a formula that cannot be shown' });
      const tex = box.locator('pre');
      await expect(tex).toContainText('\\end{equation}');
      await tex.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => tex.evaluate((pre) => pre.scrollLeft)).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    });

    test('statements, tables and listings stand in the column', async ({ post, page }) => {
      await post.goto('blog/2026/references/');
      const column = await post.main.locator('.prose').first().boundingBox();
      for (const selector of ['.statement', '.captioned-table', '.listing']) {
        const box = await post.main.locator(selector).first().boundingBox();
        if (!box || !column) throw new Error('Both are on the page.');
        expect(box.x).toBeGreaterThanOrEqual(column.x - 1);
        expect(box.x + box.width).toBeLessThanOrEqual(column.x + column.width + 1);
      }
      const proof = page.locator('.proof > p:last-child').first();
      expect(await proof.evaluate((p) => getComputedStyle(p, '::after').content)).toContain(
        '\u25A1',
      );
    });
  });
}

test.describe('statements', () => {
  test.use({ site: 'demo' });

  test('have their words and numbers, and references lead to them, by mouse and keyboard', async ({
    post,
    page,
  }) => {
    await post.goto('blog/2026/everything-a-post-can-hold/#theorems');
    await expect(post.main.locator('.statement .numbered-name')).toHaveText([
      'Definition 1',
      'Theorem 1',
      'Proof of Theorem 1',
      'Lemma 1',
      'Proposition 1',
      'Corollary',
      'Example',
      'Remark',
    ]);
    await post.main.getByRole('link', { name: 'Lemma 1' }).click();
    await expect(page).toHaveURL(/#lem-monotone$/);
    await post.main.getByRole('link', { name: 'Proposition 1' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#prop-rate$/);
  });
});
