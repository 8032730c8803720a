import type { Emitter } from 'liquidjs';
import { withoutBase } from '../site-address.ts';
import type { Span } from '../source-text.ts';
import type { Evaluation, Segment } from './evaluated-text.ts';

/** An evaluated text longer than this is a mistake, such as a loop over millions. */
const maxLength = 5_000_000;

export interface Mark {
  length: number;
  segments: number;
  literals: number;
}

/** Collects what Liquid writes, and where each stretch of it comes from. */
export class PlacedEmitter implements Emitter {
  buffer = '';
  /** What is being evaluated, in the file; values, and all of an include, belong to it. */
  place: Span = { start: 0, end: 0 };
  readonly #base: string;
  readonly #origin: string;
  readonly #segments: Segment[] = [];
  readonly #literals: Span[] = [];
  readonly #remarks = new Map<number, string>();
  /** Where a tag stood that writes nothing itself. */
  #silent: number | undefined;

  /**
   * @param base base path of the site (`/notes`), which is left out where it begins an address: Folia adds it.
   * @param origin `https://example.org`, behind which it stays.
   */
  constructor(base: string, origin: string) {
    this.#base = base;
    this.#origin = origin;
  }

  /** Writes a value. */
  write(value: unknown): void {
    this.#append(this.#withoutBase(toText(value)), this.place, false);
  }

  /** Copies a stretch of the file. */
  copy(text: string, start: number, { literal }: { literal: boolean }): void {
    const dropped = this.#silentLine(text);
    const at = this.buffer.length;
    const kept = text.slice(dropped);
    this.#append(kept, { start: start + dropped, end: start + text.length }, true);
    if (literal) this.#literals.push({ start: at, end: this.buffer.length });
  }

  /** Says why the Liquid that is written next is not evaluated. */
  remark(reason: string): void {
    this.#remarks.set(this.buffer.length, reason);
  }

  /** Notes that a tag stands here that writes nothing. */
  silence(): void {
    this.#silent = this.buffer.length;
  }

  mark(): Mark {
    return {
      length: this.buffer.length,
      segments: this.#segments.length,
      literals: this.#literals.length,
    };
  }

  /** Takes back what was written since. */
  reset({ length, segments, literals }: Mark): void {
    this.buffer = this.buffer.slice(0, length);
    this.#segments.length = segments;
    this.#literals.length = literals;
    for (const at of this.#remarks.keys()) if (at >= length) this.#remarks.delete(at);
  }

  finish(): Evaluation {
    return {
      text: this.buffer,
      segments: this.#segments,
      literals: this.#literals,
      remarks: this.#remarks,
    };
  }

  #append(text: string, origin: Span, copied: boolean): void {
    if (text === '') return;
    if (this.buffer.length + text.length > maxLength)
      throw new RangeError('The text gets too long.');
    this.#segments.push({ at: this.buffer.length, origin, copied });
    this.buffer += text;
  }

  /**
   * How much at the beginning of a text goes because the line that it ends held nothing but silent tags: the line, if a blank one is
   * beside it, and then all but one of the blank lines.
   */
  #silentLine(text: string): number {
    if (this.#silent !== this.buffer.length || !/^[ \t]*\n/.test(text)) return 0;
    const before = /(?:^|\n)(?<blank>[ \t]*\n)?(?<lead>[ \t]*)$/.exec(this.buffer);
    if (!before?.groups) return 0;
    const { blank, lead = '' } = before.groups;
    const gone =
      blank === undefined
        ? /^[ \t]*\n(?=[ \t]*(?:\n|$))/.exec(text)?.[0]
        : /^(?:[ \t]*\n)+/.exec(text)?.[0];
    if (gone !== undefined) this.buffer = this.buffer.slice(0, this.buffer.length - lead.length);
    return gone?.length ?? 0;
  }

  #withoutBase(text: string): string {
    if (this.#base === '' || this.buffer.endsWith(this.#origin)) return text;
    return withoutBase(text, this.#base);
  }
}

/** As Liquid writes a value. */
export function toText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(toText).join('');
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
}
