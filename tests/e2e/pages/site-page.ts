import type { Locator, Page, Request } from '@playwright/test';

export type ThemeSetting = 'System' | 'Light' | 'Dark';

/** What every page of a site has. */
export class SitePage {
  readonly page: Page;
  readonly root: Locator;
  readonly themeButton: Locator;
  readonly skipLink: Locator;
  readonly navigation: Locator;
  readonly main: Locator;
  /** Requests without an answer. */
  readonly #pending = new Set<Request>();

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('html');
    this.themeButton = page.locator('theme-switch').getByRole('button');
    this.skipLink = page.getByRole('link', { name: 'Skip to content' });
    this.navigation = page.getByRole('navigation', { name: 'Main navigation' });
    this.main = page.getByRole('main');
    page.on('request', (request) => {
      // A player asks for more as long as it likes.
      if (request.resourceType() !== 'media') this.#pending.add(request);
    });
    page.on('requestfinished', (request) => this.#pending.delete(request));
    page.on('requestfailed', (request) => this.#pending.delete(request));
  }

  /** @param path on the site, without its base and without a slash before it. */
  async goto(path = ''): Promise<void> {
    await this.page.goto(path);
  }

  /** The colour that the reader sees behind the text. */
  background(): Promise<string> {
    return this.page.evaluate(() => {
      const colors = [document.body, document.documentElement].map(
        (element) => getComputedStyle(element).backgroundColor,
      );
      return colors.find((color) => color !== 'rgba(0, 0, 0, 0)') ?? 'none';
    });
  }

  /** By how many pixels the page is wider than the window. */
  overhang(): Promise<number> {
    return this.page.evaluate(() => {
      const { scrollWidth = 0, clientWidth = 0 } = document.scrollingElement ?? {};
      return scrollWidth - clientWidth;
    });
  }

  /** Of all that there is to read. */
  height(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollHeight);
  }

  scrollTop(): Promise<number> {
    return this.page.evaluate(() => scrollY);
  }

  /**
   * Waits until everything that the page has asked for is there, and it asks for nothing more. Playwright's `networkidle` never comes where
   * a frame is answered by a test.
   */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3;) {
      await this.page.waitForTimeout(50);
      quiet = this.#pending.size === 0 ? quiet + 1 : 0;
    }
  }

  /** Goes through the page as a reader does, so that everything lazy is loaded. */
  async readThrough(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
        scrollTo({ top, behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
    });
    await this.settle();
  }
}
