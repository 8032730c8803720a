import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { toFeedHtml } from '../../src/lib/feeds/feed-html.ts';

const url = 'https://example.org/blog/2026/a/';
const feedHtml = (html: string) => toFeedHtml(html, url, {});

describe('the HTML of a feed', () => {
  it.each([
    ['a button that copies', '<copy-button><button>Copy</button></copy-button>'],
    ['what unfolds code', '<details class="unfold"><summary>All</summary></details>'],
    ['whom a click would ask', '<span class="asked-host">Loads from example.org</span>'],
    ['captions, which feed readers cannot fetch', '<track kind="captions" src="/a.vtt">'],
    ['a picture for the dark theme', '<figure class="figure only-dark">b</figure>'],
    ['a note that stands at the end as well', '<span class="sidenote margin-item">Note</span>'],
  ])('has nothing of %s', (_what, html) => {
    expect(feedHtml(`<div>a${html}</div>`)).toBe('<div>a</div>');
  });

  it.each([
    ['<a href="/b/">c</a>', '<a href="https://example.org/b/">c</a>'],
    ['<a href="#fn:1">1</a>', '<a href="https://example.org/blog/2026/a/#fn:1">1</a>'],
    ['<a href="../b/">c</a>', '<a href="https://example.org/blog/2026/b/">c</a>'],
    ['<a href="mailto:a@b.org">c</a>', '<a href="mailto:a@b.org">c</a>'],
    ['<img src="/_astro/a.webp" alt="b">', '<img src="https://example.org/_astro/a.webp" alt="b">'],
    [
      '<img srcset="/a.webp 400w, /b.webp 800w" src="/b.webp" alt="">',
      '<img srcset="https://example.org/a.webp 400w, https://example.org/b.webp 800w" src="https://example.org/b.webp" alt="">',
    ],
    [
      '<video src="/a.mp4" poster="/b.png" controls></video>',
      '<video src="https://example.org/a.mp4" poster="https://example.org/b.png" controls></video>',
    ],
  ])('has whole addresses: %j', (html, expected) => {
    expect(feedHtml(html)).toBe(expected);
  });

  it.each([
    ['upright letters', '\\mathrm{d}', '<mi mathvariant="normal">d</mi>'],
    ['binomials without a line', '\\binom{n}{k}', '<mfrac linethickness="0px">'],
    ['columns', '\\begin{array}{l}a\\end{array}', 'columnalign="left"'],
    ['the size of brackets', '\\bigl(', 'minsize="1.2em"'],
  ])('keeps what formulas mean: %s', (_what, tex, expected) => {
    expect(feedHtml(katex.renderToString(tex))).toContain(expected);
  });

  it.each([
    ['in the text', katex.renderToString('x^2')],
    ['on its own', katex.renderToString('x^2', { displayMode: true })],
  ])('has a formula once, as MathML: %s', (_where, html) => {
    const result = feedHtml(`<p>a ${html} b</p>`);
    expect(result).toMatch(
      /^<p>a <math xmlns="http:\/\/www\.w3\.org\/1998\/Math\/MathML"( display="block")?><mrow><msup><mi>x<\/mi><mn>2<\/mn><\/msup><\/mrow><\/math> b<\/p>$/,
    );
    expect(result.includes('display="block"')).toBe(html.includes('katex-display'));
  });

  it.each([
    ['scripts', 'a<script>b</script>', 'a'],
    ['styles', '<style>b</style>a', 'a'],
    ['templates and dialogs', 'a<template>b</template><dialog>c</dialog>', 'a'],
    ['islands', 'a<astro-island uid="b"><p>c</p></astro-island>', 'a'],
    ['comments', 'a<!-- b -->', 'a'],
    [
      'icons',
      '<a href="https://b.org/"><svg><path d="M0"></path></svg>a</a>',
      '<a href="https://b.org/">a</a>',
    ],
    [
      'classes, ids and data',
      '<p class="b" id="c" data-d="e" style="f: g" tabindex="0">a</p>',
      '<p>a</p>',
    ],
    ['handlers', '<p onclick="b()">a</p>', '<p>a</p>'],
  ])('has no %s', (_what, html, expected) => {
    expect(feedHtml(html)).toBe(expected);
  });

  it.each([
    [
      '<zoom-image><button type="button"><img src="https://b.org/a.png" alt=""></button></zoom-image>',
      '<img src="https://b.org/a.png" alt="">',
    ],
    [
      '<picture><source srcset="/a.avif"><img src="https://b.org/a.png" alt=""></picture>',
      '<img src="https://b.org/a.png" alt="">',
    ],
    [
      '<figure><img src="https://b.org/a.png" alt=""><figcaption>c</figcaption></figure>',
      '<figure><img src="https://b.org/a.png" alt=""><figcaption>c</figcaption></figure>',
    ],
    [
      '<details open><summary>a</summary>b</details>',
      '<details open><summary>a</summary>b</details>',
    ],
    [
      '<table><thead><tr><th colspan="2">a</th></tr></thead></table>',
      '<table><thead><tr><th colspan="2">a</th></tr></thead></table>',
    ],
    [
      '<pre class="b"><code><span class="line"><span style="c: d">x = </span><span>1</span></span></code></pre>',
      '<pre><code>x = 1</code></pre>',
    ],
    ['<ol start="3"><li>a</li></ol>', '<ol start="3"><li>a</li></ol>'],
  ])('keeps the text that wrappers hold: %j', (html, expected) => {
    expect(feedHtml(html)).toBe(expected);
  });
});
