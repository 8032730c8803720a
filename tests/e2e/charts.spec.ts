import type { Locator } from '@playwright/test';
import type { PostPage } from './pages/post-page.ts';
import { expect, test } from './test.ts';

const address = 'blog/2026/charts/';

/** Goes to the charts that a browser draws, from the first to the last. */
async function readOn(post: PostPage): Promise<void> {
  await post.main.getByText('"March"').scrollIntoViewIfNeeded();
  await expect(post.picture('Bugs of a spring')).toBeVisible();
  await post.main.getByText('shows them').scrollIntoViewIfNeeded();
  await expect(post.picture('Spikes of three cells').getByText('Millivolts')).toBeVisible();
}

/** The colour of the first pixel of a canvas that is not transparent, from the middle upwards. */
function colorOf(canvas: Locator): Promise<string> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const copy = document.createElement('canvas');
    Object.assign(copy, { width: element.width, height: element.height });
    // Chromium warns of a canvas that is read often, if it does not know it before.
    const pixels = copy.getContext('2d', { willReadFrequently: true });
    pixels?.drawImage(element, 0, 0);
    const middle = Math.round(element.width / 2);
    for (let y = Math.round(element.height / 2); y > 0; y--) {
      const [red, green, blue, alpha] = pixels?.getImageData(middle, y, 1, 1).data ?? [];
      if (alpha === 255) return `rgb(${red}, ${green}, ${blue})`;
    }
    return 'none';
  });
}

test('a chart of ECharts is there without a script, in the colours of the theme', async ({
  post,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await post.goto(address);
  const chart = post.picture('Cells that were counted');
  await expect(chart).toBeVisible();
  const bar = chart.locator('path[fill="var(--series-1)"]').first();
  await expect(bar).toHaveCSS('fill', 'rgb(31, 102, 168)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(bar).toHaveCSS('fill', 'rgb(116, 179, 240)');
});

test('the others load their library when the reader comes near, and not before', async ({
  post,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await post.goto(address);
  await page.waitForLoadState('networkidle');
  const large = /\/(?:auto|plotly-cartesian)[.-]/;
  expect(asked.filter((path) => large.test(path))).toEqual([]);
  await readOn(post);
  const bugs = post.picture('Bugs of a spring');
  await expect(bugs).toBeVisible();
  await expect(bugs).toHaveAccessibleDescription('They become more, then fewer.');
  await expect(post.picture('Parts of a whole')).toBeVisible();
  await expect(post.main.getByText('"March"')).toBeHidden();
  expect(new Set(asked.filter((path) => large.test(path))).size).toBe(2);
});

test('the keyboard finds the source of a chart', async ({ post, page }) => {
  await post.goto(address);
  await post.main.getByText('"March"').scrollIntoViewIfNeeded();
  await expect(post.picture('Bugs of a spring')).toBeVisible();
  await expect(post.main.getByText('"March"')).toBeHidden();
  await post.main.locator('chartjs-drawing summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(post.main.getByText('"March"')).toBeVisible();
});

test('a chart follows the theme, and is light on paper', async ({ post, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await post.goto(address);
  await readOn(post);
  const canvas = post.picture('Bugs of a spring').locator('canvas');
  const text = post.picture('Spikes of three cells').getByText('Millivolts');
  await expect(text).toHaveCSS('fill', 'rgb(33, 35, 31)');
  const [light, dark] = ['rgb(31, 102, 168)', 'rgb(116, 179, 240)'];
  await expect.poll(() => colorOf(canvas)).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(text).toHaveCSS('fill', 'rgb(227, 229, 222)');
  await expect.poll(() => colorOf(canvas)).toBe(dark);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(text).toHaveCSS('fill', 'rgb(33, 35, 31)');
  await expect.poll(() => colorOf(canvas)).toBe(light);
});

test('a chart is as wide as its column', async ({ post, page }) => {
  await post.goto(address);
  await readOn(post);
  const spikes = post.picture('Spikes of three cells');
  const drawn = [
    spikes.locator('svg').first(),
    post.picture('Bugs of a spring').locator('canvas'),
    post.picture('Parts of a whole').locator('canvas'),
  ];
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const picture of drawn) {
      await expect
        .poll(() =>
          picture.evaluate((element) => {
            const column = element.closest('.picture')?.getBoundingClientRect().width ?? 0;
            return Math.abs(element.getBoundingClientRect().width - column) <= 1;
          }),
        )
        .toBe(true);
    }
  }
});

test('a chart whose library does not come says so, above its source', async ({ post, page }) => {
  await page.route(/\/plotly-cartesian/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: "throw new Error('It is broken.');" }),
  );
  await post.goto(address);
  await post.main.getByText('"Millivolts"').scrollIntoViewIfNeeded();
  await expect(post.main.getByText('This drawing cannot be shown: It is broken.')).toBeVisible();
  await expect(post.main.getByText('"Millivolts"')).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the source is there, and what a build can draw', async ({ post }) => {
    await post.goto(address);
    await expect(post.main.getByText('"March"')).toBeVisible();
    await expect(post.main.getByText('"Millivolts"')).toBeVisible();
    await expect(post.picture('Cells that were counted')).toBeVisible();
  });
});
