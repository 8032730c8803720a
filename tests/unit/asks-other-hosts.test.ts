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
    '<script>d3.csv("https://cdn.example.com/data?id=1").then(draw)</script>',
    '<script>request.open("GET", "https://cdn.example.com/data")</script>',
    '<script>new WebSocket("wss://cdn.example.com/")</script>',
    '<script>script.src = "https://cdn.example.com/MathJax?config=TeX"</script>',
    '<script>const js_urls = ["https://cdn.example.com/bokeh-3.4.min.js"];</script>',
    '<script type="application/json">{"data":{"url":"https://cdn.example.com/cars.json?a#b"}}</script>',
    '<script type="importmap">{"imports":{"three":"https://cdn.example.com/three/"}}</script>',
    '<img srcset="a.png 1x, https://cdn.example.com/a.png 2x" alt="">',
    '<svg><image href="https://cdn.example.com/a.png"/></svg>',
    '<svg><use xlink:href="https://cdn.example.com/a.svg#b"/></svg>',
    '<p style="background: url(https://cdn.example.com/a.png)">',
    '<base href="https://cdn.example.com/">',
    '<meta http-equiv="refresh" content="0; url=https://cdn.example.com/">',
    '<iframe srcdoc="&lt;script src=https://cdn.example.com/a.js>&lt;/script>"></iframe>',
  ])('is known: %s', (html) => {
    expect(asksOtherHosts(html)).toEqual(['cdn.example.com']);
  });

  it.each([
    '<script src="plot.js"></script>',
    '<a href="https://example.com/">a</a>',
    '<script>const home = "https://example.com/"</script>',
    '<script>const map = ".js?"; const tiles = "https://example.com/{z}/{x}/{y}.png"</script>',
    '<link rel="canonical" href="https://example.com/">',
    '<link rel="license" href="https://example.com/">',
    '<img src="data:image/png;base64,AAAA" alt="">',
    '<script src="blob:https://example.com/1"></script>',
    '<meta name="description" content="See url=https://example.com/">',
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    '',
  ])('is not: %s', (html) => {
    expect(asksOtherHosts(html)).toEqual([]);
  });
});
