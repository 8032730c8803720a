import { test as base, type BrowserContext } from '@playwright/test';
import { findTestSite, type TestSite } from '../../scripts/checks/test-sites.ts';
import { GiscusStub } from './pages/giscus-stub.ts';
import { IndexPage } from './pages/index-page.ts';
import { PostPage } from './pages/post-page.ts';
import { SearchDialog } from './pages/search-dialog.ts';
import { SitePage } from './pages/site-page.ts';
import { StatisticsStub } from './pages/statistics-stub.ts';
import { testOrigin } from './serve-sites.ts';

interface Options {
  /** The site that the test reads. */
  site: TestSite;
}

interface Fixtures {
  /** Errors, violations of the policy, requests to other hosts. There must be none when a test ends. */
  complaints: string[];
  sitePage: SitePage;
  post: PostPage;
  blog: IndexPage;
  search: SearchDialog;
  /** Stands in for giscus.app; without it, asking giscus.app is a complaint. */
  giscus: GiscusStub;
  /** Stands in for the hosts of the script that counts visits, which the site "blog" has. */
  statistics: StatisticsStub;
}

export { expect } from '@playwright/test';

export const test = base.extend<Options & Fixtures>({
  site: ['everything', { option: true }],
  baseURL: async ({ site }, use) => {
    await use(testOrigin(site) + findTestSite(site).settings.base);
  },
  complaints: [
    async ({ context, site }, use) => {
      const complaints: string[] = [];
      await collectComplaints(context, testOrigin(site), complaints);
      await use(complaints);
      base.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  sitePage: async ({ page }, use) => use(new SitePage(page)),
  post: async ({ page }, use) => use(new PostPage(page)),
  blog: async ({ page }, use) => use(new IndexPage(page)),
  search: async ({ page }, use) => use(new SearchDialog(page)),
  giscus: async ({ context, complaints: _first }, use) => {
    const giscus = new GiscusStub();
    await giscus.install(context);
    await use(giscus);
  },
  statistics: async ({ context, complaints: _first }, use) => {
    const statistics = new StatisticsStub();
    await statistics.install(context);
    await use(statistics);
  },
});

async function collectComplaints(
  context: BrowserContext,
  origin: string,
  complaints: string[],
): Promise<void> {
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`The policy ${violatedDirective} forbids ${blockedURI}`);
    });
  });
  context.on('console', (message) => {
    // A picture in a tab of its own names no icon, so that the browser asks for one where it always is.
    const icon = message.location().url === `${origin}/favicon.ico`;
    if (!icon && (message.type() === 'error' || message.type() === 'warning')) {
      complaints.push(`${message.type()}: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  await context.route(
    (url) => /^(?:https?|wss?):$/.test(url.protocol) && url.origin !== origin,
    async (route) => {
      complaints.push(`request to another host: ${route.request().url()}`);
      await route.abort();
    },
  );
}
