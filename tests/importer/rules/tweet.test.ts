import { expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

it('a post on X becomes an embed', () => {
  expect(clean('A\n\n{% twitter https://twitter.com/ada/status/1 maxwidth=500 %}\n\nB')).toBe(
    'A\n\n<Embed src="https://twitter.com/ada/status/1" title="Post by @ada on X" />\n\nB',
  );
  expect(clean('{% twitter https://x.com/ada limit=3 %}')).toBe(
    '<Embed src="https://x.com/ada" title="@ada on X" />',
  );
});

it('a tag without an address stays visible', () => {
  expect(convert('{% twitter oembed 1 %}').findings).toEqual(['1:1 liquid-unknown']);
});
