import { globSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { externalPostsLoader, type ExternalSourceData } from '../../src/loaders/external-posts.ts';
import { localServer } from '../helpers/local-server.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.ts';

const limits = { timeout: 10_000, total: 10_000, bytes: 100_000, parallel: 2 };

/** A site in a folder of its own, whose cache lives as long. */
function newSite(): string {
  const folder = temporaryFolder();
  vi.stubEnv('FOLIA_SITE', folder);
  return folder;
}

/** Loads the sources of a site as Astro does. */
async function load(folder: string, yaml: string, changed: Partial<typeof limits> = {}) {
  writeFiles(folder, {
    'content/site.yaml': `title: a\nurl: https://example.org\nauthor: { name: b }\n${yaml}\n`,
  });
  const sources: ExternalSourceData[] = [];
  const log: string[] = [];
  const context = {
    config: { root: pathToFileURL(`${folder}/`) },
    store: {
      clear: () => (sources.length = 0),
      set: (entry: { data: ExternalSourceData }) => sources.push(entry.data),
    },
    logger: {
      info: (text: string) => log.push(`info ${text}`),
      warn: (text: string) => log.push(`warn ${text}`),
    },
  };
  const loader = externalPostsLoader({ ...limits, ...changed });
  await loader.load(context as unknown as LoaderContext);
  return { sources, titles: sources.flatMap(({ posts }) => posts.map(({ title }) => title)), log };
}

const feedOf = (...titles: string[]) =>
  `<rss version="2.0"><channel><title>Lab</title>${titles
    .map(
      (title) =>
        `<item><title>${title}</title><link>/${title}</link><pubDate>07 Sep 2002 09:42:31 GMT</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

const sourceAt = (address: string) => `external_sources: [{ name: Lab, rss_url: '${address}' }]`;

/** A server that answers as the test last said. */
async function changingServer(first: RequestListener) {
  let listener = first;
  const server = await localServer((request, response) => listener(request, response));
  return { ...server, answer: (next: RequestListener) => (listener = next) };
}

const feed =
  (...titles: string[]): RequestListener =>
  (_request, response) =>
    response.setHeader('Content-Type', 'application/rss+xml').end(feedOf(...titles));

const status = (code: number, headers: Record<string, string> = {}): RequestListener => {
  return (_request, response: ServerResponse) => response.writeHead(code, headers).end('<p>No</p>');
};

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-03T12:00:00Z') }));

afterEach(() => vi.useRealTimers());
afterEach(() => vi.unstubAllEnvs());

describe('a source that answers well', () => {
  it('gives its posts, with the tags of the source', async () => {
    const { origin } = await localServer(feed('A', 'B'));
    const yaml = `external_sources:\n  - { name: Lab, rss_url: '${origin}/feed', tags: [t], categories: [c] }`;
    const { sources, log } = await load(newSite(), yaml);
    const shared = {
      description: undefined,
      published: '2002-09-07T09:42:31.000Z',
      tags: ['t'],
      categories: ['c'],
      words: undefined,
      lang: undefined,
    };
    expect(log).toEqual([]);
    expect(sources).toEqual([
      {
        name: 'Lab',
        posts: [
          { ...shared, url: `${origin}/A`, title: 'A' },
          { ...shared, url: `${origin}/B`, title: 'B' },
        ],
      },
    ]);
  });

  it('is followed where it has moved, and its links are relative to there', async () => {
    const other = await localServer(feed('A'));
    const { origin } = await localServer(status(301, { Location: `${other.origin}/feed` }));
    const { sources } = await load(newSite(), sourceAt(origin));
    expect(sources[0]?.posts.map(({ url }) => url)).toEqual([`${other.origin}/A`]);
  });

  it('is read anew each time', async () => {
    const site = newSite();
    const { origin, answer } = await changingServer(feed('A'));
    expect((await load(site, sourceAt(origin))).titles).toEqual(['A']);
    answer(feed('B', 'A'));
    expect((await load(site, sourceAt(origin))).titles).toEqual(['B', 'A']);
  });

  it('need not send again what has not changed', async () => {
    const site = newSite();
    const asked: unknown[] = [];
    const { origin } = await localServer(({ headers }, response) => {
      asked.push([headers['if-none-match'], headers['if-modified-since']]);
      const day = 'Mon, 05 Jan 2026 00:00:00 GMT';
      if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { ETag: '"1"', 'Last-Modified': day }).end(feedOf('A'));
    });
    await load(site, sourceAt(origin));
    const { titles, log } = await load(site, sourceAt(origin));
    expect([titles, log]).toEqual([['A'], []]);
    expect(asked).toEqual([
      [undefined, undefined],
      ['"1"', 'Mon, 05 Jan 2026 00:00:00 GMT'],
    ]);
  });

  it('tells which posts are left out', async () => {
    const { origin } = await localServer((_request, response) =>
      response.end(
        feedOf('A', 'B', 'C', 'D')
          .replace('<link>/A', '<link>javascript:alert(1)//')
          .replaceAll(/(<title>[BC]<.*?)<pubDate>.*?<\/pubDate>/g, '$1')
          .replace(/(<title>D<.*?)2002/, '$12027'),
      ),
    );
    const { titles, log } = await load(newSite(), sourceAt(origin));
    expect(titles).toEqual([]);
    expect(log).toEqual([
      `warn Lab: ${origin} has 2 posts without a date, which are left out; the first is "B".`,
      `warn Lab: ${origin} has a post without a link to a page, which is left out: "A".`,
      `info Lab: ${origin}/D is left out until its date, September 7, 2027.`,
    ]);
    expect((await load(newSite(), `future: true\n${sourceAt(origin)}`)).titles).toEqual(['D']);
  });
});

