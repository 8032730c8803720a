import { expect, it } from 'vitest';
import { toHtml } from '../helpers/compile.ts';

it.each([
  'https://a.example/b',
  'www.a.example',
  '[https://a.example](https://a.example/)',
  '[a.example/b](https://a.example/b)',
])('a link that reads as its address says so: %s', async (markdown) => {
  expect(await toHtml(markdown)).toContain(' class="bare-address"');
});

it.each(['[a](https://a.example/)', '[a.example](https://b.example/)', '[/b/](#b)'])(
  'another does not: %s',
  async (markdown) => {
    expect(await toHtml(markdown)).not.toContain('bare-address');
  },
);
