import { test as base } from '@playwright/test';
import { findTestSite, type TestSite } from '../../scripts/checks/test-sites.ts';
import { collectComplaints } from './complaints.ts';
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
  /** Origins of other hosts that a test answers for. */
  answered: Set<string>;
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
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from this pattern.
  answered: async ({}, use) => use(new Set()),
  complaints: [
    async ({ context, site, answered }, use) => {
      const complaints: string[] = [];
      await collectComplaints(context, { own: [testOrigin(site)], others: answered }, complaints);
      await use(complaints);
      base.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  sitePage: async ({ page }, use) => use(new SitePage(page)),
  post: async ({ page }, use) => use(new PostPage(page)),
  blog: async ({ page }, use) => use(new IndexPage(page)),
  search: async ({ page }, use) => use(new SearchDialog(page)),
  giscus: async ({ context, answered }, use) => {
    const giscus = new GiscusStub();
    await giscus.install(context, answered);
    await use(giscus);
  },
  statistics: async ({ context, answered }, use) => {
    const statistics = new StatisticsStub();
    await statistics.install(context, answered);
    await use(statistics);
  },
});
