import type { Element, Nodes } from 'hast';
import {
  isJsxElement,
  removeAttribute,
  setAttribute,
  stringAttribute,
  type JsxElement,
} from '../tree.ts';

/** An HTML element of a text, whether Markdown made it or the writer wrote it as a tag. */
export interface HtmlElement {
  name: string;
  /** The node itself, whose children may be replaced. */
  node: Element | JsxElement;
  /** An attribute that is written as text; a list is joined by spaces. */
  get(attribute: string): string | undefined;
  set(attribute: string, value: string): void;
  remove(attribute: string): void;
}

/** @returns undefined for a node that is no HTML element: text, or a component. */
export function asHtmlElement(node: Nodes | JsxElement): HtmlElement | undefined {
  if (node.type === 'element') {
    return {
      name: node.tagName,
      node,
      get(attribute) {
        const value = node.properties[attribute];
        if (Array.isArray(value)) return value.join(' ');
        return typeof value === 'string' ? value : undefined;
      },
      set(attribute, value) {
        node.properties[attribute] = value;
      },
      remove(attribute) {
        Reflect.deleteProperty(node.properties, attribute);
      },
    };
  }
  if (!isJsxElement(node) || !node.name || /^[A-Z]/.test(node.name)) return undefined;
  return {
    name: node.name,
    node,
    get: (attribute) => stringAttribute(node, attribute),
    set: (attribute, value) => setAttribute(node, attribute, value),
    remove: (attribute) => removeAttribute(node, attribute),
  };
}
