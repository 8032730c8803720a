import { describe, expect, it } from 'vitest';
import { ContentErrors } from '../../src/lib/errors.ts';
import { readFeed } from '../../src/lib/external/feed.ts';
import { readPage } from '../../src/lib/external/page.ts';
import { PostCompiler } from '../../src/markdown/compile-post.ts';
import { safeSvg } from '../../src/markdown/notebook/safe-svg.ts';
import { renderSettingText } from '../../src/markdown/setting-text.ts';
import { readTextOptions } from '../../src/markdown/text-options.ts';
import { renderTitle } from '../../src/markdown/title.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { renderPost, toHtml } from '../helpers/compile.ts';
import { code, display, failure, markdown, result, stream } from '../helpers/notebook.ts';
import { showCells } from '../helpers/show-notebook.ts';
import { temporaryContext } from '../helpers/temporary-context.ts';
import { importFiles } from '../importer/import-files.ts';
import { findDangers } from './dangers.ts';
import { addressPayloads, htmlPayloads, markdownPayloads } from './payloads.ts';

/** What is dangerous of what a door makes of each payload, with the payload. */
async function dangersOf(
  payloads: readonly string[],
  door: (payload: string) => string | Promise<string>,
): Promise<string[]> {
  const found: string[] = [];
  for (const payload of payloads) {
    const dangers = findDangers(await shown(door, payload));
    found.push(...dangers.map((danger) => `${danger} of ${payload}`));
  }
  return found;
}

