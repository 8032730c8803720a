import { expect, test } from './test.ts';

const address = 'blog/2026/asides/';

test('a click on the line opens an aside, another closes it', async ({ post }) => {
  await post.goto(address);
  await expect(post.heading('Inside the first')).toBeHidden();
  await post.summary('The first aside').click();
  await expect(post.heading('Inside the first')).toBeVisible();
  await post.summary('The first aside').click();
  await expect(post.heading('Inside the first')).toBeHidden();
});

test('the keyboard opens it too', async ({ post, page }) => {
  await post.goto(address);
  await post.summary('The first aside').focus();
  await page.keyboard.press('Enter');
  await expect(post.heading('Inside the first')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(post.heading('Inside the first')).toBeHidden();
});

test('one that is open from the start is open', async ({ post }) => {
  await post.goto(address);
  await expect(post.main.getByText('Seen at once.')).toBeVisible();
});

test('a link to a heading inside opens it, a second time too', async ({ post, page }) => {
  await post.goto(address);
  const link = page.getByRole('link', { name: 'a heading inside' });
  await link.click();
  await expect(post.heading('Inside the first')).toBeInViewport();
  await post.summary('The first aside').click();
  await expect(post.heading('Inside the first')).toBeHidden();
  await link.click();
  await expect(post.heading('Inside the first')).toBeInViewport();
});

test('a link to a heading in an aside within an aside opens both', async ({ post, page }) => {
  await post.goto(address);
  await page.getByRole('link', { name: 'the inner one' }).click();
  await expect(post.heading('Innermost')).toBeInViewport();
  await expect(post.heading('Inside the first')).toBeHidden();
});

test('an address with a heading inside opens it', async ({ post }) => {
  await post.goto(`${address}#innermost`);
  await expect(post.heading('Innermost')).toBeInViewport();
});

test('an address in another script opens it', async ({ post }) => {
  await post.goto(`blog/2026/arabic/#${encodeURIComponent('في-الداخل')}`);
  await expect(post.heading('في الداخل')).toBeInViewport();
});

test('on paper all are open, and closed again on the screen', async ({ post, page }) => {
  await post.goto(address);
  await page.emulateMedia({ media: 'print' });
  await expect(post.main.getByText('a list', { exact: true })).toBeVisible();
  await expect(post.main.getByText('Deep down')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(post.main.getByText('Deep down')).toBeHidden();
});

test('printing leaves the asides as they were', async ({ post, page }) => {
  await post.goto(address);
  await post.summary('The first aside').click();
  await page.pdf();
  await expect(post.heading('Inside the first')).toBeVisible();
  await expect(post.heading('Innermost')).toBeHidden();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a click opens an aside', async ({ post }) => {
    await post.goto(address);
    await post.summary('The first aside').click();
    await expect(post.heading('Inside the first')).toBeVisible();
  });
});
