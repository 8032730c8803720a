import { decodeText } from '../../lib/external/charset.ts';
import type { Fault } from '../../lib/external/feed.ts';

export interface FetchLimits {
  /** How long an answer may take, in milliseconds, its body included. */
  timeout: number;
  /** How long it may be, in bytes, unpacked. */
  bytes: number;
}

/** What an address answers with. */
export interface WebText {
  /** Where the text was found, after redirects. */
  url: string;
  text: string;
  /** Media type without parameters, in lower case; empty if the server names none. */
  type: string;
  etag: string | undefined;
  lastModified: string | undefined;
}

/**
 * Asks for a feed or a page.
 *
 * @param known the text that this address gave before: if it is still the same, it is not sent again (RFC 9110 §13.1).
 * @param deadline when even an answer within the limits comes too late.
 */
export async function fetchText(
  address: string,
  known: WebText | undefined,
  { timeout, bytes }: FetchLimits,
  deadline: AbortSignal,
): Promise<WebText | Fault> {
  try {
    const response = await fetch(address, {
      headers: headersFor(known),
      signal: AbortSignal.any([AbortSignal.timeout(timeout), deadline]),
    });
    if (response.status === 304 && known) return known;
    if (!response.ok) {
      await response.body?.cancel();
      return { fault: `answered with ${`${response.status} ${response.statusText}`.trim()}` };
    }
    const body = await readBody(response, bytes);
    if (!body) return { fault: `is larger than ${bytes / 1_000_000} MB` };
    return toText(response, body);
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

function headersFor(known: WebText | undefined): Record<string, string> {
  return {
    'User-Agent': 'Folia (static site builder)',
    Accept:
      'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5',
    ...(known?.etag && { 'If-None-Match': known.etag }),
    ...(known?.lastModified && { 'If-Modified-Since': known.lastModified }),
  };
}

/** The body; undefined, and not read to its end, if it is too long. */
async function readBody({ body }: Response, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toText({ url, headers }: Response, body: Uint8Array): WebText {
  const contentType = headers.get('content-type') ?? '';
  return {
    url,
    text: decodeText(body, contentType),
    type: contentType.replace(/;.*$/s, '').trim().toLowerCase(),
    etag: headers.get('etag') ?? undefined,
    lastModified: headers.get('last-modified') ?? undefined,
  };
}

/** Codes of Node's sockets (https://nodejs.org/api/errors.html#common-system-errors) and of its fetch. */
const faults: Readonly<Record<string, string>> = {
  ENOTFOUND: 'has a host name that nobody knows, or there is no network',
  EAI_AGAIN: 'has a host name that cannot be looked up: is there a network?',
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'broke off the connection',
  EPIPE: 'broke off the connection',
  UND_ERR_SOCKET: 'broke off the connection',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'broke off the connection',
  ENETUNREACH: 'cannot be reached: is there a network?',
  EHOSTUNREACH: 'cannot be reached: is there a network?',
  ETIMEDOUT: 'did not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'did not answer in time',
};

/** An error of fetch as what completes "<address> …". */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return `could not be read (${String(error)})`;
  if (error.name === 'TimeoutError') return 'did not answer in time';
  const { cause } = error;
  const reason = cause instanceof Error ? cause : error;
  const code = 'code' in reason ? String(reason.code) : '';
  if (/CERT|SELF_SIGNED|VERIFY/.test(code)) return `has a certificate that is not valid (${code})`;
  if (/SSL|TLS/.test(code)) return `cannot be read over https (${code})`;
  if (reason.message.includes('redirect count')) return 'redirects without end';
  return faults[code] ?? `could not be read (${code || reason.message})`;
}
