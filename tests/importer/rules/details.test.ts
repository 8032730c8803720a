import { describe, expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

describe('details', () => {
  it('become a component with Markdown in summary and body', () => {
    expect(
      clean('Before\n{% details Why **so**, $x$? %}\n### A\n- one\n{% enddetails %}\nAfter'),
    ).toBe('Before\n\n<Details summary="Why **so**, $x$?">\n\n### A\n- one\n\n</Details>\n\nAfter');
  });

  it('choose quotes that the summary does not hold', () => {
    expect(clean(`{% details It's "so" %}\nA\n{% enddetails %}`)).toMatch(
      /^<Details summary="It's &quot;so&quot;">/,
    );
    expect(clean('{% details The "so" %}\nA\n{% enddetails %}')).toMatch(
      /^<Details summary='The "so"'>/,
    );
  });

  it('hold figures, code, formulas and other details', () => {
    const body =
      '{% include figure.liquid path="a.png" %}\n```js\nif (a) { b }\n```\n$$\nx\n$$\n{% details In %}\nB\n{% enddetails %}';
    expect(clean(`{% details Out %}\n${body}\n{% enddetails %}`)).toBe(
      `<Details summary="Out">

<Figure src="a.png" />

\`\`\`js
if (a) { b }
\`\`\`

$$
x
$$

<Details summary="In">

B

</Details>

</Details>`,
    );
  });

  it('in HTML become the same', () => {
    expect(clean('<details open>\n  <summary>More</summary>\n  Some text\n</details>')).toBe(
      '<Details summary="More" open>\n\nSome text\n\n</Details>',
    );
  });

  it('stay HTML where their summary has a footnote', () => {
    expect(
      clean('<details>\n<summary>More <d-footnote>A *b*</d-footnote></summary>\nText\n</details>'),
    ).toBe(
      '<details>\n\n<summary>More <d-footnote>A *b*</d-footnote></summary>\n\nText\n\n</details>',
    );
  });

  it('that stay HTML have a summary of one line, beside its mark', () => {
    expect(
      clean('<details><summary> More\n<d-footnote>A</d-footnote></summary>\nText\n</details>'),
    ).toBe('<details>\n\n<summary>More <d-footnote>A</d-footnote></summary>\n\nText\n\n</details>');
  });

  it('that do not end stay visible', () => {
    expect(convert('{% details More %}\nText')).toMatchObject({
      mdx: '`{% details More %}`\nText',
      findings: ['1:1 liquid-unknown'],
    });
  });
});
