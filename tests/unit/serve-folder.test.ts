import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Connect } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../src/integrations/serve-folder.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

async function serve(base: string): Promise<string> {
  const root = temporaryFolder({
    'assets/img/a b.png': 'image',
    'assets/paper.pdf': 'paper',
    'assets-secret/b.txt': 'secret',
    'site.yaml': 'secret',
  });
  const middleware = serveFolder(path.join(root, 'assets'), base, 'assets');
  const server: Server = createServer((request: Connect.IncomingMessage, response) => {
    middleware(request, response, () => {
      response.statusCode = 404;
      response.end('next');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function get(address: string): Promise<[number, string, string | null]> {
  const response = await fetch(address);
  return [response.status, await response.text(), response.headers.get('content-type')];
}

describe('the assets of a site', () => {
  it('are served as they are, with their type', async () => {
    const host = await serve('/');
    expect(await get(`${host}/assets/img/a%20b.png?x=1`)).toEqual([200, 'image', 'image/png']);
    expect(await get(`${host}/assets/paper.pdf`)).toEqual([200, 'paper', 'application/pdf']);
  });

  it('may be asked for by pages in sandboxed frames', async () => {
    const response = await fetch(`${await serve('/')}/assets/paper.pdf`, {
      headers: { Origin: 'null' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('are served below the base path', async () => {
    const host = await serve('/notes/');
    expect(await get(`${host}/notes/assets/paper.pdf`)).toEqual([200, 'paper', 'application/pdf']);
  });

  it.each([
    '/assets/',
    '/assets/no.png',
    '/assets/img',
    '/assets/%2e%2e/site.yaml',
    '/assets/..%2fassets-secret/b.txt',
    '/assets/%',
    '/other',
  ])('are nothing else: %s', async (address) => {
    const host = await serve('/');
    expect((await get(host + address)).slice(0, 2)).toEqual([404, 'next']);
  });
});
