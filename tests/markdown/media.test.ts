import { describe, expect, it } from 'vitest';
import { PostCache } from '../../src/markdown/cache.ts';
import { readTextOptions } from '../../src/markdown/text-options.ts';
import { compile, errorOf, toHtml } from '../helpers/compile.ts';
import { temporaryContext } from '../helpers/temporary-context.ts';
import { writeFiles } from '../helpers/temporary-folder.ts';

const problem = (place: string, id: string, message: string, remedy: string) =>
  `1 problem in your content:\n\ncontent/posts/post.mdx:${place} [${id}]\n  ${message}\n  ${remedy}`;

describe('<Video> and <Audio>', () => {
  it('name files of the site by their address, under its base path', async () => {
    const markdown =
      '<Video src="assets/a.mp4" title="A" captions="/assets/a.vtt" poster="beside.png" caption="*B*" />';
    const settings = {
      ...temporaryContext({ 'content/assets/a.mp4': '', 'content/assets/a.vtt': '' }),
    };
    const html = await new PostCache({ ...settings, base: '/notes/' })
      .compile({
        file: `${settings.content}/posts/p.mdx`,
        body: markdown.replace(' poster="beside.png"', ''),
        lang: 'en',
        options: readTextOptions({}, settings),
      })
      .then(({ code, facts }) => ({ code, images: facts.images }));
    expect(html.code).toContain('src: "/notes/assets/a.mp4"');
    expect(html.code).toContain('captions: "/notes/assets/a.vtt"');
    expect(html.images).toEqual(
      ['a.mp4', 'a.vtt'].map((name) => `${settings.content}/assets/${name}`),
    );
  });

  it('take URLs as they are, and a still that is an image', async () => {
    expect(
      await toHtml('<Video src="https://example.org/a.MOV?x" title="A" poster="beside.png" />'),
    ).toBe('<Video src="https://example.org/a.MOV?x" title="A" poster={./beside.png} />');
  });

  it.each([
    [
      '<Audio src="no.mp3" title="A" />',
      '1:1',
      'file-missing',
      'The file no.mp3 of <Audio> does not exist in content/assets/ or public/.',
      'Put it into content/assets/ and name it assets/…, or give its URL; upper and lower case count.',
    ],
    [
      '<Video src="https://youtu.be/a" title="A" />',
      '1:8',
      'component-prop',
      'The prop "src" of <Video> is "https://youtu.be/a", which is not valid.',
      'It must be an MP4, WebM, Ogg or MOV file; pages of YouTube or Vimeo are for <Embed>.',
    ],
    [
      '<Video src="https://example.org/a.mp4" />',
      '1:1',
      'component-prop',
      '<Video> needs the prop "title".',
      'Add "title": text.',
    ],
    [
      '<Audio src="https://example.org/a.mp3" title="A" autoplay />',
      '1:50',
      'component-prop',
      '<Audio> has no prop "autoplay".',
      'It takes: class, id, title, caption, loop, src.',
    ],
    [
      '<Video src="https://example.org/a.mp4" title="A" autoplay />',
      '1:50',
      'component-prop',
      'The prop "autoplay" of <Video> would ask another host for https://example.org/a.mp4 before a reader does.',
      'Put the file into content/assets/, or leave autoplay out.',
    ],
    [
      '<Video src="https://example.org/a.mp4" title="A" captions="https://example.org/a.vtt" />',
      '1:50',
      'component-prop',
      'The prop "captions" of <Video> is "https://example.org/a.vtt", which is not valid.',
      'It must be a WebVTT file of the site, which ends in .vtt.',
    ],
  ])('refuse %s', async (markdown, place, id, message, remedy) => {
    expect(await errorOf(markdown)).toBe(problem(place, id, message, remedy));
  });
});

describe('<Embed>', () => {
  it('of another site knows what to ask of whom, and the page has to let it', async () => {
    const markdown = '<Embed src="https://youtu.be/abcdefghijk" title="A" caption="*B*" />';
    expect(await toHtml(markdown)).toBe(
      '<Embed title="A" page="https://www.youtube.com/watch?v=abcdefghijk" host="youtube.com" frame="https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1"><slot name="caption"><em>B</em></slot></Embed>',
    );
    expect((await compile(markdown)).facts.frames).toEqual(['https://www.youtube-nocookie.com']);
  });

  it('takes an address without a scheme, and frames nothing without encryption', async () => {
    expect((await compile('<Embed src="//example.org/a" title="A" />')).facts.frames).toEqual([
      'https://example.org',
    ]);
    expect((await compile('<Embed src="http://example.org/a" title="A" />')).facts.frames).toEqual([
      'https://example.org',
    ]);
  });

  it.each([
    'data:text/html,<p>a</p>',
    'blob:https://example.org/1',
    'javascript:alert(1)',
    'mailto:a@example.org',
    'https://',
    '#a',
    'assets/pdf/paper.pdf',
    '',
  ])('does not frame %j', async (src) => {
    expect(await errorOf(`<Embed src="${src}" title="A" />`)).toBe(
      problem(
        '1:8',
        'component-prop',
        `The prop "src" of <Embed> is "${src}", which is not valid.`,
        'It must be a URL that begins with https://, or the path of an HTML file; link to other files.',
      ),
    );
  });

  it('of code from elsewhere is a link', async () => {
    const markdown = '<Embed src="https://gist.github.com/a/b" title="A" />';
    expect(await toHtml(markdown)).toBe(
      '<Embed title="A" page="https://gist.github.com/a/b" host="gist.github.com" />',
    );
    expect((await compile(markdown)).facts.frames).toEqual([]);
  });

  it('of the site is shown at once, unless it asks other hosts; the cache sees that change', async () => {
    const page = 'content/assets/plot.html';
    const context = temporaryContext({ [page]: '<p>a</p>' });
    const cache = new PostCache(context);
    const source = {
      file: `${context.content}/posts/p.mdx`,
      body: '<Embed src="assets/plot.html" title="A" />',
      lang: 'en',
      options: readTextOptions({}, context),
    };
    const { code, facts } = await cache.compile(source);
    expect(code).toContain('frame: "/assets/plot.html"');
    expect(code).not.toContain('host:');
    expect(facts.frames).toEqual(["'self'"]);
    writeFiles(context.root, {
      [page]:
        '<script src="https://cdn.example.com/a.js"></script><img src="https://example.org/a.png">',
    });
    expect((await cache.compile(source)).code).toContain('host: "cdn.example.com, example.org"');
  });

  it.each([
    [
      '<Embed src="assets/no.html" title="A" />',
      '1:1',
      'file-missing',
      'The file assets/no.html of <Embed> does not exist in content/assets/ or public/.',
      'Put it into content/assets/ and name it assets/…, or give its URL; upper and lower case count.',
    ],
    [
      '<Embed src="https://example.org/" />',
      '1:1',
      'component-prop',
      '<Embed> needs the prop "title".',
      'Add "title": text.',
    ],
    [
      '<Embed src="https://example.org/" title="A" ratio="wide" />',
      '1:45',
      'component-prop',
      'The prop "ratio" of <Embed> is "wide", which is not valid.',
      'It must be a ratio such as 16/9.',
    ],
  ])('refuses %s', async (markdown, place, id, message, remedy) => {
    expect(await errorOf(markdown)).toBe(problem(place, id, message, remedy));
  });
});
