import { setTimeout as sleep } from 'node:timers/promises';
import { cacheKey, DiskCache } from '../../src/markdown/disk-cache.ts';
import { taskQueue } from '../../src/lib/parallel.ts';
import { ask, type Answer } from './ask.ts';

export interface CheckOptions {
  /** How long an answer may take, in milliseconds. */
  timeout: number;
  /** How many addresses are asked at a time, and how many of one host. */
  parallel: number;
  perHost: number;
  /** The longest that a server is waited for that asks for it (Retry-After), in milliseconds. */
  patience: number;
  /** How long a good answer is believed, in milliseconds; 0: every address is asked. */
  memory: number;
  /** Folder of the good answers. */
  cache: string;
}

export const defaultOptions: Omit<CheckOptions, 'cache'> = {
  timeout: 20_000,
  parallel: 16,
  perHost: 2,
  patience: 60_000,
  memory: 7 * 24 * 60 * 60 * 1000,
};

/** How often an address is asked that may only be busy. */
const attempts = 3;

const cacheLimit = 8 * 1024 * 1024;

interface Remembered {
  answer: Answer;
  /** When it was given, in milliseconds since 1970. */
  at: number;
}

/** Asks all addresses, one host a little at a time. */
export async function checkAddresses(
  addresses: readonly string[],
  options: CheckOptions,
): Promise<Map<string, Answer>> {
  const cache = new DiskCache(options.cache, cacheLimit);
  const all = taskQueue(options.parallel);
  const hosts = new Map<string, ReturnType<typeof taskQueue>>();
  const answers = await Promise.all(
    addresses.map(async (address) => {
      const { host } = new URL(address);
      const queue = hosts.get(host) ?? taskQueue(options.perHost);
      hosts.set(host, queue);
      const known = await recall(cache, address, options.memory);
      const answer = known ?? (await queue(() => all(() => askPatiently(address, options))));
      if (!known && answer.state === 'alive') await remember(cache, address, answer);
      return [address, answer] as const;
    }),
  );
  await cache.prune();
  return new Map(answers);
}

/** A server that is busy is asked again, when it wants; a connection that breaks may have been an accident. */
async function askPatiently(address: string, options: CheckOptions): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask(withoutFragment(address), options.timeout);
    const accident = /broke off|in time/.test(answer.reason);
    const wait = answer.retryAfter ?? (accident ? 1000 : undefined);
    if (answer.state === 'alive' || wait === undefined || attempt === attempts) return answer;
    if (wait > options.patience) return answer;
    await sleep(wait);
  }
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '');
}

async function recall(
  cache: DiskCache,
  address: string,
  memory: number,
): Promise<Answer | undefined> {
  const stored = memory > 0 ? await cache.find(cacheKey(address)) : undefined;
  if (!stored) return undefined;
  const { answer, at } = JSON.parse(stored.toString()) as Remembered;
  return Date.now() - at < memory ? answer : undefined;
}

async function remember(cache: DiskCache, address: string, answer: Answer): Promise<void> {
  const remembered: Remembered = { answer, at: Date.now() };
  await cache.store(cacheKey(address), Buffer.from(JSON.stringify(remembered)));
}
