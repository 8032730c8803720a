import type { RuleContext } from '../context.ts';
import { readTagOptions } from '../liquid/options.ts';
import { openTag } from '../mdx/jsx.ts';
import { replace, type Rule } from '../rule.ts';
import type { LiquidNode } from '../tree.ts';

const known = {
  c: 'cited!',
  C: 'cited_in_order!',
  r: 'remove_duplicates!',
  q: 'query',
  f: 'file',
  g: 'group_by',
  G: 'group_order',
  T: 'template',
  m: 'max',
  o: 'offset',
  s: 'style',
  p: 'prefix',
};

/** Options that choose works or their order, which `<Bibliography>` cannot. */
const choosing = ['query', 'max', 'offset', 'group_order'];

/** `{% bibliography --cited %}` becomes `<Bibliography />`, and without `--cited` `<Bibliography all />`. */
export const bibliography: Rule = {
  name: 'bibliography',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'liquid' || node.name !== 'bibliography' || context.inline) return undefined;
    const first = (context.asked.works ??= node.start);
    if (first !== node.start) {
      const message =
        'A text has one list of works, and the first one is it. This one was left out.';
      context.report('bibliography-option', message, node);
      return replace('block', '');
    }
    const { options } = readTagOptions(node.args, known);
    const cited = options.has('cited') || options.has('cited_in_order');
    const lost = choosing.filter((name) => options.has(name));
    if (!cited && !context.cited.addList(options.get('file')) && options.has('file'))
      lost.push('file');
    if (lost.length > 0) report(node, lost, context);
    const props = { all: cited ? undefined : true, group_by: grouped(options, context) };
    return replace('block', openTag('Bibliography', props, { empty: true }));
  },
};

/** By year if the tag says so, or the settings; a list of what a text cites is not divided unless its tag says so. */
function grouped(
  options: ReadonlyMap<string, readonly string[]>,
  { site }: RuleContext,
): string | undefined {
  const settings = site?.config['scholar'];
  const usual =
    typeof settings === 'object' && settings !== null && 'group_by' in settings
      ? settings.group_by
      : undefined;
  const cited = options.has('cited') || options.has('cited_in_order');
  const given = options.get('group_by')?.[0] ?? (cited ? undefined : usual);
  return given === 'year' ? 'year' : undefined;
}

function report(node: LiquidNode, lost: readonly string[], context: RuleContext): void {
  const names = lost.map((name) => `--${name}`).join(', ');
  const message = `The list cannot be told ${names}: it shows all works. The option was left out.`;
  context.report('bibliography-option', message, node);
}
