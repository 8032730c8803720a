import { expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

it('tabs become components with Markdown in label and text', () => {
  const tabs =
    '{% tabs code %}\n\n{% tab code C *and* C++ %}\n\n```c\nint {};\n```\n\n{% endtab %}\n\n{% tab code R %}\n- one\n{% endtab %}\n\n{% endtabs %}';
  expect(clean(tabs)).toBe(
    '<Tabs group="code">\n<Tab label="C *and* C++">\n\n```c\nint {};\n```\n\n</Tab>\n<Tab label="R">\n\n- one\n\n</Tab>\n</Tabs>',
  );
});

it('other text between them is not lost: the tags stay visible', () => {
  const { mdx, findings } = convert(
    '{% tabs a %}\nText\n{% tab a B %}C{% endtab %}\n{% endtabs %}',
  );
  expect(mdx).toContain('Text');
  expect(mdx).toContain('`{% tabs a %}`');
  expect(findings).toContain('1:1 liquid-unknown');
});
