import { describe, expect, it } from 'vitest';
import { asksOtherHosts } from '../../src/markdown/asks-other-hosts.ts';

describe('a page that asks other hosts', () => {
  it.each([
    '<script src="https://cdn.example.com/a.js"></script>',
    '<script src="//cdn.example.com/a.js"></script>',
    '<link rel="stylesheet" href="https://cdn.example.com/a.css">',
    '<img src="https://cdn.example.com/a.png" alt="">',
    '<style>@import "https://cdn.example.com/a.css";</style>',
    '<style>a { background: url(https://cdn.example.com/a.png) }</style>',
    '<script type="module">import a from "https://cdn.example.com/a.js"</script>',
    '<script>fetch("https://cdn.example.com/a.json")</script>',
  ])('is known: %s', (html) => {
    expect(asksOtherHosts(html)).toEqual(['cdn.example.com']);
  });

  it.each([
    '<script src="plot.js"></script>',
    '<a href="https://example.com/">a</a>',
    '<script>const home = "https://example.com/"</script>',
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    '',
  ])('is not: %s', (html) => {
    expect(asksOtherHosts(html)).toEqual([]);
  });
});
