import { createHash } from 'node:crypto';
import type { AstroUserConfig } from 'astro';
import type { SiteSettings } from '../schemas/site.ts';

type Policy = Exclude<NonNullable<NonNullable<AstroUserConfig['security']>['csp']>, boolean>;

/**
 * The Content Security Policy of every page: everything from the site itself, scripts and style sheets by hash. Astro adds the
 * hashes of what it bundles; a page with comments adds giscus' frame. KaTeX and Shiki place glyphs and colours by `style`
 * attributes, which `style-src-attr` alone permits. The hosts of the script that counts visits are the only others.
 *
 * @param inlineScripts what stands in `<script is:inline>`, which Astro does not hash.
 */
export function contentSecurityPolicy(
  inlineScripts: readonly string[],
  { analytics }: Pick<SiteSettings, 'analytics'>,
): Policy {
  const scriptHosts = originsOf(analytics ? [analytics.script] : []);
  const analyticsHosts = originsOf(analytics ? [analytics.script, ...analytics.connect] : []);
  return {
    algorithm: 'SHA-256',
    directives: [
      "default-src 'none'",
      "img-src 'self' data: https:",
      "media-src 'self' https:",
      "font-src 'self'",
      ["connect-src 'self'", ...analyticsHosts].join(' ') as `connect-src${string}`,
      "manifest-src 'self'",
      "base-uri 'self'",
      "form-action 'self'",
      "object-src 'none'",
    ],
    scriptDirective: {
      hashes: inlineScripts.map(scriptHash),
      resources: ["'self'", ...scriptHosts],
    },
    styleDirective: { resources: [{ resource: "'unsafe-inline'", kind: 'attribute' }] },
  };
}

function originsOf(addresses: readonly string[]): string[] {
  return [...new Set(addresses.map((address) => new URL(address).origin))];
}

function scriptHash(script: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
