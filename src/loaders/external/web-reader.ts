import type { Fault } from '../../lib/external/feed.ts';
import { taskQueue } from '../../lib/parallel.ts';
import { fetchText, type FetchLimits, type WebText } from './fetch-text.ts';
import type { StoredText, TextCache } from './text-cache.ts';

export interface ReadLimits extends FetchLimits {
  /** How long reading all addresses may take, in milliseconds. */
  total: number;
  /** How many addresses are asked at a time. */
  parallel: number;
}

export const defaultLimits: ReadLimits = {
  timeout: 10_000,
  total: 30_000,
  bytes: 5_000_000,
  parallel: 8,
};

/** What an address tells. */
export interface Reading<T> {
  /** Undefined: it never told anything. */
  value: T | undefined;
  /** What was wrong with its answer now; completes "<address> …". */
  fault: string | undefined;
  /** When it last answered well. */
  asOf: Date;
}

/** Reads addresses: as they answer now, or as they last answered well. */
export class WebReader {
  readonly #cache: TextCache;
  readonly #limits: ReadLimits;
  readonly #deadline: AbortSignal;
  readonly #queue: ReturnType<typeof taskQueue>;

  /** The time for all addresses begins here. */
  constructor(cache: TextCache, limits: ReadLimits) {
    this.#cache = cache;
    this.#limits = limits;
    this.#deadline = AbortSignal.timeout(limits.total);
    this.#queue = taskQueue(limits.parallel);
  }

  /**
   * Asks an address. Only an answer that can be parsed takes the place of the one before.
   *
   * @param parse the same text always gives the same value.
   */
  async read<T extends object>(
    address: string,
    parse: (text: WebText) => T | Fault,
  ): Promise<Reading<T>> {
    const stored = await this.#cache.find(address);
    const answer = await this.#queue(() =>
      fetchText(address, stored, this.#limits, this.#deadline),
    );
    if ('fault' in answer) return lastReading(stored, parse, answer.fault);
    const value = parse(answer);
    if ('fault' in value) return lastReading(stored, parse, value.fault);
    const asOf = new Date();
    await this.#cache.store(address, { ...answer, fetched: asOf.toISOString() });
    return { value, fault: undefined, asOf };
  }
}

function lastReading<T extends object>(
  stored: StoredText | undefined,
  parse: (text: WebText) => T | Fault,
  fault: string,
): Reading<T> {
  const value = stored && parse(stored);
  const known = value && !('fault' in value) ? value : undefined;
  return { value: known, fault, asOf: new Date(stored?.fetched ?? 0) };
}
