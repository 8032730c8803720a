import type { Locator, Page } from '@playwright/test';
import type { PostPage } from './pages/post-page.ts';
import { expect, test } from './test.ts';

const address = 'blog/2026/pictures/';

const slider = (post: PostPage, label: string) =>
  post.main.locator('image-compare', { hasText: label });

/** How much of a comparison shows the first picture, in percent. */
const shown = (pair: Locator) =>
  pair.evaluate((element) => parseFloat(element.style.getPropertyValue('--shown')));

test.describe('a gallery', () => {
  test('leads from one full picture to the next by arrow keys and around', async ({
    post,
    page,
  }) => {
    await post.goto(address);
    await post.zoomButton('Wide, with x2').click();
    await expect(post.dialog).toContainText('Image 1 of 4');
    await expect(post.dialog.getByRole('link', { name: 'source' })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(post.dialog).toHaveAccessibleName('A panel');
    await expect(post.dialog).toContainText('Image 2 of 4The panel, whose caption is long');
    await expect(post.dialog.getByRole('img', { name: 'A panel' })).toHaveJSProperty(
      'naturalWidth',
      800,
    );
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(post.dialog).toHaveAccessibleName('Fine stripes');
    await page.keyboard.press('Escape');
    await expect(post.dialog).toBeHidden();
    await expect(post.zoomButton('Fine stripes')).toBeFocused();
  });

  test('leads on by buttons, which the keyboard reaches', async ({ post, page }) => {
    await post.goto(address);
    await post.zoomButton('A circle').press('Enter');
    await post.dialog.getByRole('button', { name: 'Next image' }).click();
    await expect(post.dialog).toHaveAccessibleName('Fine stripes');
    await post.dialog.getByRole('button', { name: 'Previous image' }).focus();
    await page.keyboard.press('Enter');
    await expect(post.dialog).toHaveAccessibleName('A circle');
    await post.dialog.getByRole('button', { name: 'Close the image' }).click();
    await expect(post.dialog).toBeHidden();
  });

  test('leaves nothing behind for pictures of another', async ({ post, page }) => {
    await post.goto(address);
    await post.zoomButton('A panel').click();
    await expect(post.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(post.dialog).toBeHidden();
    // The dot does not open, so the bar is alone.
    await post.zoomButton('A bar').click();
    await expect(post.dialog.getByRole('button')).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await expect(post.dialog).toHaveAccessibleName('A bar');
  });

  test('follows the writing', async ({ post, page }) => {
    await post.goto('blog/2026/pictures-arabic/');
    await post.main.getByRole('button', { name: 'خطوط عريضة' }).click();
    await expect(post.dialog).toHaveAccessibleName('خطوط عريضة');
    await page.keyboard.press('ArrowLeft');
    await expect(post.dialog).toHaveAccessibleName('خطوط رفيعة');
  });

  test('has at most as many pictures beside each other as fit', async ({ post, page }) => {
    await post.goto(address);
    const columns = () =>
      post.main
        .locator('picture-gallery')
        .first()
        .evaluate((grid) => getComputedStyle(grid).gridTemplateColumns.split(' ').length);
    expect(await columns()).toBe(2);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await columns()).toBe(1);
  });

  test.describe('on a phone', () => {
    test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

    test('leads on by swipes, and a swipe up is none', async ({ post, page }) => {
      await post.goto(address);
      await post.zoomButton('A panel').tap();
      await swipe(page, [300, 400], [100, 410]);
      await expect(post.dialog).toHaveAccessibleName('A circle');
      await swipe(page, [100, 400], [300, 410]);
      await expect(post.dialog).toHaveAccessibleName('A panel');
      await swipe(page, [200, 600], [100, 200]);
      await expect(post.dialog).toHaveAccessibleName('A panel');
    });
  });
});

test.describe('a comparison', () => {
  test('is a slider for the keyboard and for screen readers', async ({ post, page }) => {
    await post.goto(address);
    const pair = slider(post, 'Before');
    const range = pair.getByRole('slider', { name: 'Divider between the images' });
    await range.focus();
    await expect(range).toHaveAttribute('aria-valuetext', 'Before: 50%');
    await page.keyboard.press('ArrowRight');
    expect(await shown(pair)).toBe(51);
    await expect(range).toHaveAttribute('aria-valuetext', 'Before: 51%');
    await page.keyboard.press('End');
    expect(await shown(pair)).toBe(100);
    await page.keyboard.press('Home');
    expect(await shown(pair)).toBe(0);
    await expect(pair.getByRole('img', { name: 'A panel' })).toHaveCount(1);
    await expect(pair.getByRole('img', { name: 'A wide one' })).toHaveCount(1);
  });

  test('follows the mouse wherever it takes hold, and the keys go on from there', async ({
    post,
    page,
  }) => {
    await post.goto(address);
    const pair = slider(post, 'Before');
    await pair.scrollIntoViewIfNeeded();
    const box = await boxOf(pair);
    await page.mouse.move(box.x + box.width * 0.25, box.y + 20);
    await page.mouse.down();
    expect(await shown(pair)).toBe(25);
    await page.mouse.move(box.x + box.width * 0.75, box.y + 60, { steps: 3 });
    expect(await shown(pair)).toBe(75);
    await page.mouse.move(box.x + box.width + 50, box.y + 60);
    expect(await shown(pair)).toBe(100);
    await page.mouse.up();
    await page.mouse.move(box.x, box.y);
    expect(await shown(pair)).toBe(100);
    await page.keyboard.press('ArrowLeft');
    expect(await shown(pair)).toBe(99);
  });

  test('shows the parts on either side of the divider', async ({ post }) => {
    await post.goto(address);
    expect(await clipsOf(slider(post, 'Before'))).toEqual([
      'inset(0px 50% 0px 0px)',
      'inset(0px 0px 0px 50%)',
    ]);
    await post.goto('blog/2026/pictures-arabic/');
    expect(await clipsOf(post.main.locator('image-compare'))).toEqual([
      'inset(0px 0px 0px 50%)',
      'inset(0px 50% 0px 0px)',
    ]);
  });

  test('follows the writing', async ({ post, page }) => {
    await post.goto('blog/2026/pictures-arabic/');
    const pair = post.main.locator('image-compare');
    await pair.scrollIntoViewIfNeeded();
    const box = await boxOf(pair);
    await page.mouse.click(box.x + box.width * 0.75, box.y + 100);
    expect(await shown(pair)).toBe(25);
    await page.keyboard.press('ArrowLeft');
    expect(await shown(pair)).toBe(26);
  });

  test('has its place before its script is there', async ({ post, page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    const pair = slider(post, 'Before');
    await expect(pair.getByText('After')).toBeVisible();
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(
        ({ sheet }) => sheet,
      ),
    );
    const { height } = await boxOf(pair);
    await expect(pair.getByRole('slider')).toHaveCount(0);
    release();
    await expect(pair.getByRole('slider')).toHaveCount(1);
    expect(await boxOf(pair)).toMatchObject({ height });
  });

  test.describe('on a phone', () => {
    test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

    test('goes where it is tapped, and lets the page scroll', async ({ post, page }) => {
      await post.goto(address);
      const pair = slider(post, 'Before');
      await pair.scrollIntoViewIfNeeded();
      const box = await boxOf(pair);
      await page.touchscreen.tap(box.x + box.width * 0.2, box.y + 50);
      expect(await shown(pair)).toBe(20);
      await expect(pair).toHaveCSS('touch-action', 'pan-y');
    });
  });

  test('is two pictures with their labels on paper', async ({ post, page }) => {
    await post.goto(address);
    await page.emulateMedia({ media: 'print' });
    await expectStacked(slider(post, 'Before'));
    await expect(slider(post, 'Before').locator('input')).toBeHidden();
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('all pictures are there, and those compared are below each other', async ({ post }) => {
    await post.goto(address);
    await expect(post.main.locator('picture-gallery').first().getByRole('img')).toHaveCount(4);
    await expectStacked(slider(post, 'Before'));
  });
});

async function expectStacked(pair: Locator): Promise<void> {
  const [first, second] = await Promise.all(
    [0, 1].map((n) => boxOf(pair.locator('figure').nth(n))),
  );
  expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0));
  for (const label of ['Before', 'After']) await expect(pair.getByText(label)).toBeVisible();
}

function clipsOf(pair: Locator): Promise<string[]> {
  return pair
    .locator('figure')
    .evaluateAll((sides) => sides.map((side) => getComputedStyle(side).clipPath));
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not seen.');
  return box;
}

/** One finger over the dialog. */
async function swipe(page: Page, [fromX, fromY]: [number, number], [toX, toY]: [number, number]) {
  const client = await page.context().newCDPSession(page);
  const send = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: { x: number; y: number }[],
  ) => client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await send('touchStart', [{ x: fromX, y: fromY }]);
  await send('touchMove', [{ x: (fromX + toX) / 2, y: (fromY + toY) / 2 }]);
  await send('touchMove', [{ x: toX, y: toY }]);
  await send('touchEnd', []);
}
