import type { BrowserContext } from '@playwright/test';
import { countScript } from '../../helpers/blog-site.ts';

/** Answers for the hosts of the script that counts visits. */
export class StatisticsStub {
  /** The visits that were told of. */
  readonly visits: URL[] = [];

  /** @param answered takes the origins that it answers for. */
  async install(context: BrowserContext, answered: Set<string>): Promise<void> {
    answered.add('https://static.stats.test').add('https://stats.test');
    const headers = { 'Access-Control-Allow-Origin': '*' };
    await context.route('https://static.stats.test/count.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', headers, body: countScript }),
    );
    await context.route('https://stats.test/**', async (route) => {
      this.visits.push(new URL(route.request().url()));
      await route.fulfill({ status: 204, headers });
    });
  }
}
