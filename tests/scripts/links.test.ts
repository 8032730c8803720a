import { spawnSync } from 'node:child_process';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readPatient } from '../../scripts/doctor/patient.ts';
import { formatFinding } from '../../scripts/doctor/finding.ts';
import type { Answer } from '../../scripts/links/ask.ts';
import { checkAddresses } from '../../scripts/links/check.ts';
import { collectLinks } from '../../scripts/links/collect.ts';
import { explainAnswers, isOffline } from '../../scripts/links/report.ts';
import { formatPlace } from '../../src/lib/errors.ts';
import { localServer } from '../helpers/local-server.ts';
import { notebook, markdown } from '../helpers/notebook.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const settings = 'title: a\nurl: https://a.org\nauthor: { name: b, url: https://b.org/me }\n';

const options = { timeout: 500, parallel: 8, perHost: 2, patience: 1500, memory: 0 };

/** Asks a server for some paths: what is said of each, and which requests came. */
async function check(listener: RequestListener, paths: readonly string[], own: object = {}) {
  const requests: string[] = [];
  const { origin } = await localServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  const run = async (more: object = {}): Promise<string[]> => {
    const addresses = paths.map((name) => origin + name);
    const answers = await checkAddresses(addresses, { ...options, cache, ...own, ...more });
    const links = new Map(addresses.map((address) => [address, [{ file: 'a.mdx', line: 3 }]]));
    return explainAnswers(links, answers).map((finding) =>
      formatFinding(finding).replaceAll(origin, 'http://host'),
    );
  };
  const cache = temporaryFolder();
  return { found: await run(), again: run, requests };
}

const pages: RequestListener = ({ url, method }, response) => {
  const statuses: Record<string, number> = {
    '/gone': 404,
    '/login': 403,
    '/error': 500,
    '/teapot': 410,
  };
  const targets: Record<string, [number, string]> = {
    '/moved': [301, '/moved-again'],
    '/moved-again': [308, '/ok'],
    '/found': [302, '/ok'],
    '/moved-to-gone': [301, '/gone'],
    '/loop': [302, '/loop'],
  };
  const [status = statuses[url ?? ''] ?? 200, location] = targets[url ?? ''] ?? [];
  const noHead = url === '/no-head' && method === 'HEAD';
  response.writeHead(noHead ? 405 : status, location === undefined ? {} : { location });
  response.end();
};

describe('addresses on other sites', () => {
  it('are well if they answer, to a question for the head or for the whole, wherever they lead for now', async () => {
    const { found, requests } = await check(pages, ['/ok', '/no-head', '/found', '/ok#part']);
    expect(found).toEqual([]);
    expect(requests.toSorted()).toEqual([
      'GET /no-head',
      'HEAD /found',
      'HEAD /no-head',
      'HEAD /ok',
      'HEAD /ok',
      'HEAD /ok',
    ]);
  });

  it('are dead, not to be known, or moved', async () => {
    const paths = ['/gone', '/teapot', '/moved-to-gone', '/loop', '/login', '/error', '/moved'];
    const { found } = await check(pages, paths);
    const dead =
      'Correct the address, look for a copy at https://web.archive.org, or take the link out.';
    expect(found).toEqual([
      `a.mdx:3 error [link-external-dead]\n  http://host/gone answered with 404 Not Found.\n  ${dead}`,
      `a.mdx:3 error [link-external-dead]\n  http://host/teapot answered with 410 Gone.\n  ${dead}`,
      `a.mdx:3 error [link-external-dead]\n  http://host/moved-to-gone answered with 404 Not Found.\n  ${dead}`,
      `a.mdx:3 error [link-external-dead]\n  http://host/loop redirects without end.\n  ${dead}`,
      'a.mdx:3 warning [link-external-unsure]\n  http://host/login answered with 403 Forbidden, so nothing is known of it.\n  Open it in your browser.',
      'a.mdx:3 warning [link-external-unsure]\n  http://host/error answered with 500 Internal Server Error, so nothing is known of it.\n  Open it in your browser.',
      'a.mdx:3 warning [link-external-moved]\n  http://host/moved has moved for good, to http://host/ok.\n  Write the new address.',
    ]);
  });

  it('are dead if nobody is there', async () => {
    const closed = await localServer(pages);
    await closed.close();
    const answers = await checkAddresses([`${closed.origin}/`], {
      ...options,
      cache: temporaryFolder(),
    });
    expect([...answers.values()]).toEqual([{ state: 'dead', reason: 'refused the connection' }]);
  });

  it('say nothing of themselves without a network', () => {
    const lost: Answer = {
      state: 'dead',
      reason: 'has a host name that nobody knows, or there is no network',
    };
    const well: Answer = { state: 'alive', reason: 'answered with 200 OK' };
    expect(
      isOffline(
        new Map([
          ['a', lost],
          ['b', lost],
        ]),
      ),
    ).toBe(true);
    expect(
      isOffline(
        new Map([
          ['a', lost],
          ['b', well],
        ]),
      ),
    ).toBe(false);
    expect(isOffline(new Map())).toBe(false);
  });

  it('may be silent: they are asked again, and not waited for for ever', async () => {
    const { found, requests } = await check(() => undefined, ['/silent'], { timeout: 50 });
    expect(found).toEqual([
      'a.mdx:3 error [link-external-dead]\n  http://host/silent did not answer in time.\n  Correct the address, look for a copy at https://web.archive.org, or take the link out.',
    ]);
    expect(requests).toHaveLength(6);
  });

  it('are asked again when a busy server wants it, unless that is too long', async () => {
    let asked = 0;
    const busy: RequestListener = ({ url }, response) => {
      const isBusy = url === '/always' || asked++ < 2;
      const wait = url === '/always' ? '3600' : '1';
      response.writeHead(isBusy ? 429 : 200, isBusy ? { 'retry-after': wait } : {}).end();
    };
    const begin = performance.now();
    const { found, requests } = await check(busy, ['/busy', '/always']);
    expect(performance.now() - begin).toBeGreaterThan(900);
    expect(found).toEqual([
      'a.mdx:3 warning [link-external-unsure]\n  http://host/always answered with 429 Too Many Requests, so nothing is known of it.\n  Open it in your browser.',
    ]);
    expect(requests.filter((request) => request.endsWith('/busy'))).toEqual([
      'HEAD /busy',
      'GET /busy',
      'HEAD /busy',
    ]);
  });

  it('of one host are asked a few at a time', async () => {
    let [now, most] = [0, 0];
    const slow: RequestListener = (_request, response) => {
      most = Math.max(most, ++now);
      void sleep(30).then(() => {
        now--;
        response.end();
      });
    };
    await check(slow, ['/a', '/b', '/c', '/d', '/e']);
    expect(most).toBe(2);
  });

  it('that answered well are not asked again for a while', async () => {
    const { again, requests } = await check(pages, ['/ok', '/gone', '/moved'], { memory: 60_000 });
    requests.length = 0;
    const found = await again();
    expect(requests).toEqual(['HEAD /gone', 'GET /gone']);
    expect(found).toHaveLength(2);
    requests.length = 0;
    await again({ memory: 0 });
    expect(requests).toContain('HEAD /ok');
  });
});

