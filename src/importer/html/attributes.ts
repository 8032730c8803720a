import type { RuleContext } from '../context.ts';
import type { JsxValue } from '../mdx/jsx.ts';
import type { ElementNode } from '../tree.ts';
import { withoutForeignCss } from './foreign-css.ts';

/** A name that JSX takes. */
const jsxName = /^[A-Za-z_$][\w$-]*(?::[A-Za-z_$][\w$-]*)?$/;

/** The attributes of an element as JSX has them. What cannot be carried is reported. */
export function toProps(node: ElementNode, context: RuleContext): Record<string, JsxValue> {
  const props: Record<string, JsxValue> = {};
  for (const { name, value, bare } of node.attributes) {
    // It tells kramdown what MDX does anyway.
    if (name === 'markdown') continue;
    if (/\{[{%]/.test(value)) {
      const message = `Liquid in the attribute "${name}" is not known here. It is kept as the attribute's text.`;
      context.report('liquid-unknown', message, node.opener);
    }
    if (!jsxName.test(name) || /^on/.test(name)) {
      const message = `The attribute ${name}="${value}" cannot stand in a post. It was left out.`;
      context.report('html-attribute', message, node.opener);
      continue;
    }
    if (name === 'id') {
      const id = context.claimId(value, node);
      if (id !== undefined) props['id'] = id;
      continue;
    }
    const text = name === 'style' ? ownStyle(value, node, context) : value;
    props[name] = bare ? true : text.replaceAll(/\s*\n\s*/g, ' ');
  }
  return props;
}

/** A style that asks no other site for anything. */
function ownStyle(style: string, node: ElementNode, context: RuleContext): string {
  const { css, foreign } = withoutForeignCss(style);
  if (foreign.length > 0) {
    const message = `A style loads no files of other sites. This was left out: ${foreign.join(' ')}`;
    context.report('html-style', message, node.opener);
  }
  return css;
}
