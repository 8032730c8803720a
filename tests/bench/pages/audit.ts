import { createServer, type AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse, { defaultConfig, type Result } from 'lighthouse';
import { ensureBrowser } from '../../../scripts/checks/install-browser.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Category = (typeof categories)[number];

/** Lighthouse's line of a phone. */
const slowLine = defaultConfig.settings?.throttling;

/**
 * Looks at a page with Lighthouse's own settings: a phone, a slow line, nothing in the browser's cache.
 *
 * @param slowdown by how much the phone's processor is slower than this machine's.
 */
export async function auditPage(url: string, slowdown: number): Promise<Result> {
  const port = await findFreePort();
  // A browser for each page: one that has been at work keeps what it has loaded.
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: [
      `--remote-debugging-port=${port}`,
      '--disable-gpu',
      // That of the server is its own.
      '--ignore-certificate-errors',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  try {
    const found = await lighthouse(url, {
      port,
      onlyCategories: [...categories],
      throttling: { ...slowLine, cpuSlowdownMultiplier: slowdown },
      logLevel: 'error',
    });
    if (!found) throw new Error(`Lighthouse says nothing about ${url}.`);
    const { lhr } = found;
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    await browser.close();
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