describe('the links of a site', () => {
  it('are found with their places, in texts, front matter, settings and bibliography', async () => {
    const site = temporaryFolder({
      'package-lock.json': '{}',
      'content/site.yaml': `${settings}navigation:\n  - { title: c, href: https://c.org/ }\n`,
      'content/posts/2026-01-08-a.mdx':
        '---\ntitle: A\nauthors:\n  - { name: B, url: https://d.org/b }\n---\n\n[a](https://e.org/1) https://e.org/2\n\n<Embed src="https://f.org/" title="F" />\n\n![G](https://g.org/g.png) [h](https://a.org/own/) [i](/blog/) [j](mailto:a@b.org) [k](https://k.example/)\n\n`https://l.org/`\n\n[m]: https://e.org/1\n\n[m]\n',
      'content/posts/2026-01-09-n.ipynb': notebook([markdown('# N\n\n[o](https://o.org/)')]),
      'content/drafts/p.mdx': '---\ntitle: P\n---\n\n[q](https://q.org/)\n',
      'content/publications/r.bib':
        '@book{r,\n  title = {R},\n  doi = {10.1000/182},\n  url = "https://r.org/a\\_b"\n}\n',
    });
    const { patient, problems } = await readPatient(
      site,
      { FOLIA_SITE: site },
      new Date('2026-06-01'),
    );
    expect(problems).toEqual([]);
    const links = [...(patient ? collectLinks(patient) : [])];
    expect(
      Object.fromEntries(links.map(([address, places]) => [address, places.map(formatPlace)])),
    ).toEqual({
      'https://b.org/me': ['content/site.yaml:3:25'],
      'https://c.org/': ['content/site.yaml:5:23'],
      'https://d.org/b': ['content/posts/2026-01-08-a.mdx:4:21'],
      'https://doi.org/10.1000/182': ['content/publications/r.bib:3:10'],
      'https://e.org/1': [
        'content/posts/2026-01-08-a.mdx:7:1',
        'content/posts/2026-01-08-a.mdx:15:1',
      ],
      'https://e.org/2': ['content/posts/2026-01-08-a.mdx:7:22'],
      'https://f.org/': ['content/posts/2026-01-08-a.mdx:9:8'],
      'https://g.org/g.png': ['content/posts/2026-01-08-a.mdx:11:1'],
      'https://o.org/': ['content/posts/2026-01-09-n.ipynb:9:1'],
      'https://r.org/a_b': ['content/publications/r.bib:4:10'],
    });
  });

  it('are none of a site that has none, and the command knows its options', () => {
    const site = temporaryFolder({
      'content/site.yaml': 'title: a\nurl: https://a.org\nauthor: { name: b }\n',
    });
    const run = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['scripts/links.ts', ...args],
        {
          cwd: root,
          env: { ...process.env, FOLIA_SITE: site },
          encoding: 'utf8',
        },
      );
      return { status, stdout, stderr };
    };
    expect(run()).toEqual({
      status: 0,
      stdout: '0 addresses on other sites.\n\n0 errors, 0 warnings in 0 texts.\n',
      stderr: '',
    });
    expect(run('--frsh').stderr).toContain("Unknown option '--frsh'");
  });
});
