import { expect, it } from 'vitest';
import { orcidAddress } from '../../src/lib/orcid.ts';

it.each([
  ['0000-0002-1694-233X', 'https://orcid.org/0000-0002-1694-233X'],
  ['http://orcid.org/0000-0002-1825-0097/', 'https://orcid.org/0000-0002-1825-0097'],
  ['0000-0002', undefined],
])('%s is the person at %s', (written, address) => {
  expect(orcidAddress(written)).toBe(address);
});
