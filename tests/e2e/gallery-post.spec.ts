import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const address = 'blog/2026/everything-a-post-can-hold/';

interface View {
  name: string;
  width?: number;
  colorScheme?: 'light' | 'dark';
  media?: 'print';
  scripts?: boolean;
}

const views: readonly View[] = [
  { name: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'on a phone', width: 390 },
  { name: 'without scripts', scripts: false },
  { name: 'in print', media: 'print' },
];

/** Examples with nothing to see, or with something that sticks out of the page, by their code. */
function findFaults(page: Page): Promise<string[]> {
  return page.locator('.live-code').evaluateAll((examples) => {
    const scrolls = (element: Element): boolean =>
      getComputedStyle(element).overflowX !== 'visible' ||
      (element.parentElement !== null && scrolls(element.parentElement));
    const sticksOut = (element: Element): boolean => {
      const { left, right, width } = element.getBoundingClientRect();
      const seen = width > 0 && element.checkVisibility({ visibilityProperty: true });
      return seen && (left < -1 || right > innerWidth + 1) && !scrolls(element);
    };
    return examples.flatMap((example) => {
      const result = example.querySelector(':scope > .result');
      const shown = [...(result?.querySelectorAll('*') ?? [])].filter((element) =>
        element.checkVisibility(),
      );
      const code = example.querySelector('code')?.textContent.slice(0, 80) ?? '';
      if (shown.length === 0 || (result?.clientHeight ?? 0) < 20)
        return [`nothing is seen of ${code}`];
      return shown.some(sticksOut) ? [`something sticks out of ${code}`] : [];
    });
  });
}

for (const { name, width = 1280, colorScheme = 'light', media, scripts = true } of views) {
  test.describe(name, () => {
    test.use({
      site: 'demo',
      viewport: { width, height: 900 },
      colorScheme,
      javaScriptEnabled: scripts,
    });

    test('every construct is shown', async ({ post, page }) => {
      await post.goto(address);
      if (scripts) await post.readThrough();
      if (media) await page.emulateMedia({ media });
      expect(await page.locator('.live-code').count()).toBeGreaterThan(20);
      expect(await findFaults(page)).toEqual([]);
    });
  });
}
