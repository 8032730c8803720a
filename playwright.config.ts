import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/checks/find-browser.ts';

const browser = findBrowser({
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
});

/** What is looked at as it is, and not used. */
const looks = ['**/pages.spec.ts', '**/accessibility.spec.ts'];

/** What only a browser can tell, on the sites as they are built. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/serve-sites.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  // The pictures that a test compares with, in a folder of its name. Only Linux compares.
  snapshotPathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}{ext}',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(browser !== undefined && { executablePath: browser }),
      args: [
        // Nothing here is drawn by a graphics card, and a process for one takes time from the tests.
        '--disable-gpu',
        '--in-process-gpu',
        // Letters stand where the font says, whatever this machine does to them: pictures of a page are compared.
        '--font-render-hinting=none',
        // Other hosts are out of reach: a test answers for those that it expects.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    },
  },
  projects: [
    { name: 'browser', testIgnore: looks, grepInvert: /@long/ },
    {
      name: 'pages',
      testMatch: looks,
      grepInvert: /@long/,
      // A long article with formulas has twenty thousand elements, which axe reads twice.
      timeout: 120_000,
    },
    { name: 'long', grep: /@long/ },
  ],
});
