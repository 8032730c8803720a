export { buildTestSites as default } from '../../scripts/checks/test-sites.ts';
