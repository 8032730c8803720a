import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const components = 'tests/components/**/*.test.ts';

// Loading Astro's configuration reads a site. It is this one, so that no test depends on the demo.
process.env['FOLIA_SITE'] = 'tests/fixtures/plain-site';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'code',
          include: ['tests/**/*.test.ts'],
          exclude: [components, 'tests/e2e/**', 'tests/long/**', 'tests/site/**'],
          // Loading the pipeline takes longer than most tests of it: a worker loads it once, for all its files.
          isolate: false,
          // Some start processes or threads, which takes long where others work beside them.
          testTimeout: 30_000,
        },
      },
      // What a build writes: the sites are built before, if they have changed.
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // As above: a page is read once, for all files.
          isolate: false,
          globalSetup: 'tests/site/build.ts',
          // Some parse every page, where others work beside them.
          testTimeout: 30_000,
        },
      },
      // Components need Astro's compiler: they are rendered with its container.
      getViteConfig({ test: { name: 'components', include: [components] } }),
    ],
  },
});
