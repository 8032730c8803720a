import { expect, test } from './test.ts';

const address = 'blog/2026/drawings/';

test('what a build can draw is there without a script, in the colours of the theme', async ({
  post,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await post.goto(address);
  const graph = post.main.getByRole('group', { name: 'How a spike comes about' }).last();
  await expect(graph.getByRole('link', { name: 'soma' })).toHaveAttribute(
    'href',
    '/notes/blog/2026/figures/',
  );
  const line = graph.locator('path').first();
  await expect(line).toHaveCSS('stroke', 'rgb(33, 35, 31)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(line).toHaveCSS('stroke', 'rgb(227, 229, 222)');
  await expect(post.picture('Rates of two cells')).toBeVisible();
});

test('the keyboard finds the source of a drawing that has no description', async ({
  post,
  page,
}) => {
  await post.goto(address);
  const source = post.summary('Source of the drawing').first();
  await expect(source).not.toBeInViewport({ ratio: 1 });
  await source.focus();
  await page.keyboard.press('Enter');
  await expect(post.main.getByText('rankdir=LR')).toBeVisible();
});

test('a figure that is a drawing is numbered and referred to', async ({ post }) => {
  await post.goto(address);
  await post.main.getByRole('link', { name: 'Figure 2', exact: true }).click();
  await expect(post.main.getByText('Figure 2 A channel')).toBeInViewport();
});

test('the rest is drawn when the reader comes near, and not before', async ({ post, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await post.goto(address);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /mermaid-(?:engine|workshop)|mermaid\.core/.test(url))).toEqual([]);
  await expect(post.picture('A channel')).toHaveCount(0);
  await post.main.getByText('depolarise').scrollIntoViewIfNeeded();
  await expect(post.picture('A channel')).toBeVisible();
  await expect(post.picture('A flow')).toBeVisible();
  await expect(post.picture('A channel').getByText('depolarise')).toBeVisible();
  await expect(post.main.getByText('Closed --> Open')).toBeHidden();
});

test('is drawn on a computer that has none of the fonts that a family names', async ({
  post,
  page,
}) => {
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/local\([^)]*\)/g, 'local(None)');
    await route.fulfill({ response, body });
  });
  await post.goto(address);
  await post.main.getByText('depolarise').scrollIntoViewIfNeeded();
  await expect(post.picture('A channel')).toBeVisible();
});

test('a drawing follows the theme, and is light on paper', async ({ post, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await post.goto(address);
  await post.main.getByText('depolarise').scrollIntoViewIfNeeded();
  const label = post.picture('A channel').getByText('depolarise').last();
  await expect(label).toHaveCSS('color', 'rgb(33, 35, 31)');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = post.picture('A channel').getByText('depolarise').last();
  await expect(dark).toHaveCSS('color', 'rgb(227, 229, 222)');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(post.picture('A channel').getByText('depolarise').last()).toHaveCSS(
    'color',
    'rgb(33, 35, 31)',
  );
});

test('what cannot be drawn says so, above its source', async ({ post, page }) => {
  await page.route(/mermaid-workshop/, (route) => route.fulfill({ status: 200, body: '' }));
  await page.route(/mermaid-engine/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: "export const address = import.meta.url; window.drawMermaid = () => Promise.reject(new Error('It is broken.'));",
    }),
  );
  await post.goto(address);
  await post.main.getByText('depolarise').scrollIntoViewIfNeeded();
  await expect(
    post.main.getByText('This drawing cannot be shown: It is broken.').first(),
  ).toBeVisible();
  await expect(post.main.getByText('Closed --> Open')).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the source is there', async ({ post }) => {
    await post.goto(address);
    await expect(post.main.getByText('Closed --> Open')).toBeVisible();
    await expect(post.picture('Rates of two cells')).toBeVisible();
  });
});
