import { buildTestSites } from './test-sites.ts';

await buildTestSites();