const cut: RequestListener = (_request, response) => {
  response.writeHead(200, { 'Content-Length': '1000' });
  response.write(feedOf('B').slice(0, 60), () => response.destroy());
};
const silent: RequestListener = () => undefined;
const drop: RequestListener = (request) => request.socket.destroy();
const page: RequestListener = (_request, response) =>
  response.setHeader('Content-Type', 'text/html').end('<!doctype html><p>Sign in');
const trickle: RequestListener = (_request, response) => {
  response.write('<rss version="2.0">');
};
const huge: RequestListener = (_request, response) => response.end(feedOf('x'.repeat(200_000)));
const short: RequestListener = (_request, response) =>
  response.end(feedOf('B').replace('</channel></rss>', ''));

const failures: [string, string, RequestListener, Partial<typeof limits>?][] = [
  ['refuses', 'answered with 500 Internal Server Error', status(500)],
  ['has gone', 'answered with 404 Not Found', status(404)],
  ['sends in circles', 'redirects without end', status(302, { Location: '/feed' })],
  ['answers with a page', 'is a web page, not a feed', page],
  ['answers with an empty feed', 'is a feed without posts', feed()],
  ['breaks off', 'broke off the connection', cut],
  ['hangs up', 'broke off the connection', drop],
  ['sends half of a feed', 'is a feed that breaks off in the middle', short],
  ['sends too much', 'is larger than 0.1 MB', huge],
  ['says nothing', 'did not answer in time', silent, { timeout: 50 }],
  ['says too little at a time', 'did not answer in time', trickle, { timeout: 50 }],
  ['says nothing before all must be read', 'did not answer in time', silent, { total: 50 }],
];

describe.each(failures)('a source that %s', (_what, fault, listener, changed) => {
  it('costs a warning', async () => {
    const { origin } = await localServer(listener);
    const { sources, log } = await load(newSite(), sourceAt(`${origin}/feed`), changed);
    expect(sources).toEqual([{ name: 'Lab', posts: [] }]);
    expect(log).toEqual([
      `warn Lab: ${origin}/feed ${fault}. It was never read before, so none of its posts are shown.`,
    ]);
  });

  it('gives what it gave before, until it answers well again', async () => {
    const site = newSite();
    const { origin, answer } = await changingServer(feed('A'));
    const yaml = sourceAt(`${origin}/feed`);
    await load(site, yaml);
    answer(listener);
    for (const _time of ['once', 'again']) {
      const { titles, log } = await load(site, yaml, changed);
      expect(titles).toEqual(['A']);
      expect(log).toEqual([
        `warn Lab: ${origin}/feed ${fault}. Its one post of March 3, 2026 is shown.`,
      ]);
    }
    answer(feed('B'));
    expect(await load(site, yaml)).toMatchObject({ titles: ['B'], log: [] });
  });
});

describe('a source that is not there', () => {
  it('costs a warning, and gives what it gave before', async () => {
    const site = newSite();
    const { origin, close } = await localServer(feed('A', 'B'));
    await load(site, sourceAt(origin));
    await close();
    const { titles, log } = await load(site, sourceAt(origin));
    expect(titles).toEqual(['A', 'B']);
    expect(log).toEqual([
      `warn Lab: ${origin} refused the connection. Its 2 posts of March 3, 2026 are shown.`,
    ]);
  });

  it('may not even have a name', async () => {
    const { log } = await load(newSite(), sourceAt('http://nowhere.invalid/'));
    expect(log).toEqual([
      expect.stringMatching(
        /^warn Lab: \S+ has a host name that (?:nobody knows|cannot be looked up)/,
      ),
    ]);
  });

  it('may not speak https', async () => {
    const { origin } = await localServer(feed('A'));
    const { log } = await load(newSite(), sourceAt(origin.replace('http:', 'https:')));
    expect(log).toEqual([
      expect.stringMatching(
        /^warn Lab: \S+ cannot be read over https \(ERR_SSL_\w+\)\. It was never/,
      ),
    ]);
  });

  it('does not keep the others from being read', async () => {
    const { origin } = await localServer(feed('A'));
    const gone = await localServer(feed());
    await gone.close();
    const yaml = `external_sources:\n  - { name: Gone, rss_url: '${gone.origin}' }\n  - { name: Lab, rss_url: '${origin}' }`;
    expect((await load(newSite(), yaml)).sources).toMatchObject([
      { name: 'Gone', posts: [] },
      { name: 'Lab', posts: [{ title: 'A' }] },
    ]);
  });

  it('is asked even if the cache is damaged', async () => {
    const site = newSite();
    const { origin, answer } = await changingServer(feed('A'));
    await load(site, sourceAt(origin));
    const [file = ''] = globSync(`${site}/node_modules/.cache/folia/external/*`);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 40));
    answer(feed('B'));
    expect((await load(site, sourceAt(origin))).titles).toEqual(['B']);
  });
});

