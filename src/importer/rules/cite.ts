import type { RuleContext } from '../context.ts';
import { readTagOptions } from '../liquid/options.ts';
import { codeSpan } from '../mdx/escape.ts';
import { inlineTag } from '../mdx/jsx.ts';
import { replace, type Rule } from '../rule.ts';
import { citationGroup, hasWork } from '../scholar.ts';
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

/** `{% cite a b --locator 12 %}` becomes `[@a, p. 12; @b]`. All BibTeX files are one in Folia, so `--file` says nothing there. */
export const cite: Rule = {
  name: 'cite',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'liquid' || node.name !== 'cite') return undefined;
    const { words, options } = readTagOptions(node.args, known);
    const keys = words.flatMap((word) => word.split(',')).filter((word) => word !== '');
    const missing = keys.filter((key) => !hasWork(key, context));
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
  const what =
    missing.length === 0
      ? 'The citation names no work.'
      : `No BibTeX file of the site has ${missing.map((key) => `"${key}"`).join(', ')}.`;
  context.report('citation-missing', `${what} The tag is kept as visible text.`, node);
  return replace('inline', context.opaque.add(codeSpan(context.source.slice(node)), ''));
}
