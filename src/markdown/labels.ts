import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { findNearest } from '../lib/suggest.ts';
import { placeWithin } from './place.ts';
import { reportProblem } from './report.ts';

declare module 'vfile' {
  interface DataMap {
    labels: Labels;
  }
}

/** What a label names. */
export interface LabelTarget {
  /** Of the element that a link leads to. */
  id: string;
  /** Its number, as plain text: `2`, `2a`. */
  number: string;
  /** The same as TeX. */
  tex: string;
  /** What a sentence calls it: `Figure 2`. */
  name: string;
}

/** Where a label or a reference stands. */
export interface LabelPlace {
  node: Node;
  /** How it is written there. */
  written: string | RegExp;
}

/** The labels of a post. Each is given once, and each reference finds one: anything else is a mistake of the writer. */
export class Labels {
  readonly #file: VFile;
  readonly #targets = new Map<string, LabelTarget>();

  constructor(file: VFile) {
    this.#file = file;
  }

  add(label: string, target: LabelTarget, { node, written }: LabelPlace): void {
    if (this.#targets.has(label)) {
      reportProblem(this.#file, {
        id: 'label-twice',
        message: `The label "${label}" is given twice in this text.`,
        remedy: 'Give one of them another name, and change the references that mean it.',
        place: placeWithin(this.#file, node, written),
      });
      return;
    }
    this.#targets.set(label, target);
  }

  /** What a reference means; undefined for a mistake, which is noted. */
  find(label: string, { node, written }: LabelPlace): LabelTarget | undefined {
    const target = this.#targets.get(label);
    if (!target) {
      const known = [...this.#targets.keys()];
      const nearest = findNearest(label, known);
      reportProblem(this.#file, {
        id: 'label-unknown',
        message: `Nothing in this text has the label "${label}".`,
        remedy: nearest
          ? `Did you mean "${nearest}"?`
          : known.length > 0
            ? `There are: ${known.join(', ')}.`
            : `Write \\label{${label}} into the formula that is meant, or id="${label}" into its component.`,
        place: placeWithin(this.#file, node, written),
      });
    }
    return target;
  }
}

/** The labels that the plugins before have found. */
export function labelsOf(file: VFile): Labels {
  return (file.data.labels ??= new Labels(file));
}

/**
 * The id of what TeX's `\label` names. Labels mostly begin with the prefix by custom, as `eq:energy` does; another one could be the id of
 * a heading.
 */
export function idOfLabel(label: string, prefix: string): string {
  const id = label.replace(/[\s#%&~_^{}\\]+/g, '-');
  return id.startsWith(prefix) ? id : `${prefix}-${id}`;
}