describe('a list of posts', () => {
  const html = '<html lang="de"><title>P</title><meta name="description" content="D"><p>a b c';
  const listOf = (...posts: string[]) =>
    `external_sources:\n  - name: Lab\n    tags: [t]\n    posts:\n${posts.map((post) => `      - { ${post} }`).join('\n')}`;

  it('is described by site.yaml, and else by the pages', async () => {
    const asked: unknown[] = [];
    const { origin } = await localServer(({ url }, response) => {
      asked.push(url);
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
    });
    const { sources, log } = await load(
      newSite(),
      listOf(
        `url: '${origin}/a', published_date: 2026-01-08`,
        `url: '${origin}/b', published_date: 2026-01-08 12:00 +0100, title: B, tags: [u], categories: [v]`,
        `url: '${origin}/c', published_date: 2026-01-08, title: C, description: E`,
      ),
    );
    const midnight = '2026-01-08T00:00:00.000Z';
    const read = { description: 'D', words: 3, lang: 'de' };
    const unread = { words: undefined, lang: undefined };
    const own = { tags: ['t'], categories: [] };
    expect(log).toEqual([]);
    expect(sources[0]?.posts).toEqual([
      { url: `${origin}/a`, title: 'P', published: midnight, ...read, ...own },
      {
        url: `${origin}/b`,
        title: 'B',
        published: '2026-01-08T11:00:00.000Z',
        ...read,
        tags: ['t', 'u'],
        categories: ['v'],
      },
      {
        url: `${origin}/c`,
        title: 'C',
        published: midnight,
        description: 'E',
        ...unread,
        ...own,
      },
    ]);
    expect(asked.sort()).toEqual(['/a', '/b']);
  });

  it('survives pages that cannot be read', async () => {
    const site = newSite();
    const { origin, answer } = await changingServer((_request, response) => response.end(html));
    const a = `url: '${origin}/a', published_date: 2026-01-08`;
    await load(site, listOf(a));
    answer(({ url }, response) => {
      if (url === '/d') response.setHeader('Content-Type', 'application/pdf').end('%PDF');
      else if (url === '/e') response.end('<p>a');
      else response.writeHead(503).end();
    });
    const others = ['b', 'd', 'e'].map(
      (name) => `url: '${origin}/${name}', published_date: 2026-01-08`,
    );
    const titled = `url: '${origin}/c', published_date: 2026-01-08, title: C`;
    const { titles, log } = await load(site, listOf(a, ...others, titled));
    expect(titles).toEqual(['P', 'C']);
    const leftOut = 'The post is left out: with a "title" in site.yaml it is shown all the same.';
    expect(log).toEqual([
      `warn Lab: ${origin}/a answered with 503 Service Unavailable. What it said on March 3, 2026 is shown.`,
      `warn Lab: ${origin}/b answered with 503 Service Unavailable. ${leftOut}`,
      `warn Lab: ${origin}/d is application/pdf, not a web page. ${leftOut}`,
      `warn Lab: ${origin}/e is a page without a title. ${leftOut}`,
      `warn Lab: ${origin}/c answered with 503 Service Unavailable. The post is shown as site.yaml describes it.`,
    ]);
  });

  it('asks only some pages at a time', async () => {
    const open: ServerResponse[] = [];
    let most = 0;
    const { origin } = await localServer((_request, response) => {
      most = Math.max(most, open.push(response));
      setTimeout(() => open.pop()?.end(html), 20);
    });
    const posts = ['a', 'b', 'c', 'd', 'e'].map(
      (name) => `url: '${origin}/${name}', published_date: 2026-01-08`,
    );
    expect((await load(newSite(), listOf(...posts))).titles).toEqual(Array(5).fill('P'));
    expect(most).toBe(2);
  });
});

describe('a site without sources', () => {
  it('asks nobody', async () => {
    expect(await load(newSite(), '')).toEqual({ sources: [], titles: [], log: [] });
  });
});
