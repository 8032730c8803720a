import { describe, expect, it } from 'vitest';
import { remoteFrame } from '../../src/lib/embeds.ts';

const youTube = 'https://www.youtube-nocookie.com/embed/';

describe('the frame of a page of another site', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abc-def_hij', `${youTube}abc-def_hij?autoplay=1`],
    ['https://youtu.be/abc-def_hij?t=90s', `${youTube}abc-def_hij?autoplay=1&start=90`],
    ['https://youtu.be/abc-def_hij?t=1h1m5s', `${youTube}abc-def_hij?autoplay=1&start=3665`],
    ['//www.youtube.com/embed/abc-def_hij?start=5', `${youTube}abc-def_hij?autoplay=1&start=5`],
    ['https://m.youtube.com/shorts/abc-def_hij', `${youTube}abc-def_hij?autoplay=1`],
    ['https://www.youtube-nocookie.com/embed/abc-def_hij', `${youTube}abc-def_hij?autoplay=1`],
    ['https://www.youtube.com/playlist?list=PL1', `${youTube}videoseries?autoplay=1&list=PL1`],
    ['https://vimeo.com/123', 'https://player.vimeo.com/video/123?dnt=1&autoplay=1'],
    ['https://vimeo.com/123/a1b2', 'https://player.vimeo.com/video/123?h=a1b2&dnt=1&autoplay=1'],
    [
      'https://player.vimeo.com/video/123?h=a1',
      'https://player.vimeo.com/video/123?h=a1&dnt=1&autoplay=1',
    ],
    ['https://vimeo.com/123#t=30s', 'https://player.vimeo.com/video/123?dnt=1&autoplay=1#t=30s'],
    ['http://example.com/plot', 'https://example.com/plot'],
    ['https://notgithub.com/a', 'https://notgithub.com/a'],
    ['https://example.com/plot?x=1', 'https://example.com/plot?x=1'],
    ['https://www.youtube.com/@channel', undefined],
    ['https://vimeo.com/channels/x', undefined],
    ['https://gist.github.com/a/b', undefined],
    ['https://github.com/a/b/blob/main/c.py', undefined],
    ['https://x.com/a/status/1', undefined],
  ])('of %s', (address, frame) => {
    expect(remoteFrame(address).frame).toBe(frame);
  });

  it('comes with the page for readers, and whose it is', () => {
    expect(remoteFrame('https://youtu.be/abc-def_hij')).toMatchObject({
      page: 'https://www.youtube.com/watch?v=abc-def_hij',
      host: 'youtube.com',
    });
    expect(remoteFrame('https://www.example.com/a')).toMatchObject({ host: 'example.com' });
  });
});
