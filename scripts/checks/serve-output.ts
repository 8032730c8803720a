import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { lookup } from 'mrmime';

export interface OutputServer {
  /** `https://127.0.0.1:45678`. */
  origin: string;
  close: () => Promise<void>;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** What is smaller when it is compressed: pictures, fonts and films are so already. */
const compressible = /^text\/|json|javascript|xml|wasm|manifest/;

type Incoming = IncomingMessage | Http2ServerRequest;
type Outgoing = ServerResponse | Http2ServerResponse;

/**
 * Serves the output of a build as Netlify does: texts compressed, files with a hash in their name kept for ever by the browser, 404.html for
 * what is not there.
 *
 * @param certificate with one it speaks HTTP/2, which browsers do not take without.
 */
export async function serveOutput(
  folder: string,
  certificate?: { key: string; cert: string },
): Promise<OutputServer> {
  const answers = new Map<string, Answer>();
  const listener = (request: Incoming, response: Outgoing): void => {
    const encoding = chooseEncoding(request);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const key = `${encoding} ${pathname}`;
    const answer = answers.get(key) ?? makeAnswer(folder, pathname, encoding);
    answers.set(key, answer);
    send(request, response, answer);
  };
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  const connections = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    for (const socket of connections) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`, close };
}

type Encoding = 'br' | 'gzip' | 'identity';

function chooseEncoding({ headers }: Incoming): Encoding {
  const accepted = String(headers['accept-encoding']);
  // A player asks for a piece of a file, counted in bytes as they are.
  if (headers.range !== undefined) return 'identity';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

function makeAnswer(folder: string, pathname: string, encoding: Encoding): Answer {
  const found = findFile(folder, decodeURIComponent(pathname));
  const file = found ?? path.join(folder, '404.html');
  const type = lookup(file) ?? 'application/octet-stream';
  const isCompressed = encoding !== 'identity' && compressible.test(type);
  return {
    status: found === undefined ? 404 : 200,
    headers: {
      'Content-Type': /^text\//.test(type) ? `${type}; charset=utf-8` : type,
      'Cache-Control': pathname.includes('/_astro/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=0, must-revalidate',
      Vary: 'Accept-Encoding',
      ...(isCompressed && { 'Content-Encoding': encoding }),
    },
    body: isCompressed ? compress(readFileSync(file), encoding) : readFileSync(file),
  };
}

function findFile(folder: string, pathname: string): string | undefined {
  const file = path.join(folder, pathname.replace(/\/$/, '/index.html'));
  return file.startsWith(folder) && path.extname(file) !== '' && existsSync(file)
    ? file
    : undefined;
}

function compress(content: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(content);
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}

function send(request: Incoming, response: Outgoing, answer: Answer): void {
  const { status, headers, body } = answer;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  response.statusCode = first === undefined ? status : 206;
  const from = Number(first ?? 0);
  const to = last ? Math.min(Number(last), body.length - 1) : body.length - 1;
  if (first !== undefined) {
    response.setHeader('Content-Range', `bytes ${from}-${to}/${body.length}`);
  }
  response.setHeader('Content-Length', to + 1 - from);
  response.end(body.subarray(from, to + 1));
}
