import { expect, type Locator, type Page } from '@playwright/test';

/** The search of a site, on any of its English pages. */
export class SearchDialog {
  readonly page: Page;
  readonly opener: Locator;
  readonly dialog: Locator;
  readonly field: Locator;
  readonly status: Locator;
  readonly results: Locator;
  /** The links to the texts themselves, without those to their sections. */
  readonly titles: Locator;
  readonly more: Locator;

  constructor(page: Page) {
    this.page = page;
    this.opener = page.getByRole('banner').getByRole('button', { name: 'Search' });
    this.dialog = page.getByRole('dialog', { name: 'Search' });
    this.field = this.dialog.getByRole('searchbox', { name: 'Search posts and pages' });
    this.status = this.dialog.getByRole('status');
    this.results = this.dialog.getByRole('list').first().locator('> li');
    this.titles = this.results.locator('> a');
    this.more = this.dialog.getByRole('button', { name: 'More results' });
  }

  filter(name: 'Tags' | 'Years' | 'Languages'): Locator {
    return this.dialog.getByRole('combobox', { name });
  }

  /** Opens it by its key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('/');
    await expect(this.field).toBeFocused();
  }

  /** Types where the reader is: in the field, once the dialog is open. */
  async type(query: string): Promise<void> {
    await this.page.keyboard.type(query);
  }

  /** What the page has asked of Pagefind so far. */
  requests(): Promise<string[]> {
    return this.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /pagefind|search-dialog/.test(name)),
    );
  }
}
