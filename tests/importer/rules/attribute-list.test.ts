import { expect, it } from 'vitest';
import { convert } from '../convert.ts';

it('attribute lists stay visible', () => {
  const markdown = '[a](b){: target="_blank"}\n\n| a |\n| - |\n| b |\n{: .table}\n\n## H {#h}';
  expect(convert(markdown)).toMatchObject({
    mdx: '[a](b)`{: target="_blank"}`\n\n| a |\n| - |\n| b |\n\n`{: .table}`\n\n## H `{#h}`',
    findings: ['1:7 kramdown-unknown', '6:1 kramdown-unknown', '8:6 kramdown-unknown'],
  });
});
