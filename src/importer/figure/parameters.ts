import { Tokenizer, TypeGuards, type ValueToken } from 'liquidjs';
import type { RuleContext } from '../context.ts';
import type { Span } from '../source-text.ts';
import type { LiquidNode, Node } from '../tree.ts';

/** What al-folio's figure include takes. `slot`, `cache_bust` and `avoid_scaling` serve only its own way of scaling. */
const parameters: ReadonlySet<string> = new Set([
  ...[
    'path',
    'url',
    'class',
    'width',
    'height',
    'min-width',
    'min-height',
    'max-width',
    'max-height',
  ],
  ...[
    'alt',
    'title',
    'zoomable',
    'loading',
    'caption',
    'sizes',
    'slot',
    'cache_bust',
    'avoid_scaling',
  ],
  ...['style', 'id'],
]);

export interface IncludeParameters {
  node: Span;
  /** Values by name, as they are written within their quotes; `true` and `false` as these words. */
  values: ReadonlyMap<string, string>;
  /** Where the caption stands within its quotes. */
  caption: Span | undefined;
}

/** Whether a node is `{% include figure.liquid … %}` or its older form with `figure.html`. */
export function isFigure(node: Node | undefined): node is LiquidNode {
  return isInclude(node, 'figure');
}

/** Whether a node includes one of the theme's files: `figure` is `figure.liquid` or `figure.html`. */
export function isInclude(node: Node | undefined, ...names: string[]): node is LiquidNode {
  if (node?.type !== 'liquid' || !['include', 'include_cached'].includes(node.name)) return false;
  const [, name] = /^(\w+)\.(?:liquid|html)(?:\s|$)/.exec(node.args) ?? [];
  return name !== undefined && names.includes(name);
}

/**
 * Reads the parameters of a figure include, and reports those that cannot be carried.
 *
 * @returns undefined if the image itself is named by a variable.
 */
export function readFigure(node: LiquidNode, context: RuleContext): IncludeParameters | undefined {
  return readInclude(node, parameters, context);
}

/** The same for an include that takes other parameters. */
export function readInclude(
  node: LiquidNode,
  known: ReadonlySet<string>,
  context: RuleContext,
): IncludeParameters | undefined {
  const start = node.argsStart + (/^\S+/.exec(node.args)?.[0].length ?? 0);
  const end = node.argsStart + node.args.length;
  const tokenizer = new Tokenizer(context.source.text, undefined, undefined, [start, end]);
  const values = new Map<string, string>();
  let caption: Span | undefined;
  for (const { name, value } of tokenizer.readHashes(true)) {
    const key = name.content;
    const span = value && literalSpan(value);
    if (value && !span) {
      if (key === 'path' || key === 'url') return undefined;
      reportVariable(node, key, value.getText(), context);
    } else if (!known.has(key)) {
      const message = `The include has a parameter "${key}" that al-folio does not know. It was left out.`;
      context.report('figure-parameter', message, node);
    } else {
      values.set(key, span ? unquote(context.source.slice(span)) : 'true');
      if (key === 'caption') caption = span;
    }
  }
  const rest = context.source.slice({ start: tokenizer.p, end }).trim();
  if (rest !== '') {
    context.report(
      'figure-parameter',
      `"${rest}" in the include could not be read. It was left out.`,
      node,
    );
  }
  return { node, values, caption };
}

function reportVariable(node: LiquidNode, key: string, value: string, context: RuleContext): void {
  const message = `The include takes "${key}" from the Liquid variable "${value}", which is not known here. It was left out.`;
  context.report('figure-variable', message, node);
}

/** Where a literal value stands, without its quotes; undefined for a variable. */
function literalSpan(value: ValueToken | NonNullable<object>): Span | undefined {
  if (TypeGuards.isQuotedToken(value)) return { start: value.begin + 1, end: value.end - 1 };
  if (TypeGuards.isNumberToken(value) || TypeGuards.isLiteralToken(value)) {
    return { start: value.begin, end: value.end };
  }
  return undefined;
}

/** Jekyll's only escapes in a parameter: a quote and a backslash before it. */
function unquote(text: string): string {
  return text.replaceAll(/\\(["'])/g, '$1');
}
