import { defineConfig } from 'vitest/config';

/** What takes too long for `npm test`: `npm run test:long`. */
export default defineConfig({
  test: { dir: 'tests/long', testTimeout: 600_000, hookTimeout: 60_000, fileParallelism: false },
});
