import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../helpers/build-site.ts';
import { localServer } from '../helpers/local-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

it('builds a site whose only source is gone, with one warning', { timeout: 120_000 }, async () => {
  const { origin, close } = await localServer(() => undefined);
  await close();
  const site = temporaryFolder({
    'content/site.yaml': `title: A\nurl: https://example.org\nauthor: { name: B }\nexternal_sources: [{ name: Lab, rss_url: '${origin}' }]\n`,
  });
  const { code, said } = await buildSite(site);
  expect(said).toContain(
    `Lab: ${origin} refused the connection. It was never read before, so none of its posts are shown.`,
  );
  expect(said.match(/folia-external/g)).toHaveLength(1);
  expect(said).not.toContain('"external" does not exist or is empty');
  expect(code).toBe(0);
  expect(existsSync(path.join(site, 'dist', 'blog', 'index.html'))).toBe(true);
});
