import { textOf, type Values } from './values.ts';

/** `baseurl` of `_config.yml`, as `/notes`; empty if the site has none. */
export function basePathOf(config: Values): string {
  const trimmed = (textOf(config['baseurl']) ?? '').replaceAll(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}

/** `url` of `_config.yml`, without a slash at its end; empty if it has none. */
export function siteUrlOf(config: Values): string {
  return (textOf(config['url']) ?? '').replace(/\/+$/, '');
}

/** An address without the base path that it begins with. */
export function withoutBase(address: string, base: string): string {
  const begins = base !== '' && (address === base || address.startsWith(`${base}/`));
  return begins ? address.slice(base.length) : address;
}
