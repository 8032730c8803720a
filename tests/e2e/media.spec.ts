import { expect, test } from './test.ts';

const address = 'blog/2026/media/';

test('a video and a recording have a name, controls, captions and a still', async ({ post }) => {
  await post.goto(address);
  const video = post.main.getByLabel('A square that moves');
  await expect(video).toHaveJSProperty('controls', true);
  await expect(video).toHaveJSProperty('paused', true);
  expect(await video.evaluate((element: HTMLVideoElement) => element.poster)).toMatch(
    /wide.*\.webp$/,
  );
  const track = video.locator('track');
  await expect(track).toHaveAttribute('label', 'English');
  await expect(track).toHaveAttribute('src', '/notes/assets/video/moving.vtt');
  await expect(post.main.getByLabel('A tone of 440 hertz')).toHaveJSProperty('controls', true);
});

test('a video that plays by itself is silent, and plays while it is seen', async ({ post }) => {
  await post.goto(address);
  const video = post.main.getByLabel('The same, by itself');
  await expect(video).toHaveJSProperty('muted', true);
  await video.scrollIntoViewIfNeeded();
  await expect(video).toHaveJSProperty('paused', false);
  await post.main.getByText('The code of the plot').scrollIntoViewIfNeeded();
  await expect(video).toHaveJSProperty('paused', true);
});

test.describe('for readers who want less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing plays by itself', async ({ post, page }) => {
    await post.goto(address);
    const video = post.main.getByLabel('The same, by itself');
    await video.scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    await expect(video).toHaveJSProperty('paused', true);
  });
});

test('another site is asked after the click, and not before', async ({
  post,
  page,
  context,
  answered,
}) => {
  const asked: string[] = [];
  answered.add('https://www.youtube-nocookie.com');
  await context.route('https://www.youtube-nocookie.com/**', async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ contentType: 'text/html', body: '<title>Player</title><p>Playing</p>' });
  });
  await post.goto(address);
  const still = post.main.getByRole('link', { name: /A talk.*Loads from youtube\.com/s });
  await still.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
  await still.focus();
  await page.keyboard.press('Enter');
  const frame = post.main.locator('iframe[title="A talk"]');
  await expect(frame.contentFrame().getByText('Playing')).toBeVisible();
  await expect(frame).toBeFocused();
  expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1']);
});

test('a page of the site works in its frame, and cannot reach out of it', async ({ post }) => {
  await post.goto(address);
  const frame = post.main.locator('iframe[title="An interactive plot"]');
  await frame.scrollIntoViewIfNeeded();
  await frame.contentFrame().getByRole('button', { name: 'More' }).click();
  await expect(frame.contentFrame().locator('#count')).toHaveText('1');
  await expect(frame).toHaveAttribute('sandbox', 'allow-scripts');
  await expect(post.main.getByText('Loads from cdn.example.com')).toBeVisible();
});

test('a table is sorted by mouse and keyboard, numbers as numbers', async ({ post, page }) => {
  await post.goto(address);
  const table = post.main.getByRole('table').first();
  const column = (number: number) =>
    table.locator(`tbody td:nth-child(${number})`).allTextContents();
  await table.getByRole('button', { name: 'Rate' }).click();
  expect(await column(2)).toEqual(['−3', '12.5', '1,200', '']);
  await expect(table.getByRole('columnheader', { name: 'Rate' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await table.getByRole('button', { name: 'Rate' }).press('Enter');
  expect(await column(2)).toEqual(['1,200', '12.5', '−3', '']);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await column(1)).toEqual(['cell 1', 'cell 2', 'Cell 3', 'cell 10']);
  await expect(table.locator('[aria-sort]')).toHaveCount(1);
});

test('formulas, shares and days are sorted by what they say', async ({ post }) => {
  await post.goto(address);
  const table = post.main.getByRole('table').nth(1);
  const names = () => table.locator('tbody td:first-child').allTextContents();
  await table.getByRole('columnheader').first().getByRole('button').click();
  expect(await names()).toEqual(['one', 'three', 'two']);
  await table.getByRole('button', { name: 'Share' }).click();
  expect(await names()).toEqual(['three', 'one', 'two']);
  await table.getByRole('button', { name: 'Day' }).click();
  expect(await names()).toEqual(['two', 'three', 'one']);
  await expect(table.getByRole('link', { name: 'Source' })).toBeVisible();
  await table.getByRole('button', { name: 'Source' }).click();
  expect(await names()).toEqual(['one', 'two', 'three']);
  // A column without a name has nothing to be called by.
  await expect(table.getByRole('button')).toHaveCount(4);
});

test('a reader who stops a video that plays by itself is not overruled', async ({ post }) => {
  await post.goto(address);
  const video = post.main.getByLabel('The same, by itself');
  await video.scrollIntoViewIfNeeded();
  await expect(video).toHaveJSProperty('paused', false);
  await video.evaluate((element: HTMLVideoElement) => element.pause());
  await post.main.getByText('The code of the plot').scrollIntoViewIfNeeded();
  await video.scrollIntoViewIfNeeded();
  await post.page.waitForTimeout(300);
  await expect(video).toHaveJSProperty('paused', true);
});

test('a video keeps its place while it loads', async ({ post, page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.webm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const video = post.main.getByLabel('A square that moves');
  // As wide as high twice over: its poster's shape.
  const { width = 0, height = 1 } = (await video.boundingBox()) ?? {};
  expect(width / height).toBeCloseTo(2, 1);
  release();
  await expect
    .poll(() => video.evaluate((each: HTMLVideoElement) => each.readyState))
    .toBeGreaterThan(0);
  expect(await video.boundingBox()).toMatchObject({ width, height });
});

test('a plot loads modules and data of its own folder', async ({ post }) => {
  await post.goto('blog/2026/pictures/');
  const frame = post.main.locator('iframe[title="A plot of data"]');
  await frame.scrollIntoViewIfNeeded();
  await expect(frame.contentFrame().getByText('Sum: 6')).toBeVisible();
  await expect(post.main.getByRole('link', { name: 'A plot of data' })).toBeHidden();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('stills are links, and tables are tables', async ({ post }) => {
    await post.goto(address);
    await expect(post.main.getByRole('link', { name: /A talk/ })).toHaveAttribute(
      'href',
      'https://www.youtube.com/watch?v=abcdefghijk',
    );
    await expect(post.main.getByRole('table').getByRole('button')).toHaveCount(0);
    await expect(post.main.getByRole('link', { name: 'An interactive plot' })).toHaveAttribute(
      'href',
      '/notes/assets/html/plot.html',
    );
  });
});
