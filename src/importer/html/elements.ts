import { distillRules } from '../../schemas/distill.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that stand within a line of text ("phrasing content" in the HTML standard). */
export const phrasing = words(
  'a abbr b bdi bdo big br button cite code data del dfn em font i img input ins ruby rt rp kbd label mark meter output progress q s samp select small span strike strong sub sup time tt u var wbr',
);

/** Elements whose children are elements, with nothing but white space between them. */
export const structural = words(
  'audio colgroup dl ol optgroup picture select table tbody tfoot thead tr ul video',
);

/** The other elements of HTML that a post can hold: not those of whole documents, and none that loads or runs a program. */
const flow = words(
  'address area article aside blockquote canvas caption center col dd details dialog div dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main map menu nav option p search section source summary td th track',
);

/** Whether a post can hold an element of this name: one of HTML, or of Distill. */
export function isKnownElement(name: string): boolean {
  return phrasing.has(name) || structural.has(name) || flow.has(name) || name in distillRules;
}
