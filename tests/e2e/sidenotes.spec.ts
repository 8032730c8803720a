import { expect, test } from './test.ts';

const address = 'blog/2026/references/';
const note = 'Written in place.';

test('a note stands beside the text where there is room, else at the end', async ({
  post,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await post.goto(address);
  const beside = post.main.locator('.sidenote');
  const atEnd = post.main.locator('.footnotes li.in-margin');
  await expect(beside).toBeVisible();
  await expect(beside).toContainText(note);
  await expect(atEnd).toBeHidden();
  const [box, text] = [await beside.boundingBox(), await post.main.locator('.prose').boundingBox()];
  if (!box || !text) throw new Error('Both are on the page.');
  expect(box.x).toBeGreaterThan(text.x + text.width);
  expect(box.x + box.width).toBeLessThanOrEqual(1280);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(beside).toBeHidden();
  await expect(atEnd).toContainText(note);
});

test('the notes at the end keep their numbers', async ({ post, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await post.goto(address);
  await expect(post.main.locator('.footnotes li:visible')).toHaveAttribute('value', '1');
});

test('a figure stands beside the text where there is room', async ({ post, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await post.goto(address);
  const figure = post.main.locator('.margin-figure');
  const text = await post.main.locator('.prose').boundingBox();
  const wide = await figure.boundingBox();
  expect(wide?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
  await page.setViewportSize({ width: 390, height: 844 });
  const narrow = await figure.boundingBox();
  expect((narrow?.x ?? 0) + (narrow?.width ?? 0)).toBeLessThanOrEqual(390);
});
