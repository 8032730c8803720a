import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** The XML of a feed's root element. */
export function toFeedXml(root: Element): string {
  const xml = toXml([
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    root,
  ]);
  // Text must not hold this sequence (XML 1.0, section 2.4), which code such as `a[b[0]]>c` does.
  return xml.replaceAll(']]>', ']]&gt;');
}
