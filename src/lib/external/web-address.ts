import { decodeAddress } from '../decode-address.ts';

/**
 * The address that a link names, if it leads to a page: `javascript:`, `data:` and the like never do.
 *
 * @param bases what it is relative to, from the outside in: a whole address, then such as may be relative themselves.
 */
export function webAddress(
  link: string,
  bases: readonly [string, ...(string | undefined)[]],
): string | undefined {
  const [outer, ...inner] = bases;
  const base = inner.reduce<string>(
    (known, next) => (next !== undefined ? (resolve(next, known) ?? known) : known),
    outer,
  );
  const address = resolve(link, base);
  return address !== undefined && /^https?:/.test(address) ? address : undefined;
}

/** An address for people to read: host and path. */
export function readableAddress(address: string): string {
  const { host, pathname } = new URL(address);
  return decodeAddress(host + pathname.replace(/\/$/, ''));
}

function resolve(link: string, base: string): string | undefined {
  return URL.canParse(link, base) ? new URL(link, base).href : undefined;
}
