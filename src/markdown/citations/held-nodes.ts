import type { PhrasingContent } from 'mdast';

/** Supplementary Private Use Area-A. */
const first = 0xf0000;

/** The sign of a node. */
export const heldNode = /([\u{F0000}-\u{FFFFF}])/u;

/**
 * Parts of a citation that are no plain text (`[*see* @marr1982, $\\S 3$]`) on their way through the citation engine, which knows only
 * that: each is one character of a private plane until it is put back.
 */
export class HeldNodes {
  readonly #nodes: PhrasingContent[] = [];

  /** @returns the character that stands for a node. */
  hold(node: PhrasingContent): string {
    this.#nodes.push(node);
    return String.fromCodePoint(first + this.#nodes.length - 1);
  }

  /** A text with the nodes that were held in it. */
  release(text: string): PhrasingContent[] {
    return text
      .split(heldNode)
      .filter((part) => part !== '')
      .map(
        (part) => this.#nodes[(part.codePointAt(0) ?? 0) - first] ?? { type: 'text', value: part },
      );
  }
}
