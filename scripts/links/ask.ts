import { faultOf } from '../../src/loaders/external/fetch-text.ts';

/** What is known of an address after asking it. */
export interface Answer {
  /** `unsure`: the server answers, but not to programs, or not now. */
  state: 'alive' | 'dead' | 'unsure';
  /** What it answered; completes "<address> …". */
  reason: string;
  /** Where it has moved for good. */
  movedTo?: string | undefined;
  /** How long the server wants to be left alone, in milliseconds. */
  retryAfter?: number | undefined;
}

/** A person may see the page all the same: it wants a login, a browser, fewer questions, or another day. */
const unsure = new Set([
  401, 403, 405, 406, 407, 408, 418, 423, 425, 429, 451, 500, 502, 503, 504, 999,
]);

const longestChain = 10;

/**
 * Asks whether something is at an address: for its head alone, and where that is not answered well for the whole, which some servers
 * want.
 *
 * @param timeout how long each answer may take, in milliseconds.
 */
export async function ask(address: string, timeout: number): Promise<Answer> {
  const head = await follow(address, 'HEAD', timeout);
  return head.state === 'alive' ? head : follow(address, 'GET', timeout);
}

async function follow(address: string, method: string, timeout: number): Promise<Answer> {
  let url = address;
  let permanent = true;
  try {
    for (let step = 0; step <= longestChain; step++) {
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        headers: { 'User-Agent': 'Folia (link check)', Accept: '*/*' },
        signal: AbortSignal.timeout(timeout),
      });
      await response.body?.cancel();
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) {
        return judge(response, permanent && url !== address ? url : undefined);
      }
      permanent &&= response.status === 301 || response.status === 308;
      url = new URL(location, url).href;
    }
    return { state: 'dead', reason: 'redirects without end' };
  } catch (error) {
    return { state: 'dead', reason: faultOf(error) };
  }
}

function judge({ status, statusText, headers }: Response, movedTo: string | undefined): Answer {
  const reason = `answered with ${`${status} ${statusText}`.trim()}`;
  if (status < 400) return { state: 'alive', reason, movedTo };
  const state = unsure.has(status) ? 'unsure' : 'dead';
  return { state, reason, retryAfter: waitOf(headers.get('retry-after')) };
}

/** Seconds, or a date: RFC 9110 §10.2.3. */
function waitOf(written: string | null): number | undefined {
  if (written === null) return undefined;
  const wait = /^\d+$/.test(written) ? Number(written) * 1000 : Date.parse(written) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
