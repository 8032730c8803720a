import type { RuleContext } from '../context.ts';
import { citationGroup } from '../citations/group.ts';
import { readTagOptions } from '../liquid/options.ts';
import { codeSpan } from '../mdx/escape.ts';
import { inlineTag } from '../mdx/jsx.ts';
import { replace, type Rule } from '../rule.ts';
import type { LiquidNode } from '../tree.ts';

const known = {
  l: 'locator',
  L: 'label',
  A: 'suppress_author!',
  f: 'file',
  s: 'style',
  t: 'text',
  p: 'prefix',
  o: 'offset',
  T: 'template',
};

/** By jekyll-scholar's name for what a locator counts. */
const labels: Readonly<Record<string, string>> = {
  book: 'bk.',
  chapter: 'chap.',
  column: 'col.',
  figure: 'fig.',
  line: 'l.',
  note: 'n.',
  page: 'p.',
  paragraph: 'para.',
  part: 'pt.',
  section: 'sec.',
  volume: 'vol.',
};

/**
 * `{% cite a b --locator 12 %}` becomes `[@a, p. 12; @b]`. What `--file` says goes to the front matter. `{% reference a %}`, which writes all
 * of an entry into the text, becomes a citation, too: the entry stands below the text.
 */
export const cite: Rule = {
  name: 'cite',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'liquid' || !/^(?:cite|reference)$/.test(node.name)) return undefined;
    const { words, options } = readTagOptions(node.args, known);
    const keys = words.flatMap((word) => word.split(',')).filter((word) => word !== '');
    const missing = context.cited.add(keys, options.get('file'));
    if (keys.length === 0 || missing.length > 0) return showMissing(node, missing, context);
    const label = options.get('label') ?? [];
    const locators = (options.get('locator') ?? []).map((place, at) => locator(place, label[at]));
    const authors = !options.has('suppress_author');
    const next = context.source.text[node.end] ?? '';
    // `[@a](` would be a link, `[@a][` a reference to one.
    const group = /[([]/.test(next) ? undefined : citationGroup(keys, { locators, authors });
    if (group !== undefined) return replace('inline', context.opaque.add(group, ''));
    const props = { keys: keys.join(', '), locator: locators[0] };
    return replace('inline', inlineTag('Cite', props, { empty: true }));
  },
};

function locator(place: string, label = 'page'): string {
  if (!/^[\divxlc]/i.test(place)) return place;
  const word = labels[label.toLowerCase()] ?? 'p.';
  return word === 'p.' && /[-–,]/.test(place) ? `pp. ${place}` : `${word} ${place}`;
}

function showMissing(node: LiquidNode, missing: readonly string[], context: RuleContext) {
  const what = whatIsMissing(missing, context);
  context.report('citation-missing', `${what} The tag is kept as visible text.`, node);
  return replace('inline', context.opaque.add(codeSpan(context.source.slice(node)), ''));
}

function whatIsMissing(missing: readonly string[], { cited }: RuleContext): string {
  if (missing.length === 0) return 'The citation names no work.';
  const keys = missing.map((key) => `"${key}"`).join(', ');
  return missing.every((key) => cited.works.has(key))
    ? `This text cites another work as ${keys} before.`
    : `No BibTeX file of the site has ${keys}.`;
}
