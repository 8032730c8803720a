import { describe, expect, it } from 'vitest';
import { engineFingerprint } from '../../src/markdown/engine-fingerprint.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Of an engine with a few files; each has a folder of its own. */
const fingerprintOf = (files: Readonly<Record<string, string>> = {}): string =>
  engineFingerprint(temporaryFolder({ 'package-lock.json': '{}', 'src/lib/a.ts': 'a', ...files }));

describe('what is kept of an engine', () => {
  it('holds for an engine with the same files', () => {
    expect(fingerprintOf()).toBe(fingerprintOf());
  });

  it.each([
    'package-lock.json',
    'src/lib/a.ts',
    'src/schemas/b.ts',
    'src/files/b.ts',
    'src/markdown/math/b.ts',
    'src/integrations/links/b.ts',
  ])('does not hold for one with another %s', (file) => {
    expect(fingerprintOf({ [file]: 'b' })).not.toBe(fingerprintOf());
  });
});
