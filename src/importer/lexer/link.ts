import { matchAt, type Reader } from './reader.ts';

const destination = String.raw`(?<url><[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)`;
const title = String.raw`(?:\s+(?<title>"[^"]*"|'[^']*'))?`;
const linkDestination = new RegExp(String.raw`\]\(\s*${destination}${title}\s*\)`, 'y');
const image = new RegExp(
  String.raw`!\[(?<alt>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\(\s*${destination}${title}\s*\)`,
  'y',
);

/** `](https://example.org/a_b$c "Title")`: nothing in it is text. */
export const readDestination: Reader = (source, offset) => {
  const match = matchAt(linkDestination, source.text, offset);
  return match ? { type: 'destination', start: offset, end: offset + match[0].length } : undefined;
};

/** `![alt](url "title")` */
export const readImage: Reader = (source, offset) => {
  const match = matchAt(image, source.text, offset);
  if (!match?.groups) return undefined;
  const { alt = '', url = '', title: quoted } = match.groups;
  // Liquid in the address: the tag is for the Liquid rule.
  if (url === '' || url.includes('{{')) return undefined;
  return {
    type: 'image',
    start: offset,
    end: offset + match[0].length,
    alt,
    url: url.replace(/^<(.*)>$/, '$1'),
    title: quoted,
  };
};
