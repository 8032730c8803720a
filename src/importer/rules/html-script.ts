import { toString } from 'hast-util-to-string';
import type { RuleContext } from '../context.ts';
import { parseElement } from '../html/as-jsx.ts';
import { withoutForeignCss } from '../html/foreign-css.ts';
import { codeBlock, dedent } from '../mdx/escape.ts';
import { replace, type Conversion, type Rule } from '../rule.ts';
import type { OpaqueNode } from '../tree.ts';

/**
 * Scripts and style sheets. TikZ becomes a fence, a gist a link, a style sheet `_styles` of the front matter. No script is run: any
 * other is kept as a comment, which readers do not see.
 */
export const htmlScript: Rule = {
  name: 'html-script',
  convert: (nodes, index, context) => {
    const node = nodes[index];
    if (node?.type !== 'opaque' || node.language !== 'html') return undefined;
    if (node.name === 'style') return styleSheet(node, context);
    return node.name === 'script' ? script(node, context) : undefined;
  },
};

function styleSheet(node: OpaqueNode, context: RuleContext): Conversion {
  const element = parseElement(context.source.slice(node));
  const written = element ? dedent(toString(element).trim()) : '';
  const { css, foreign } = withoutForeignCss(written);
  if (foreign.length > 0) {
    const message = `A style sheet loads no files of other sites. This was left out: ${foreign.join(' ')}`;
    context.report('html-style', message, node);
  }
  if (css !== '') context.styles.push(css);
  return { count: 1, pieces: [] };
}

function script(node: OpaqueNode, context: RuleContext): Conversion {
  const element = parseElement(context.source.slice(node));
  const { type, src } = element?.properties ?? {};
  if (element && type === 'text/tikz') {
    const packages = tikzPackages(element.properties['dataTexPackages']);
    const text = [...packages, dedent(toString(element).trim())].join('\n');
    return replace('block', context.opaque.add(codeBlock(text, 'tikz')));
  }
  const gist = typeof src === 'string' ? gistLink(src) : undefined;
  if (gist) {
    const message =
      'A gist comes as a script, which is never run. A link to it stands in its place.';
    context.report('html-script', message, node);
    return replace('block', `[${gist.name}](${context.opaque.add(gist.page, '')})`);
  }
  const message =
    'A post runs no script. It is kept as a comment, which readers do not see: write what it drew as a fence, a picture or an <Embed>.';
  context.report('html-script', message, node);
  const source = context.source.slice(node).replaceAll('*/', '* /');
  return replace('inline', context.opaque.add(`{/* ${source} */}`, ''));
}

/** `https://gist.github.com/user/id.js?file=a.py` */
function gistLink(src: string): { name: string; page: string } | undefined {
  if (!URL.canParse(src.replace(/^\/\//, 'https://'))) return undefined;
  const url = new URL(src.replace(/^\/\//, 'https://'));
  if (url.hostname !== 'gist.github.com') return undefined;
  const path = url.pathname.replace(/\.js$/, '');
  const file = url.searchParams.get('file');
  const hash = file ? `#file-${file.toLowerCase().replaceAll(/[^a-z\d_]+/g, '-')}` : '';
  const name = `Gist ${path.slice(1)}${file ? `, ${file}` : ''}`;
  return {
    name: name.replaceAll(/[[\]\\_*]/g, '\\$&'),
    page: `https://gist.github.com${path}${hash}`,
  };
}

/** TikZJax takes packages as JSON: `{"pgfplots":""}`. */
function tikzPackages(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  try {
    return Object.entries(JSON.parse(value) as Record<string, string>).map(
      ([name, options]) => `\\usepackage${options ? `[${options}]` : ''}{${name}}`,
    );
  } catch {
    return [];
  }
}
