import { decodeAddress } from '../../lib/decode-address.ts';

/** By what two readings of one thing are known to be the same. An empty key: it does not count. A heading of formulas alone
 * has no words, and counts by its formulas. */

/** Code is compared without its white space: indentation within a list or a tag is not part of it. */
export function codeKey(text: string): string {
  return text.replaceAll(/[\s\u200B\u00A0]+/g, '');
}

/** A work by its key; what cannot stand in an address is a hyphen there. */
export function citationKey(key: string): string {
  return key.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}

/**
 * Another site by its address; a page of this one by its name, since an import may give it another folder or leave its extension
 * out. Mail addresses are protected on the page, and are words anyway.
 */
export function linkKey(address: string): string {
  const plain = decodeAddress(address.trim());
  if (plain === '' || plain === '#' || /^(?:mailto|javascript|tel):/i.test(plain)) return '';
  const remote = /^(?:https?:)?\/\/([^#]*)(?:#.*)?$/i.exec(plain)?.[1];
  if (remote !== undefined)
    return remote
      .replace(/^www\./, '')
      .replace(/\/+$/, '')
      .toLowerCase();
  if (plain.startsWith('#')) return plain.toLowerCase();
  const [path = ''] = plain.split(/[?#]/);
  const name =
    path
      .replace(/\/+(?:index\.html)?$/, '')
      .split('/')
      .at(-1) ?? '';
  return name === '' ? '' : `/${name.replace(/\.(?:html|md)$/, '').toLowerCase()}`;
}

/** A remote image by its address, one of the site by its name without the extension. */
export function imageStem(address: string): string {
  const plain = decodeAddress(address.trim());
  if (isRemote(plain)) return plain.replace(/^(?:https?:)?\/\//, '');
  const [path = ''] = plain.split(/[?#]/);
  return (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '').toLowerCase();
}

/** Astro puts a hash between the name of an image and its extension, and may change the extension. */
export function isImageNamed(stem: string, shown: string): boolean {
  const plain = decodeAddress(shown);
  if (isRemote(plain)) return plain.replace(/^(?:https?:)?\/\//, '') === stem;
  const name = (plain.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? '';
  return name.toLowerCase().startsWith(`${stem}.`);
}

export function isImage(address: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(address.split(/[?#]/)[0] ?? '');
}

/** An address of the site itself from its root, whether it was written with the name of the site or not. */
export function withoutOrigin(address: string, url: unknown): string {
  if (typeof url !== 'string' || url === '') return address;
  const origin = `${url.replace(/\/+$/, '')}/`.toLowerCase();
  return address.toLowerCase().startsWith(origin) ? address.slice(origin.length - 1) : address;
}

export function isRemote(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}
