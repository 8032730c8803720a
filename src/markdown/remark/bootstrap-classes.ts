import type { Root } from 'mdast';
import { EXIT, visit } from '../../lib/visit.ts';
import { isJsxElement, stringAttribute } from '../tree.ts';

/** The classes that BootstrapClasses.astro has a style for. */
const known =
  /^(?:row|justify-content-(?:sm-)?center|align-items-center|text-(?:center|right)|w-100|rounded(?:-circle)?|z-depth-[12]|caption|m[tb]-[0-5])$/;

/** Adds `<BootstrapClasses />` to a text with elements or components of a class that an import has kept. */
export function remarkBootstrapClasses() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!isJsxElement(node)) return;
      const names = (stringAttribute(node, 'class') ?? '').split(/\s+/);
      if (!names.some((name) => known.test(name))) return;
      tree.children.push({
        type: 'mdxJsxFlowElement',
        name: 'BootstrapClasses',
        attributes: [],
        children: [],
      });
      return EXIT;
    });
  };
}
