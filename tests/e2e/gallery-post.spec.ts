import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const address = 'blog/2026/everything-a-post-can-hold/';

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

async function expectNoFaults(page: Page): Promise<void> {
  expect(await page.locator('.live-code').count()).toBeGreaterThan(20);
  expect(await findFaults(page)).toEqual([]);
}

// gallery-look.spec.ts has pictures of them: that none is empty or sticks out, the long run looks at.
test.describe('on a desk', { tag: '@long' }, () => {
  test.use({ site: 'demo', viewport: { width: 1280, height: 900 } });

  test('every construct is shown, light, dark and in print', async ({ post, page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await post.goto(address);
    await post.readThrough();
    await expectNoFaults(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoFaults(page);
    await page.emulateMedia({ media: 'print' });
    await expectNoFaults(page);
  });
});

test.describe('on a phone', { tag: '@long' }, () => {
  test.use({ site: 'demo', viewport: { width: 390, height: 900 } });

  test('every construct is shown', async ({ post, page }) => {
    await post.goto(address);
    await post.readThrough();
    await expectNoFaults(page);
  });
});

test.describe('without scripts', () => {
  test.use({ site: 'demo', viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });

  test('every construct is shown', async ({ post, page }) => {
    await post.goto(address);
    await expectNoFaults(page);
  });
});

test.describe('by keyboard', () => {
  test.use({ site: 'demo', viewport: { width: 1280, height: 900 } });

  test('a reader comes to all that can be used, in its order, and sees where they are', async ({
    post,
    page,
  }) => {
    await post.goto(address);
    await post.readThrough();
    const { stops, missed } = await tabThrough(page);
    expect(missed).toEqual([]);
    expect(stops.filter(({ seen, marked }) => !seen || !marked)).toEqual([]);
    const places = stops.map(({ example }) => example);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

interface Stop {
  /** Number of the example. */
  example: number;
  html: string;
  /** It is in the window. */
  seen: boolean;
  /** It has a mark of the focus. */
  marked: boolean;
}

/** Presses Tab from the first example to the end of the text; `missed` is what a mouse can use and the keyboard did not reach. */
async function tabThrough(page: Page): Promise<{ stops: Stop[]; missed: string[] }> {
  await page.evaluate(() => {
    const first = document.querySelector('.live-code');
    first?.setAttribute('tabindex', '-1');
    (first as HTMLElement | null)?.focus();
  });
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      const examples = [...document.querySelectorAll('.live-code')];
      const example = examples.findIndex((each) => each.contains(element));
      if (!element || !document.querySelector('.prose')?.contains(element)) return undefined;
      element.setAttribute('data-reached', '');
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      const { top, bottom } = element.getBoundingClientRect();
      return {
        example,
        html: element.outerHTML.slice(0, 120),
        seen: bottom > 0 && top < innerHeight,
        // The browser marks what has the focus among the controls, a page in a frame what has it there.
        marked:
          outlineStyle !== 'none' ||
          boxShadow !== 'none' ||
          element.matches('video, audio, iframe'),
      };
    });
    if (!stop) break;
    if (stop.example >= 0) stops.push(stop);
  }
  const missed = await page
    .locator('.live-code > .result')
    .locator('a[href], button, summary, input, video, audio, iframe, [tabindex="0"]')
    // Of tabs one is a stop, and arrow keys lead to the others.
    .and(page.locator(':not(:disabled, [tabindex="-1"], [data-reached])'))
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        .map((element) => element.outerHTML.slice(0, 120)),
    );
  return { stops, missed };
}
