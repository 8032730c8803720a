import { describe, expect, it } from 'vitest';
import { evaluateLiquid } from '../../../src/importer/verify/source-liquid.ts';

const data = {
  site: { baseurl: '/base' },
  page: { img: 'assets/img/a.png' },
  hasFile: (file: string) => file === 'a.ipynb',
};

function evaluate(text: string): string {
  return evaluateLiquid(text, data).replaceAll(/\s+/g, ' ').trim();
}

describe('Liquid of a source', () => {
  it.each([
    ['variables and filters', "{{ '/x' | relative_url }} {{ site.baseurl }}", '/x /base'],
    ['conditions and loops', '{% if page.img %}a{% else %}b{% endif %}', 'a'],
    ['raw text', '{% raw %}{{ a }}{% endraw %}', '{{ a }}'],
    ['braces of TeX', '$\\frac{{a}}{b}$', '$\\frac{{a}}{b}$'],
    ['assigned names', '{% assign a = "b" %}{{ a }}', 'b'],
    [
      'parameters that are variables',
      '{% include figure.html path=page.img %}',
      '<figure><img src="assets/img/a.png"></figure>',
    ],
    [
      'questions for files',
      '{% capture a %}{% file_exists a.ipynb %}{% endcapture %}{% if a == "true" %}b{% else %}c{% endif %}',
      'b',
    ],
    ['listings', '{% highlight js %}a{% endhighlight %}', '~~~~~~~~~ js a ~~~~~~~~~'],
    ['details', '{% details A %}b{% enddetails %}', '<details><summary>A</summary> b </details>'],
    ['tags that nobody knows', 'a {% own b %}c{% endown %}', 'a c'],
    [
      'tags of the theme that hold others',
      "{% tabs a %}{% tab a b %}c {{ 'x' | relative_url }}{% endtab %}{% endtabs %}",
      'c x',
    ],
    [
      'figures in code as they are written',
      '```liquid\n{% include figure.liquid path="a.png" %}\n```',
      '```liquid {% include figure.liquid path="a.png" %} ```',
    ],
    [
      'raw text in code',
      '```\n{% raw %}{% include figure.liquid path="a.png" %}{% endraw %}\n```',
      '``` {% include figure.liquid path="a.png" %} ```',
    ],
    ['what Jekyll refuses', 'a {% if %} b', 'a b'],
  ])('%s', (_, text, expected) => {
    expect(evaluate(text)).toBe(expected);
  });
});
