import { expect, test } from './test.ts';

const address = 'blog/2026/figures/';

test.describe('what a reader takes along', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the post as Markdown, its BibTeX and its address are copied, by pointer and by keyboard', async ({
    post,
    page,
  }) => {
    await post.goto(address);
    const bar = page.getByRole('group', { name: 'Copy or share this post' });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await bar.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(bar.getByRole('status')).toHaveText('Copied');
    expect(await copied()).toMatch(/^# Figures\n\n> Every kind of picture\.\n/);
    await bar.getByRole('button', { name: 'Copy BibTeX' }).press('Enter');
    await expect.poll(copied).toMatch(/^@article\{\w+2026figures,\n {2}title/);
    await bar.getByRole('button', { name: 'Copy link' }).press('Space');
    await expect.poll(copied).toBe('https://notebook.example/notes/blog/2026/figures/');
    await expect(bar.getByRole('status')).toHaveText('', { timeout: 10_000 });
  });
});

test('the sheet of the system is offered where there is one', async ({ post, page }) => {
  await page.addInitScript(() => {
    const share = (data: ShareData): Promise<void> => {
      document.documentElement.dataset['shared'] = JSON.stringify(data);
      return Promise.reject(new DOMException('The reader closed it.', 'AbortError'));
    };
    Object.defineProperty(Navigator.prototype, 'share', { value: share, configurable: true });
  });
  await post.goto(address);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.locator('html')).toHaveAttribute(
    'data-shared',
    '{"title":"Figures","url":"https://notebook.example/notes/blog/2026/figures/"}',
  );
});

test.describe('without a clipboard or a sheet', () => {
  test('there are links, and nothing that does nothing', async ({ post, page }) => {
    await page.addInitScript(() => {
      for (const name of ['clipboard', 'share']) {
        Reflect.deleteProperty(Navigator.prototype, name);
      }
    });
    await post.goto(address);
    const bar = page.getByRole('group', { name: 'Copy or share this post' });
    await expect(bar.getByRole('button')).toHaveCount(0);
    await expect(bar.getByRole('link')).toHaveCount(3);
    const downloading = page.waitForEvent('download');
    await bar.getByRole('link', { name: 'Copy BibTeX' }).click();
    expect((await downloading).suggestedFilename()).toMatch(/2026figures\.bib$/);
  });
});
