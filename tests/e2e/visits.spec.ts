import { expect, test } from './test.ts';

test.use({ site: 'blog' });

test('a visit is counted once, by the script of the settings and no other', async ({
  sitePage,
  statistics,
}) => {
  await sitePage.goto('blog/2022/maps-en-0/');
  await expect
    .poll(() => statistics.visits.map(({ href }) => href))
    .toEqual(['https://stats.test/count?site=sixty&path=%2Fblog%2F2022%2Fmaps-en-0%2F']);
});
