import { globSync } from 'node:fs';
import path from 'node:path';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { readTextFile } from '../files/read-text.ts';
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
  readonly #content: string | undefined;
  readonly #targets = new Map<string, LabelTarget>();
  /** Ids that are taken. */
  readonly #ids = new Set<string>();
  /** What has no number, by the name that a writer may call it: what to write instead of a reference. */
  readonly #unnumbered = new Map<string, string>();

  /** @param content the folder of all texts, for labels that only another one has. */
  constructor(file: VFile, content: string | undefined) {
    this.#file = file;
    this.#content = content;
  }

  /** All ids that are taken. */
  get ids(): Iterable<string> {
    return this.#ids;
  }

  add(label: string, target: LabelTarget, place: LabelPlace): void {
    if (this.#targets.has(label)) {
      this.#reportTwice(label, place);
      return;
    }
    this.#ids.add(target.id);
    this.#targets.set(label, target);
  }

  /** Notes an element that has an id and no number. */
  addUnnumbered(id: string, what: string, place: LabelPlace): void {
    if (this.#ids.has(id)) this.#reportTwice(id, place);
    this.#ids.add(id);
    this.explain(id, `${what} has this id, but no number. Write a link: [text](#${id}).`);
  }

  /** Notes what to write where a reference means something that has no number. */
  explain(name: string, remedy: string): void {
    if (!this.#unnumbered.has(name)) this.#unnumbered.set(name, remedy);
  }

  /** An id for a label that cannot be one itself. */
  idFor(wanted: string): string {
    let id = wanted;
    for (let count = 2; this.#ids.has(id); count++) id = `${wanted}-${count}`;
    return id;
  }

  /** What a reference means; undefined for a mistake, which is noted. */
  find(label: string, { node, written }: LabelPlace): LabelTarget | undefined {
    const target = this.#targets.get(label);
    if (!target) {
      reportProblem(this.#file, {
        id: 'label-unknown',
        message: `Nothing in this text has the label "${label}".`,
        remedy: this.#remedy(label),
        place: placeWithin(this.#file, node, written),
      });
    }
    return target;
  }

  #reportTwice(label: string, { node, written }: LabelPlace): void {
    reportProblem(this.#file, {
      id: 'label-twice',
      message: `The label "${label}" is given twice in this text.`,
      remedy: 'Give one of them another name, and change the references that mean it.',
      place: placeWithin(this.#file, node, written),
    });
  }

  #remedy(label: string): string {
    const explained = this.#unnumbered.get(label);
    if (explained !== undefined) return explained;
    const known = [...this.#targets.keys()];
    const nearest = findNearest(label, known);
    if (nearest) return `Did you mean "${nearest}"?`;
    const elsewhere = this.#content && findLabel(this.#content, label);
    if (elsewhere !== undefined) {
      return `${elsewhere} has it, but labels hold within one text. Write a link to that text.`;
    }
    return known.length > 0
      ? `There are: ${known.join(', ')}.`
      : `Write \\label{${label}} into the formula that is meant, or id="${label}" into its component.`;
  }
}

/** The first text that gives a label, as errors name it. */
function findLabel(content: string, label: string): string | undefined {
  const files = globSync('**/*.mdx', { cwd: content }).sort();
  const found = files.find((file) => {
    const text = readTextFile(path.join(content, file), file).text ?? '';
    return text.includes(`\\label{${label}}`) || text.includes(`id="${label}"`);
  });
  return found && `content/${found.split(path.sep).join('/')}`;
}

/**
 * The labels that the plugins before have found.
 *
 * @param content the folder of all texts, where it is first asked for them.
 */
export function labelsOf(file: VFile, content?: string): Labels {
  return (file.data.labels ??= new Labels(file, content));
}

/**
 * The id of what TeX's `\label` names. Labels mostly begin with the prefix by custom, as `eq:energy` does; another one could be the id of
 * a heading.
 */
export function idOfLabel(label: string, prefix: string): string {
  const id = label.replace(/[\s#%&~_^{}\\]+/g, '-');
  return id.startsWith(prefix) ? id : `${prefix}-${id}`;
}
