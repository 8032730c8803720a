import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/integrations/content-security-policy.ts';

interface Netlify {
  headers: { for: string; values: Record<string, string> }[];
}

const { headers } = parse(readFileSync('netlify.toml', 'utf8')) as unknown as Netlify;
const everywhere = headers.find((rule) => rule.for === '/*')?.values ?? {};

describe('the headers of every file on Netlify', () => {
  it('are these', () => {
    const { 'Content-Security-Policy': _policy, ...others } = everywhere;
    expect(others).toEqual({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy':
        'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'SAMEORIGIN',
    });
  });

  it('have of the policy what is the same on all pages, in the words of the pages, and what works in a header alone', () => {
    const { directives } = contentSecurityPolicy([], { search: false });
    const [ancestors, ...shared] = (everywhere['Content-Security-Policy'] ?? '').split('; ');
    expect(ancestors).toBe("frame-ancestors 'self'");
    expect(shared.map((name) => name.split(' ')[0])).toEqual([
      'base-uri',
      'form-action',
      'object-src',
    ]);
    expect(directives).toEqual(expect.arrayContaining(shared));
  });

  it('take nothing back for some files', () => {
    const set = headers
      .filter((rule) => rule.for !== '/*')
      .flatMap(({ values }) => Object.keys(values));
    expect(new Set(set)).toEqual(
      new Set([
        ...['Cache-Control', 'Content-Type', 'Access-Control-Allow-Origin', 'X-Robots-Tag'],
        // The sandbox of plots.
        'Content-Security-Policy',
      ]),
    );
  });
});
