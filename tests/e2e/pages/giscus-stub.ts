import { expect, type BrowserContext, type FrameLocator, type Page } from '@playwright/test';

/** Answers for giscus.app: a page that writes down what it is told. */
const widget = `<!doctype html><title>giscus</title><ol></ol><script>
  addEventListener('message', ({ data }) => {
    const line = document.createElement('li');
    line.textContent = JSON.stringify(data);
    document.querySelector('ol').append(line);
  });
</script>`;

export class GiscusStub {
  /** What was asked of giscus.app. */
  readonly requests: URL[] = [];

  /** @param answered takes the origin that it answers for. */
  async install(context: BrowserContext, answered: Set<string>): Promise<void> {
    answered.add('https://giscus.app');
    await context.route('https://giscus.app/**', async (route) => {
      this.requests.push(new URL(route.request().url()));
      await route.fulfill({ contentType: 'text/html', body: widget });
    });
  }

  /** The one address of the widget, when it has been asked for. */
  async widgetAddress(): Promise<URL> {
    await expect.poll(() => this.requests.length).toBe(1);
    const [address] = this.requests;
    if (!address) throw new Error('giscus.app was not asked.');
    return address;
  }

  frame(page: Page): FrameLocator {
    return page.frameLocator('giscus-widget iframe');
  }

  /** Messages of the page to the widget, as JSON. */
  messages(page: Page) {
    return this.frame(page).getByRole('listitem');
  }
}
