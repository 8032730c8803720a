import type { Locator } from '@playwright/test';
import { SitePage } from './site-page.ts';

/** A post, and what a reader can do in it. */
export class PostPage extends SitePage {
  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** The full picture, while it is open. */
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** A picture that opens. */
  zoomButton(alt: string): Locator {
    return this.main.getByRole('button', { name: alt });
  }

  picture(alt: string): Locator {
    return this.main.getByRole('img', { name: alt });
  }

  /** The line of an aside that is always seen. */
  summary(text: string): Locator {
    return this.main.locator('summary', { hasText: text });
  }

  heading(name: string): Locator {
    return this.main.getByRole('heading', { name });
  }

  get comments(): Locator {
    return this.page.getByRole('region', { name: /Comments|التعليقات/ });
  }

  get contents(): Locator {
    return this.page.getByRole('navigation', { name: /Contents|المحتويات/ });
  }

  /** The contents where they are seen: they move along with the reader. */
  get entries(): Locator {
    return this.contents.locator('contents-spy');
  }

  entry(text: string): Locator {
    return this.contents.locator('a', { hasText: text });
  }

  get currentEntry(): Locator {
    return this.contents.locator('[aria-current="true"]');
  }

  /** The text alone. */
  get prose(): Locator {
    return this.main.locator('.prose');
  }

  /** Brings a heading to the top of the window. */
  async scrollTo(heading: string): Promise<void> {
    await this.heading(heading).evaluate((element) => {
      element.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
  }
}
