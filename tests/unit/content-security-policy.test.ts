import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/integrations/content-security-policy.ts';

describe('the policy', () => {
  it('allows the scripts of the site itself and those whose text is known, no others', () => {
    const { scriptDirective, directives } = contentSecurityPolicy(['"use strict";'], {});
    expect(scriptDirective).toEqual({
      // printf '"use strict";' | openssl dgst -sha256 -binary | base64
      hashes: ['sha256-Xs8vTYPmJg2r1uxI522N3rzPlWVj80ByIhv5YNO4wlU='],
      resources: ["'self'"],
    });
    expect(directives).toContain("connect-src 'self'");
  });

  it('allows the hosts of the script that counts visits', () => {
    const analytics = {
      script: 'https://static.stats.test/count.js',
      attributes: {},
      connect: ['https://ada.stats.test/count', 'https://static.stats.test/x'],
    };
    const { scriptDirective, directives } = contentSecurityPolicy([], { analytics });
    expect(scriptDirective?.resources).toEqual(["'self'", 'https://static.stats.test']);
    expect(directives).toContain(
      "connect-src 'self' https://static.stats.test https://ada.stats.test",
    );
  });
});
