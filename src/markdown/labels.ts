import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { findNearest } from '../lib/suggest.ts';
import { placeWithin } from './place.ts';
import { reportProblem } from './report.ts';

/** What a label names. */
export interface LabelTarget {
  /** Of the element that a link leads to. */
  id: string;
  /** Its number, as plain text. */
  text: string;
  /** The same as TeX. */
  tex: string;
}

/** Where a label or a reference stands. */
export interface LabelPlace {
  node: Node;
  /** How it is written there. */
  written: string;
}

/** The labels of a post. Each is given once, and each reference finds one: anything else is a mistake of the writer. */
export class Labels {
  readonly #file: VFile;
  readonly #targets = new Map<string, LabelTarget>();

  constructor(file: VFile) {
    this.#file = file;
  }

  add(name: string, target: LabelTarget, { node, written }: LabelPlace): void {
    if (this.#targets.has(name)) {
      reportProblem(this.#file, {
        id: 'label-twice',
        message: `The label "${name}" is given twice in this text.`,
        remedy: 'Give one of them another name, and change the references that mean it.',
        place: placeWithin(this.#file, node, written),
      });
      return;
    }
    this.#targets.set(name, target);
  }

  /** What a reference means; undefined for a mistake, which is noted. */
  find(name: string, { node, written }: LabelPlace): LabelTarget | undefined {
    const target = this.#targets.get(name);
    if (!target) {
      const known = [...this.#targets.keys()];
      const nearest = findNearest(name, known);
      reportProblem(this.#file, {
        id: 'label-unknown',
        message: `Nothing in this text has the label "${name}".`,
        remedy: nearest
          ? `Did you mean "${nearest}"?`
          : known.length > 0
            ? `There are: ${known.join(', ')}.`
            : `Write \\label{${name}} into the formula that is meant.`,
        place: placeWithin(this.#file, node, written),
      });
    }
    return target;
  }
}
