import { defineConfig } from '@playwright/test';

const port = Number(process.env['FOLIA_TEST_PORT'] ?? 4391);

// The demo site as `astro build` left it in dist/; `npm test` builds it first.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A test that passes at the second try has failed.
  retries: 0,
  workers: 2,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'off',
    launchOptions: {
      ...(process.env['CHROME_PATH'] && { executablePath: process.env['CHROME_PATH'] }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
        // Chromium does not run in its sandbox for root, which containers are.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'accessibility', testMatch: 'accessibility.spec.ts' },
    { name: 'browser', testMatch: '*.spec.ts', testIgnore: 'accessibility.spec.ts' },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/preview.ts --port ${port}`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
