import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlFiles, keepEnding } from '../../src/integrations/html-files.ts';
import { redirects } from '../../src/integrations/redirects.ts';
import { finishBuild } from '../helpers/finish-build.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function manifest(redirects: object[]): Record<string, string> {
  return { 'folia-redirects.json': JSON.stringify(redirects) };
}

describe('redirects after a build', () => {
  const old = [
    { from: '/notes/alt/', to: '/notes/neu/', permanent: true },
    { from: '/notes/a:b*/', to: 'https://example.org/', permanent: false },
  ];

  it("become lines of Netlify's file, and the list of them is not published", async () => {
    const folder = await finishBuild(redirects(), manifest(old));
    expect(readFileSync(path.join(folder, '_redirects'), 'utf8')).toBe(
      '/notes/alt/ /notes/neu/ 301!\n/notes/a%3Ab%2A/ https://example.org/ 302!\n',
    );
    expect(existsSync(path.join(folder, 'folia-redirects.json'))).toBe(false);
  });

  it("come after the writer's own", async () => {
    const folder = await finishBuild(redirects(), {
      ...manifest(old.slice(0, 1)),
      _redirects: '# mine\n/x /y',
    });
    expect(readFileSync(path.join(folder, '_redirects'), 'utf8')).toBe(
      '# mine\n/x /y\n/notes/alt/ /notes/neu/ 301!\n',
    );
  });

  it('make no file if there are none', async () => {
    expect(existsSync(path.join(await finishBuild(redirects(), manifest([])), '_redirects'))).toBe(
      false,
    );
  });
});

describe('pages with a name', () => {
  it('are files of that name, not folders', async () => {
    const folder = await finishBuild(
      htmlFiles(),
      { 'a/b.html/index.html': 'b', 'c/index.html': 'c' },
      ['a/b.html/', 'c/'],
    );
    expect(readFileSync(path.join(folder, 'a/b.html'), 'utf8')).toBe('b');
    expect(readFileSync(path.join(folder, 'c/index.html'), 'utf8')).toBe('c');
  });

  it.each([
    ['/notes/a/b.html', '/notes/a/b.html/'],
    ['/notes/a.html?b=c.html', '/notes/a.html/?b=c.html'],
    ['/notes/mine.html', '/notes/mine.html'],
    ['/notes/index.html', '/notes/index.html'],
    ['/notes/404.html', '/notes/404.html'],
    ['/notes/a/', '/notes/a/'],
  ])('keep their ending in astro dev: %s', (url, result) => {
    const request = { url };
    let passed = 0;
    const folder = temporaryFolder({ 'mine.html': '' });
    keepEnding(folder, '/notes/')(request as never, {} as never, () => passed++);
    expect({ ...request, passed }).toEqual({ url: result, passed: 1 });
  });
});
