import type { RuleContext } from '../context.ts';
import type { JsxValue } from '../mdx/jsx.ts';
import type { ElementNode } from '../tree.ts';

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
    props[name] = bare ? true : value.replaceAll(/\s*\n\s*/g, ' ');
  }
  return props;
}
