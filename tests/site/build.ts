import { buildTestSites } from '../../scripts/checks/test-sites.ts';

/** Vitest would hand over the project that the tests belong to. */
export default (): Promise<void> => buildTestSites();
