import { createHash } from 'node:crypto';
import type { AstroUserConfig } from 'astro';

type Policy = Exclude<NonNullable<NonNullable<AstroUserConfig['security']>['csp']>, boolean>;

/**
 * The Content Security Policy of every page: everything from the site itself, scripts and style sheets by hash. Astro adds the
 * hashes of what it bundles; a page with comments adds giscus' frame. KaTeX and Shiki place glyphs and colours by `style`
 * attributes, which `style-src-attr` alone permits.
 *
 * @param inlineScripts what stands in `<script is:inline>`, which Astro does not hash.
 */
export function contentSecurityPolicy(inlineScripts: readonly string[]): Policy {
  return {
    algorithm: 'SHA-256',
    directives: [
      "default-src 'none'",
      "img-src 'self' data: https:",
      "media-src 'self' https:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "base-uri 'self'",
      "form-action 'self'",
      "object-src 'none'",
    ],
    scriptDirective: { hashes: inlineScripts.map(scriptHash) },
    styleDirective: { resources: [{ resource: "'unsafe-inline'", kind: 'attribute' }] },
  };
}

function scriptHash(script: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
