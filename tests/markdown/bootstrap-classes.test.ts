import { describe, expect, it } from 'vitest';
import { toHtml } from '../helpers/compile.ts';

describe('classes of Bootstrap', () => {
  it.each([
    '<div class="row">a</div>',
    '<div class="x text-center">a</div>',
    '<div class="mt-3">a</div>',
    '<div class="caption">a</div>',
  ])('bring their style: %s', async (html) => {
    expect(await toHtml(html)).toBe(`${html}\n<BootstrapClasses />`);
  });

  it('bring it once', async () => {
    const html = await toHtml('<div class="row">a</div>\n\n<p class="mb-1">b</p>');
    expect(html.split('<BootstrapClasses />')).toHaveLength(2);
  });

  it.each(['<div class="rowdy mt-auto">a</div>', '<div id="row">a</div>'])(
    'are not what only looks like one: %s',
    async (html) => {
      expect(await toHtml(html)).toBe(html);
    },
  );
});
