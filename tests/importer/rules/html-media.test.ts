import { expect, it } from 'vitest';
import { convert } from '../convert.ts';

it('a video is a Video, with the first source that it takes', () => {
  const html = `<video width="320" height="240" controls autoplay loop muted poster="p.png" title="T">
  <source src="a.avi"><source src="/assets/a.mp4" type="video/mp4"><track src="a.vtt">
  Your browser is old.
</video>
<div class="caption">One *cell*</div>`;
  expect(convert(html)).toEqual({
    mdx: `<Video
  src="assets/a.mp4"
  title="T"
  caption="One *cell*"
  loop
  autoplay
  muted
  poster="p.png"
  captions="a.vtt"
  width="320"
  ratio="320/240"
/>`,
    findings: ['1:1 html-attribute'],
    images: ['assets/a.mp4', 'p.png', 'a.vtt'],
  });
});

it('a recording is an Audio', () => {
  expect(convert('<audio controls src="https://example.org/a_tone.mp3"></audio>')).toMatchObject({
    mdx: '<Audio src="https://example.org/a_tone.mp3" title="a tone" />',
    findings: ['1:1 title-chosen'],
  });
});

it('a video of another site plays when a reader asks', () => {
  expect(
    convert('<video title="T" autoplay src="https://example.org/a.mp4"></video>'),
  ).toMatchObject({
    mdx: '<Video src="https://example.org/a.mp4" title="T" />',
    findings: ['1:1 html-attribute'],
  });
});

it('a missing file is a marked box', () => {
  expect(convert('<video title="T" src="missing.mp4"></video>')).toMatchObject({
    mdx: '<MissingFigure src="missing.mp4" alt="T" />',
    findings: ['1:1 file-missing'],
  });
});

it('what no component plays stays visible', () => {
  expect(convert('<video src="a.avi"></video>')).toMatchObject({
    mdx: '`<video src="a.avi"></video>`',
    findings: ['1:1 html-unknown'],
  });
});

it('a video has the shape of the box around it', () => {
  const video = '<video title="T" src="a.mp4" style="position: absolute"></video>';
  const box = 'style="position: relative; padding-bottom: 50%"';
  expect(convert(`<div ${box}>${video}</div>`)).toMatchObject({
    mdx: '<Video src="a.mp4" title="T" ratio="100/50" />',
    findings: [],
  });
});
