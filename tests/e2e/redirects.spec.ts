import { expect, test } from './test.ts';

test('an old address leads to the text, which says where else it is', async ({
  page,
  sitePage,
}) => {
  await sitePage.goto('2019/notes/');
  await expect(page).toHaveURL(/\/notes\/2024\/02\/notes\.html$/);
  await expect(page.getByRole('heading', { name: 'Notes of a talk' })).toBeVisible();
  await expect(sitePage.main.getByRole('link', { name: '/notes/assets/map.txt' })).toBeVisible();
});
