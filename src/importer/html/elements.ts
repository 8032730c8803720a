import { html } from 'parse5';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements of HTML that a post cannot hold: they are for whole documents, or ask for what a post must not do. */
const foreign = words(
  'applet base body form frame frameset head html link math meta noembed noscript object param plaintext script style svg template title xmp',
);

/** Elements that stand within a line of text ("phrasing content" in the HTML standard). */
export const phrasing = words(
  'a abbr b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark meter nobr output progress q s samp select small span strike strong sub sup time tt u var wbr',
);

/** Elements whose children are elements, with nothing but white space between them. */
export const structural = words(
  'audio colgroup dl ol optgroup picture select table tbody tfoot thead tr ul video',
);

/** Whether a post can hold an element of this name. */
export function isKnownElement(name: string): boolean {
  return !foreign.has(name) && html.getTagID(name) !== html.TAG_ID.UNKNOWN;
}
