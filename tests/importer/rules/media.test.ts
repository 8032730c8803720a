import { describe, expect, it } from 'vitest';
import { clean, convert, emptySite } from '../convert.ts';
import { folderWith } from '../site-folder.ts';

describe('films', () => {
  it('of the site become a video', () => {
    const tag =
      '{% include video.liquid path="assets/video/a.mp4" title="A cell" class="img-fluid rounded z-depth-1 wide" controls=true autoplay=true muted=true loop=false width="60%" height="auto" %}';
    expect(clean(`A\n\n${tag}`)).toBe(
      'A\n\n<Video src="assets/video/a.mp4" title="A cell" class="wide" autoplay width="60%" />',
    );
  });

  it('of another site become an embed, and its title is a suggestion', () => {
    const tag = '{% include video.html path="https://www.youtube.com/embed/abc" %}';
    expect(convert(tag)).toMatchObject({
      mdx: '<Embed src="https://www.youtube.com/embed/abc" title="Video on YouTube" />',
      findings: ['1:1 media-title'],
    });
  });

  it('take their title from the caption, without mark-up', () => {
    expect(clean('{% include video.liquid path="a.webm" caption="A *cell*" %}')).toBe(
      '<Video src="a.webm" title="A cell" caption="A *cell*" />',
    );
  });

  it('that are not there leave a marked box', () => {
    const site = { ...emptySite, root: folderWith({}) };
    const tag = '{% include video.liquid path="a.mp4" title="A" caption="A *cell*" %}';
    expect(convert(tag, { site })).toMatchObject({
      mdx: '<MissingFigure src="a.mp4" alt="A" caption="A *cell*" />',
      findings: ['1:1 file-missing'],
    });
  });
});

it('recordings become audio, named by their file', () => {
  const root = folderWith({ 'assets/audio/dial_tone.wav': '' });
  const tag =
    '{% include audio.liquid path="/assets/audio/dial_tone.wav" controls=true loop=true %}';
  expect(convert(tag, { site: { ...emptySite, root } })).toMatchObject({
    mdx: '<Audio src="assets/audio/dial_tone.wav" title="dial tone" loop />',
    findings: ['1:1 media-title'],
    images: ['assets/audio/dial_tone.wav'],
  });
});

it('a parameter that al-folio does not know is reported, a file that nothing plays is visible', () => {
  expect(convert('{% include audio.liquid path="a.mp3" title="A" speed="2" %}')).toMatchObject({
    mdx: '<Audio src="a.mp3" title="A" />',
    findings: ['1:1 figure-parameter'],
  });
  expect(convert('{% include audio.liquid path="a.mid" title="A" %}')).toMatchObject({
    mdx: '`{% include audio.liquid path="a.mid" title="A" %}`',
    findings: ['1:1 liquid-unknown'],
  });
});
