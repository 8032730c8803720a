import { expect, test } from './test.ts';
import { alignExamples, cutOut, leaveResults, listConstructs } from './pages/gallery-page.ts';

/**
 * What becomes of each construct in the gallery, against a picture of it in `gallery-look.spec.ts-snapshots/`. After a change that is
 * meant, `npx playwright test gallery-look --update-snapshots`, and a look at each picture that git shows as changed.
 */
const address = 'blog/2026/everything-a-post-can-hold/';

const widths = [1280, 390];
const themes = ['light', 'dark'] as const;

/** Half the size is enough to see what has changed, and takes a quarter of the time and the bytes. */
const scale = 0.5;

/** Edges of letters may differ from one machine to the next; a colour, a line or a distance that changes is more than this. */
const tolerance = { threshold: 0.05, maxDiffPixelRatio: 0.001 };

// On other systems letters have other edges.
test.skip(process.platform !== 'linux', 'the pictures are those of Linux');

for (const width of widths) {
  for (const theme of themes) {
    test.describe(`${theme}, ${width} pixels wide`, () => {
      test.use({
        site: 'demo',
        colorScheme: theme,
        viewport: { width, height: 900 },
        deviceScaleFactor: scale,
        contextOptions: { reducedMotion: 'reduce' },
      });

      test('each construct looks as it did', async ({ post, page }) => {
        await post.goto(address);
        await leaveResults(page);
        // All that is left is in the window: nothing waits until the reader is near.
        await page.setViewportSize({ width, height: await post.height() });
        await post.settle();
        await page.evaluate(() => document.fonts.ready);
        await alignExamples(page, 1 / scale);
        const picture = await page.screenshot({ animations: 'disabled' });
        for (const { name, box } of await listConstructs(page)) {
          const construct = await cutOut(picture, box, scale);
          expect.soft(construct).toMatchSnapshot(`${name}-${width}-${theme}.png`, tolerance);
        }
      });
    });
  }
}
