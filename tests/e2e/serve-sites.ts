import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'smol-toml';
import { preview } from 'vite';
import {
  buildTestSites,
  findTestSite,
  testSites,
  type TestSite,
} from '../../scripts/checks/test-sites.ts';

/** Where the workers find the addresses of the servers. */
const variable = 'FOLIA_TEST_ORIGINS';

/** Builds the sites and serves each on a free port until the tests are over. */
export default async function serveSites(): Promise<() => Promise<void>> {
  await buildTestSites();
  const names = Object.keys(testSites) as TestSite[];
  const servers = await Promise.all(names.map(serve));
  process.env[variable] = JSON.stringify(
    Object.fromEntries(names.map((name, index) => [name, originOf(servers[index])])),
  );
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}

/** `http://127.0.0.1:45678` of a site. */
export function testOrigin(site: TestSite): string {
  const origins = JSON.parse(process.env[variable] ?? '{}') as Partial<Record<TestSite, string>>;
  const origin = origins[site];
  if (origin === undefined) throw new Error(`The site "${site}" is not served.`);
  return origin;
}

function serve(name: TestSite) {
  const { folders, settings } = findTestSite(name);
  return preview({
    configFile: false,
    root: folders.root,
    base: settings.base,
    build: { outDir: folders.out },
    // Pages are served as they are: one that is not there is not there.
    appType: 'mpa',
    logLevel: 'error',
    // Headers as Netlify sends them; and what it sends with files that <Embed> frames.
    preview: { host: '127.0.0.1', port: 0, headers: netlifyHeaders(), cors: { origin: '*' } },
  });
}

/** Those of every file: the pages of the tests live under them. */
function netlifyHeaders(): Record<string, string> {
  const file = fileURLToPath(new URL('../../netlify.toml', import.meta.url));
  const { headers } = parse(readFileSync(file, 'utf8')) as unknown as {
    headers: { for: string; values: Record<string, string> }[];
  };
  return headers.find((rule) => rule.for === '/*')?.values ?? {};
}

function originOf(server: Awaited<ReturnType<typeof preview>> | undefined): string {
  const address = server?.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}
