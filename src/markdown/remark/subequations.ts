import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { blockMath } from '../math/tex-nodes.ts';

declare module 'mdast-util-math' {
  interface MathData {
    /** The equations of amsmath's `subequations` that it is one of: they share a number, and have letters. */
    subequations?: Subequations;
  }
}

export interface Subequations {
  /** Labels of the number that they share. */
  labels: string[];
}

const block = /^\s*\\begin\{subequations\}([\s\S]*)\\end\{subequations\}\s*$/;
const label = /^\s*\\label\{([^{}]+)\}/;
const environment = /(\\begin\{([a-zA-Z]+\*?)\}[\s\S]*?\\end\{\2\})/;

/** Makes each equation of `subequations` a formula of its own. What stands between them is text. */
export function divideSubequations(tree: Root): void {
  visit(tree, 'math', (node, index, parent) => {
    const [, body] = block.exec(node.value) ?? [];
    if (body === undefined || !parent || index === undefined) return;
    const [written = '', name] = label.exec(body) ?? [];
    const subequations: Subequations = { labels: name === undefined ? [] : [name.trim()] };
    const formulas = partsOf(body.slice(written.length)).map((tex) => {
      const formula = blockMath(tex);
      formula.data = { ...formula.data, subequations };
      return { ...formula, ...(node.position && { position: node.position }) };
    });
    parent.children.splice(index, 1, ...formulas);
    return [SKIP, index + formulas.length];
  });
}

function partsOf(body: string): string[] {
  // The name of each environment is a group, too: every third part.
  return body
    .split(environment)
    .flatMap((part, index) => (index % 3 === 2 || part.trim() === '' ? [] : [part.trim()]))
    .map((part) => (environment.test(part) ? part : `\\text{${part}}`));
}
