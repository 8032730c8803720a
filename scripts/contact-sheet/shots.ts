import type { Browser, Page } from '@playwright/test';

/** A page of the demo, and what is done to it before it is looked at. */
export interface Subject {
  /** Of the sheet: `docs/images/page-<name>.webp`. */
  name: string;
  path: string;
  prepare?: (page: Page) => Promise<void>;
}

export const subjects: readonly Subject[] = [
  { name: 'home', path: '' },
  { name: 'index', path: 'blog/' },
  { name: 'post', path: 'blog/2026/fired-by-noise/' },
  { name: 'reading', path: 'blog/2026/fired-by-noise/', prepare: scrollDownTo('figure') },
  {
    name: 'gallery',
    path: 'blog/2026/everything-a-post-can-hold/',
    prepare: scrollDownTo('#theorems'),
  },
  { name: 'archive', path: 'blog/archive/' },
  { name: 'search', path: 'blog/', prepare: search },
  { name: '404', path: '404.html' },
];

/** A phone, a tablet held upright, a desk. */
export const windows = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
] as const;

export const themes = ['light', 'dark'] as const;

export interface Look {
  theme: (typeof themes)[number];
  window: (typeof windows)[number];
}

export const looks: readonly Look[] = themes.flatMap((theme) =>
  windows.map((window) => ({ theme, window })),
);

/** What a window shows of a page, as PNG. */
export async function shoot(
  browser: Browser,
  origin: string,
  { path, prepare }: Subject,
  { theme, window }: Look,
): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: window,
    colorScheme: theme,
    // Bars that scroll take no room on what is held in a hand.
    isMobile: window.width < 1000,
    hasTouch: window.width < 1000,
    reducedMotion: 'reduce',
  });
  try {
    await page.goto(`${origin}/${path}`, { waitUntil: 'networkidle' });
    await prepare?.(page);
    await page.evaluate(() => document.fonts.ready);
    return await page.screenshot({ animations: 'disabled', caret: 'hide' });
  } finally {
    await page.close();
  }
}

/** Some lines above the first of what a selector finds. */
function scrollDownTo(selector: string) {
  return async (page: Page): Promise<void> => {
    await page
      .locator(`main ${selector}`)
      .first()
      .evaluate((element) => {
        scrollTo({ top: scrollY + element.getBoundingClientRect().top - 120, behavior: 'instant' });
      });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
  };
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox').fill('threshold');
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await page.waitForTimeout(500);
}
