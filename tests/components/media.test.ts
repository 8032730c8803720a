import { describe, expect, it } from 'vitest';
import Audio from '../../src/components/mdx/Audio.astro';
import Compare from '../../src/components/mdx/Compare.astro';
import Embed from '../../src/components/mdx/Embed.astro';
import Video from '../../src/components/mdx/Video.astro';
import { toFeedHtml } from '../../src/lib/feeds/feed-html.ts';
import { renderComponent } from './render.ts';

const feedHtml = (html: string) =>
  toFeedHtml(html, 'https://example.org/a/', {}).replaceAll(/\s*\n\s*|(?<=>)\s+(?=<)/g, '');

describe('<Embed>', () => {
  const local = { page: '/assets/html/a.html', frame: '/assets/html/a.html', title: 'A plot' };
  const remote = {
    page: 'https://example.com/a',
    frame: 'https://example.com/a',
    host: 'example.com',
    title: 'A talk',
  };

  it('of the site is a frame, and a link where no frames are', async () => {
    const html = await renderComponent(Embed, { props: local });
    expect(html).toMatch(/<iframe src="\/assets\/html\/a\.html"[^>]* sandbox="allow-scripts"/);
    expect(feedHtml(html)).toBe(
      '<figure><p><a href="https://example.org/assets/html/a.html">A plot</a></p></figure>',
    );
  });

  it('of another host is a link to its page in feeds, under its name alone', async () => {
    const html = await renderComponent(Embed, { props: remote });
    expect(html).not.toContain('<iframe');
    expect(feedHtml(html)).toBe(
      '<figure><a href="https://example.com/a"><span></span><span>A talk</span></a></figure>',
    );
  });

  it('lets players play, and plots do no more than run', async () => {
    const player = await renderComponent(Embed, { props: remote });
    expect(player).toContain('data-allow="autoplay;');
    const plot = await renderComponent(Embed, { props: { ...local, host: 'cdn.example.com' } });
    expect(plot).not.toContain('data-allow');
    expect(plot).toContain('data-sandbox="allow-scripts"');
  });
});

describe('<Video> and <Audio>', () => {
  it.each([
    ['/assets/a.mp4', 'metadata'],
    ['https://example.com/a.mp4', 'none'],
    ['//example.com/a.mp4', 'none'],
  ])('ask other hosts for nothing: %s', async (src, preload) => {
    for (const component of [Video, Audio]) {
      const html = await renderComponent(component, { props: { src, title: 'A' } });
      expect(html).toContain(` preload="${preload}"`);
    }
  });

  it('are never heard by themselves', async () => {
    const props = { src: '/assets/a.mp4', title: 'A' };
    const playing = await renderComponent(Video, {
      props: { ...props, autoplay: true, muted: false },
    });
    expect(playing).toMatch(/<video-autoplay.*<video[^>]* muted[ >=]/s);
    const still = await renderComponent(Video, { props });
    expect(still).not.toMatch(/video-autoplay|muted/);
  });

  it.each([
    [{}, '16/9'],
    [{ ratio: '4/3' }, '4/3'],
    [{ poster: 'https://example.com/a.png' }, '16/9'],
  ])('keep their room: %j', async (props, ratio) => {
    const html = await renderComponent(Video, { props: { src: 'a.mp4', title: 'A', ...props } });
    expect(html).toContain(`style="aspect-ratio: ${ratio}"`);
  });
});

it('<Compare> is two pictures with their labels in feeds', async () => {
  const src = (name: string) => `https://images.example/${name}.png`;
  const html = await renderComponent(Compare, {
    props: {
      before: src('a'),
      after: src('b'),
      before_alt: 'Full',
      after_alt: 'Empty',
      before_name: '1990',
    },
    slots: { before_label: '1990', after_label: '2020', caption: 'The lake' },
  });
  expect(feedHtml(html)).toBe(
    '<figure>' +
      '<figure><img src="https://images.example/a.png" alt="Full"><figcaption>1990</figcaption></figure>' +
      '<figure><img src="https://images.example/b.png" alt="Empty"><figcaption>2020</figcaption></figure>' +
      '<figcaption>The lake</figcaption></figure>',
  );
});
