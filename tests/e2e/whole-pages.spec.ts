import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

test.use({ site: 'demo' });

const addresses = ['', 'blog/', 'blog/archive/', 'blog/2026/fired-by-noise/'];
/** Its controls come while it is read: gallery-post.spec.ts goes through them. */
const gallery = 'blog/2026/everything-a-post-can-hold/';

/** A stop of the keyboard. */
interface Stop {
  /** Which of the controls it is; undefined for a box that scrolls. */
  control: string | undefined;
  words: string;
  /** What is wrong with it. */
  faults: string[];
}

/** Numbers what a reader may use. @returns how many there are. */
function numberControls(page: Page): Promise<number> {
  return page.evaluate(() => {
    const usable =
      'a[href], button, input, select, textarea, summary, iframe, :is(audio, video)[controls], [tabindex="0"]';
    const controls = [...document.querySelectorAll<HTMLElement>(usable)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.tabIndex >= 0 &&
        !element.matches(':disabled'),
    );
    for (const [index, element] of controls.entries()) element.dataset['control'] = String(index);
    return controls.length;
  });
}

/** What has the focus; undefined at the end of the page. */
function readStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const { dataset, innerText, ariaLabel, localName } = element;
    const box = element.getBoundingClientRect();
    const place = {
      left: box.left,
      right: box.right,
      top: box.top + scrollY,
      bottom: box.bottom + scrollY,
    };
    // What is within shows it, each control for itself.
    const holdsOthers = element.matches('audio, video, iframe');
    const hasRing = (candidate: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    };
    const state = globalThis as unknown as { before?: typeof place };
    const { before } = state;
    state.before = place;
    const faults = [
      ...(holdsOthers ||
      hasRing(element) ||
      element.matches(':has(a:focus-visible)') ||
      hasRing(element.closest('article') ?? element)
        ? []
        : ['nothing shows the focus']),
      ...(box.width > 0 && box.bottom > 0 && box.top < innerHeight ? [] : ['it is out of sight']),
      // Down, or into another column.
      ...(before &&
      place.bottom <= before.top &&
      place.left < before.right &&
      place.right > before.left
        ? ['it stands before what comes before it']
        : []),
    ];
    return {
      control: dataset['control'],
      words: `${localName}: ${(ariaLabel ?? innerText).slice(0, 60)}`,
      faults,
    };
  });
}

for (const address of addresses) {
  // A long article has a hundred stops.
  const tag = address.includes('noise') ? '@long' : [];
  const name = `the keyboard reaches all of /${address}, in order, and is seen where it is`;
  test(name, { tag }, async ({ sitePage, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await sitePage.goto(address);
    await sitePage.readThrough();
    await page.evaluate(() => scrollTo(0, 0));
    const count = await numberControls(page);
    const stops: Stop[] = [];
    for (let step = 0; step < count * 2; step++) {
      await page.keyboard.press('Tab');
      const stop = await readStop(page);
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
    const reached = new Set(stops.map(({ control }) => control));
    reached.delete(undefined);
    expect([...reached]).toEqual(Array.from({ length: count }, (_, index) => String(index)));
  });
}

for (const address of [...addresses, gallery]) {
  test(`/${address} loses nothing on 320 pixels, and at twice the size`, async ({
    sitePage,
    page,
  }) => {
    await sitePage.goto(address);
    // A window of 1280 pixels has 640 of twice the size.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 400 });
      expect(await sitePage.overhang()).toBeLessThanOrEqual(0);
      expect([width, await findCutOff(page)]).toEqual([width, []]);
    }
  });
}

/** Words that stand outside of the window, and do not scroll into it. */
function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isReached = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) ||
        element.matches('.visually-hidden, .sr-only, .katex-mathml, .skip-link') ||
        isReached(element.parentElement));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement: parent, textContent } = node;
      if (!parent?.checkVisibility({ visibilityProperty: true }) || !textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, width } = range.getBoundingClientRect();
      const isOut = width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
      if (isOut && !isReached(parent)) found.push(textContent.trim().slice(0, 60));
    }
    return found;
  });
}
