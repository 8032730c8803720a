import type { APIRoute } from 'astro';
import { site } from 'virtual:folia/site';
import { withBase } from '../lib/addresses.ts';

/** Search engines may read everything, and find the sitemap; a deploy preview is none of their business. */
export const GET: APIRoute = () => {
  const sitemap = new URL(withBase(site.settings.base, '/sitemap.xml'), site.origin).href;
  const rules = site.preview
    ? ['User-agent: *', 'Disallow: /']
    : ['User-agent: *', 'Allow: /', `Sitemap: ${sitemap}`];
  return new Response(`${rules.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain' } });
};
