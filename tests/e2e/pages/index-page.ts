import type { Locator } from '@playwright/test';
import { SitePage } from './site-page.ts';

/** A page of the blog index. */
export class IndexPage extends SitePage {
  get pinned(): Locator {
    return this.page.getByRole('region', { name: 'Featured' }).getByRole('article');
  }

  /** Posts in the order in which they come, the pinned ones first. */
  get posts(): Locator {
    return this.main.getByRole('article');
  }

  get pagination(): Locator {
    return this.page.getByRole('navigation', { name: 'Pages of posts' });
  }
}
