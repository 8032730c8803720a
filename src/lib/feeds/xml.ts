import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** What no XML may hold, not even as an entity: https://www.w3.org/TR/xml/#charsets */
const noCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The XML of a feed's root element. */
export function toFeedXml(root: Element): string {
  const xml = toXml([
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    root,
  ]);
  // Text must not hold this sequence (XML 1.0, section 2.4), which code such as `a[b[0]]>c` does.
  return xml.replaceAll(']]>', ']]&gt;').replace(noCharacter, '\uFFFD');
}