/** What a door shows; nothing where it refuses the payload as a mistake of the writer. */
async function shown(
  door: (payload: string) => string | Promise<string>,
  payload: string,
): Promise<string> {
  try {
    return await door(payload);
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
    return '';
  }
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe('a feed of another site', () => {
  const feed = (title: string, link: string) => `<rss version="2.0"><channel><title>A</title><item>
    <title>${escape(title)}</title><link>${escape(link)}</link><description>${escape(title)}</description>
    <pubDate>Sat, 07 Sep 2002 09:42:31 GMT</pubDate></item></channel></rss>`;
  const read = (title: string, link: string) => {
    const found = readFeed(feed(title, link), 'https://lab.example/feed', 'UTC');
    return 'fault' in found ? [] : found.posts;
  };

  it.each(addressPayloads)('has no link to %j', (address) => {
    const urls = read('A', address).map(({ url }) => new URL(url).protocol);
    expect(urls.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
  });

  it('gives text, in which no element of a payload is left', () => {
    for (const payload of htmlPayloads) {
      for (const { title, description = '' } of read(payload, 'https://lab.example/a')) {
        expect([payload, title.includes('<script'), description.includes('<script')]).toEqual([
          payload,
          false,
          false,
        ]);
      }
    }
  });
});

describe('a page of another site', () => {
  it('gives text, in which no element of a payload is left', () => {
    for (const payload of htmlPayloads) {
      const { title = '' } = readPage(`<title>A</title>${payload}`);
      expect([payload, title]).toEqual([payload, 'A']);
    }
  });
});

describe('a notebook', () => {
  const kinds: Record<string, (payload: string) => object> = {
    'a text': (payload) => markdown(payload),
    'HTML as output': (payload) => code('', [result({ 'text/html': payload })]),
    'Markdown as output': (payload) => code('', [result({ 'text/markdown': payload })]),
    'a formula as output': (payload) =>
      code('', [result({ 'text/latex': `$\\text{${payload}}$`, 'text/plain': payload })]),
    'a picture as output': (payload) =>
      code('', [
        display({
          'image/svg+xml': `<svg xmlns="http://www.w3.org/2000/svg">${payload}</svg>`,
          'text/plain': payload,
        }),
      ]),
    'JSON as output': (payload) =>
      code('', [display({ 'application/json': { a: payload }, 'text/plain': payload })]),
    'a script as output': (payload) =>
      code('', [display({ 'application/javascript': payload, 'text/plain': payload })]),
    'printed text': (payload) => code(payload, [stream(payload)]),
    'an error': (payload) => code('', [failure(payload, payload, [payload])]),
  };

  it.each(Object.entries(kinds))('has none in %s', async (_name, cell) => {
    expect(await dangersOf(htmlPayloads, (payload) => showCells([cell(payload)]))).toEqual([]);
  });

  it('has none in Markdown', async () => {
    expect(await dangersOf(markdownPayloads, (payload) => showCells([markdown(payload)]))).toEqual(
      [],
    );
  });

  it('has no drawing without a size, which would stop the build', () => {
    expect(safeSvg('<svg><path d="M0 0"/></svg>')).toMatch(/^<svg width="300" height="150" /);
    expect(safeSvg('<svg width="100%" height="2cm"></svg>')).toMatch(
      /^<svg width="300" height="2cm" /,
    );
    expect(safeSvg('<svg viewBox="0 0 9 9" width="100%"></svg>')).toMatch(/ width="100%" /);
  });

  it('has none in a drawing, which readers may open by itself', async () => {
    const draw = (payload: string) =>
      safeSvg(`<svg xmlns="http://www.w3.org/2000/svg">${payload}</svg>`) ?? '';
    expect(await dangersOf(htmlPayloads, draw)).toEqual([]);
    const links = addressPayloads.map(
      (address) => `<a href="${address.replaceAll('"', '&quot;')}"><text>x</text></a>`,
    );
    expect(await dangersOf(links, draw)).toEqual([]);
  });
});

describe('BibTeX', () => {
  const fields = 'title author journal url doi note abstract publisher year pages'.split(' ');

  it('has none in any field', async () => {
    const payloads = [...htmlPayloads, ...addressPayloads].map((payload) =>
      payload.replaceAll(/[{}\\%@]/g, '').replaceAll(/\s/g, ' '),
    );
    const works = payloads.flatMap((payload, index) =>
      fields.map((field) => `@article{${field}${index}, ${field} = {${payload}}, keywords = {x}}`),
    );
    const context = temporaryContext({ 'content/publications/works.bib': works.join('\n') });
    const post = await new PostCompiler(context).compile({
      file: `${context.content}/posts/p.mdx`,
      body: '[@title1; @url0]\n\n<Bibliography all />',
      lang: 'en',
      options: readTextOptions({}, context),
    });
    const html = await renderPost(post);
    expect(html.length).toBeGreaterThan(10_000);
    expect(findDangers(html)).toEqual([]);
  });
});

describe('a title', () => {
  it('is text, formulas and code', async () => {
    const payloads = [...htmlPayloads, ...markdownPayloads].filter(
      (payload) => !payload.includes('\\html'),
    );
    expect(await dangersOf(payloads, (payload) => renderTitle(payload).html)).toEqual([]);
  });
});

describe('texts of the settings', () => {
  const settings = siteSchema.parse({
    title: 'A',
    url: 'https://a.example',
    author: { name: 'B' },
  });

  it('may hold HTML, but none that runs', async () => {
    const show = (payload: string) => renderSettingText(payload, settings);
    expect(await dangersOf([...htmlPayloads, ...markdownPayloads], show)).toEqual([]);
  });
});

describe('an imported site', () => {
  it.each([
    ['in a post', (payload: string) => `---\ntitle: A\n---\n\n${payload}\n`],
    ['within a line', (payload: string) => `---\ntitle: A\n---\n\nText ${payload} text\n`],
  ])('has none %s', async (_name, post) => {
    const show = async (payload: string) => {
      const { written } = importFiles({ '_posts/2026-01-08-a.md': post(payload) });
      const [, body = ''] =
        written['content/posts/2026-01-08-a.mdx']?.split(/^---\n[\s\S]*?\n---\n/) ?? [];
      return toHtml(body);
    };
    expect(await dangersOf([...htmlPayloads, ...markdownPayloads], show)).toEqual([]);
  });
});
