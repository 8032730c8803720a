import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/checks/find-browser.ts';

const browser = findBrowser({
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
});

/** What only a browser can tell, on the sites as they are built. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/serve-sites.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(browser !== undefined && { executablePath: browser }),
      // Nothing here is drawn by a graphics card, and a process for one takes time from the tests.
      args: ['--disable-gpu', '--in-process-gpu'],
    },
  },
  projects: [
    { name: 'browser', testIgnore: '**/accessibility.spec.ts', grepInvert: /@long/ },
    {
      name: 'accessibility',
      testMatch: '**/accessibility.spec.ts',
      grepInvert: /@long/,
      // A long article with formulas has twenty thousand elements, which axe reads twice.
      timeout: 120_000,
    },
    { name: 'long', grep: /@long/ },
  ],
});
