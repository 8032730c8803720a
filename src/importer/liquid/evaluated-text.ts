import type { Place } from '../../lib/errors.ts';
import { SourceText, type Span } from '../source-text.ts';

/** A stretch of an evaluated text: it was copied from the file, or stands for something that is written there. */
export interface Segment {
  /** Where it begins in the evaluated text; it ends where the next one begins. */
  at: number;
  /** Where it comes from in the file. */
  origin: Span;
  copied: boolean;
}

export interface Evaluation {
  text: string;
  segments: readonly Segment[];
  /** What stood in `{% raw %}`. */
  literals: readonly Span[];
  /** By offset: why this Liquid is still there. */
  remarks: ReadonlyMap<number, string>;
}

/** What Liquid made of a file. Places are those of the file. */
export class EvaluatedText extends SourceText {
  readonly #original: SourceText;
  readonly #evaluation: Evaluation;

  constructor(original: SourceText, evaluation: Evaluation) {
    super(original.file, evaluation.text);
    this.#original = original;
    this.#evaluation = evaluation;
  }

  override place(offset: number): Place {
    return this.#original.place(this.#originOf(offset).start);
  }

  override written({ start, end }: Span): string {
    const last = this.#originOf(Math.max(start, end - 1));
    return this.#original.slice({ start: this.#originOf(start).start, end: last.end });
  }

  override isLiteral(offset: number): boolean {
    return this.#evaluation.literals.some(({ start, end }) => start <= offset && offset < end);
  }

  override remark(offset: number): string | undefined {
    return this.#evaluation.remarks.get(offset);
  }

  /** Of a copied character, the character; of another one, all that it stands for. */
  #originOf(offset: number): Span {
    const { segments } = this.#evaluation;
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((segments[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const segment = segments[low];
    if (!segment) return { start: 0, end: 0 };
    if (!segment.copied) return segment.origin;
    const start = segment.origin.start + offset - segment.at;
    return { start, end: start + 1 };
  }
}
