import type { SourceSite } from '../source-site.ts';

/** `baseurl`, as `/notes`; empty if the site has none. */
export function basePath({ config }: SourceSite): string {
  const { baseurl } = config;
  const trimmed = typeof baseurl === 'string' ? baseurl.replaceAll(/^\/+|\/+$/g, '') : '';
  return trimmed === '' ? '' : `/${trimmed}`;
}

/** `url`, without a slash at its end. */
export function siteUrl({ config }: SourceSite): string {
  const { url } = config;
  return typeof url === 'string' ? url.replace(/\/+$/, '') : '';
}
