import { expect, test } from './test.ts';

const stripes = 'Stripes from light to dark';

test.beforeEach(async ({ post }) => {
  await post.goto('blog/2026/figures/');
});

test('a click opens the full picture, which is loaded only then', async ({ post, page }) => {
  const full = await post.zoomButton(stripes).getAttribute('href');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await post.readThrough();
  expect(asked).not.toContain(full);
  await post.zoomButton(stripes).click();
  await expect(post.dialog).toBeVisible();
  await expect(post.dialog).toHaveAccessibleName(stripes);
  const picture = post.dialog.getByRole('img', { name: stripes });
  await expect(picture).toHaveJSProperty('complete', true);
  await expect(picture).toHaveJSProperty('naturalWidth', 2000);
  expect(asked).toContain(full);
});

test('Enter opens, Esc closes, and the reader is where they were', async ({ post, page }) => {
  const button = post.zoomButton('A panel on the left');
  await button.focus();
  const top = await post.scrollTop();
  await page.keyboard.press('Enter');
  await expect(post.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(post.dialog).toBeHidden();
  await expect(button).toBeFocused();
  expect(await post.scrollTop()).toBe(top);
});

test('Space opens without scrolling, Enter on the close button closes', async ({ post, page }) => {
  const button = post.zoomButton('A panel on the left');
  await button.focus();
  const top = await post.scrollTop();
  await page.keyboard.press('Space');
  const close = post.dialog.getByRole('button', { name: 'Close the image' });
  await expect(close).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(post.dialog).toBeHidden();
  await expect(button).toBeFocused();
  expect(await post.scrollTop()).toBe(top);
});

test('focus stays in the dialog', async ({ post, page }) => {
  await post.zoomButton(stripes).click();
  await expect(post.dialog).toBeVisible();
  for (let count = 0; count < 4; count++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(
      () => document.activeElement?.closest('main, header, footer') !== null,
    );
    expect(outside).toBe(false);
  }
});

test('a click beside the picture closes', async ({ post, page }) => {
  await post.zoomButton(stripes).click();
  await expect(post.dialog).toBeVisible();
  await page.mouse.click(5, 400);
  await expect(post.dialog).toBeHidden();
});

test('one picture after the other opens under its own name', async ({ post, page }) => {
  for (const name of [
    'A panel on the left',
    'Stripes on the right',
    'A circle in a frame',
    'The same bar, as WebP',
  ]) {
    await post.zoomButton(name).click();
    await expect(post.dialog).toHaveAccessibleName(name);
    await expect(post.dialog.getByRole('img')).toHaveJSProperty('complete', true);
    await page.keyboard.press('Escape');
    await expect(post.dialog).toBeHidden();
  }
});

test('a picture that is not zoomable opens nothing', async ({ post }) => {
  await expect(post.zoomButton('A panel that stays as it is')).toHaveCount(0);
  await post.picture('A panel that stays as it is').click();
  await expect(post.dialog).toHaveCount(0);
});

test('a click with Ctrl is left to the browser, which opens the picture in a tab of its own', async ({
  post,
  page,
}) => {
  // No tab is opened here: of one that the browser opens by itself, Playwright does not always hear.
  const left = page.evaluate(
    () =>
      new Promise<string | undefined>((resolve) => {
        const hear = (event: MouseEvent) => {
          const { target, defaultPrevented } = event;
          event.preventDefault();
          const link = target instanceof Element ? target.closest('a') : null;
          resolve(defaultPrevented ? undefined : link?.pathname);
        };
        addEventListener('click', hear, { once: true });
      }),
  );
  await post.zoomButton(stripes).click({ modifiers: ['ControlOrMeta'] });
  expect(await left).toMatch(/^\/notes\/_astro\/wide\..*\.webp$/);
  await expect(post.dialog).toHaveCount(0);
});

test('the full picture fits on a phone', async ({ post, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await post.zoomButton(stripes).click();
  const picture = post.dialog.getByRole('img', { name: stripes });
  await expect(picture).toHaveJSProperty('complete', true);
  const box = await picture.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(2, 1);
});

test('pictures keep their place while they load', async ({ post, page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/_astro\/.*\.(?:avif|webp|gif|svg|png)$/, async (route) => {
    await held;
    await route.continue();
  });
  const height = () =>
    page.evaluate(() => document.fonts.ready.then(() => document.body.scrollHeight));
  await page.goto('blog/2026/figures/', { waitUntil: 'domcontentloaded' });
  const before = await height();
  release();
  await post.readThrough();
  expect(await height()).toBe(before);
});

test('moving pictures pass through unharmed', async ({ post, request }) => {
  for (const alt of ['A bar that turns', 'The same bar, as WebP']) {
    const source = await post.picture(alt).getAttribute('src');
    const body = await (await request.get(source ?? '')).body();
    // A GIF has a block of delays before each frame; an animated WebP has a chunk for each.
    const delays = Buffer.from([0x21, 0xf9, 0x04]).toString('latin1');
    const frames = body
      .toString('latin1')
      .split(alt.includes('WebP') ? 'ANMF' : delays)
      .slice(1);
    expect(frames).toHaveLength(3);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a zoomable picture is a link to the full one', async ({ post, page }) => {
    await post.main.getByRole('link', { name: stripes }).click();
    await expect(page).toHaveURL(/\/notes\/_astro\/wide\..*\.webp$/);
  });
});
