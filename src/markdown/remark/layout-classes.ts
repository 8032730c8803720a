import type { Root } from 'mdast';
import { visit } from '../../lib/visit.ts';
import type { layoutClasses } from '../../schemas/distill.ts';
import { isJsxElement, setAttribute, stringAttribute, type JsxElement } from '../tree.ts';

type LayoutClass = (typeof layoutClasses)[number];

/**
 * The widest that a thing of each class is, in CSS pixels: see LayoutClasses.astro, and for the widest a common screen. What stands
 * in the text column anyway needs no style.
 */
const rooms: Readonly<Record<Exclude<LayoutClass, 'l-body'>, number>> = {
  'l-body-outset': 688,
  'l-middle': 768,
  'l-page': 992,
  'l-page-outset': 1152,
  'l-screen-inset': 1920,
  'l-screen': 1920,
  'l-gutter': 240,
};

/**
 * Adds `<LayoutClasses />`, which has the style of Distill's layout, to a text with elements or components of such a class
 * (`<figure class="l-page">`), and tells the images in them how wide they may be. What stands in the margin is placed as notes are.
 */
export function remarkLayoutClasses() {
  return (tree: Root): void => {
    const found = new Set<string>();
    visit(tree, (node) => {
      if (!isJsxElement(node)) return;
      const value = stringAttribute(node, 'class') ?? '';
      const names = value.split(/\s+/);
      const name = names.find((each) => each in rooms) as keyof typeof rooms | undefined;
      if (!name) return;
      found.add(name);
      if (name === 'l-gutter') setAttribute(node, 'class', `${value} margin-item`);
      tellImages(node, rooms[name]);
    });
    if (found.size === 0) return;
    tree.children.push({
      type: 'mdxJsxFlowElement',
      name: 'LayoutClasses',
      attributes: [],
      children: [],
    });
  };
}

function tellImages(element: JsxElement, room: number): void {
  visit(element as Root | JsxElement, (node) => {
    if (isJsxElement(node) && (node.name === 'Figure' || node.name === 'InlineImage')) {
      setAttribute(node, 'room', String(room));
    }
  });
}
