import { describe, expect, it } from 'vitest';
import { clean, convert, emptySite } from '../convert.ts';
import { folderWith } from '../site-folder.ts';

/** A site with these settings. */
const withConfig = (config: Record<string, unknown>) => ({ site: { ...emptySite, config } });

describe('variables and blocks', () => {
  it('assignments, captures and conditions leave only what they give', () => {
    const text =
      '{% assign a = "x" | append: "y" %}\n{% capture b %}{{ a }}z{% endcapture %}\n\nA {{ b }} {% if a == "xy" %}yes{% else %}no{% endif %}{% unless a %}never{% endunless %}.';
    expect(clean(text, {})).toBe('A xyz yes.');
  });

  it('loops and cases repeat what they hold, figures included', () => {
    const text =
      '{% for i in (1..2) %}\n{% capture p %}a{{ i }}.png{% endcapture %}\n{% include figure.liquid path=p class="rounded" zoomable=true %}\n{% endfor %}\n{% case 2 %}{% when 1 %}one{% when 2 %}two{% endcase %}';
    expect(clean(text, {})).toBe(
      '<Figure src="a1.png" class="rounded" zoomable />\n\n<Figure src="a2.png" class="rounded" zoomable />\n\ntwo',
    );
  });

  it('a line that held only tags goes, unless it parts paragraphs', () => {
    expect(clean('A\n\n{% assign a = 1 %}\n\n{% assign b = 1 %}\n\nB', {})).toBe('A\n\nB');
    expect(clean('A\n{% assign a = 1 %}\nB', {})).toBe('A\n\nB');
  });

  it('text outside of tags is untouched', () => {
    const text = 'A  \nB\t*c*\n\n\n\n- d\n\n      e\n';
    expect(clean(`${text}{% assign a = 1 %}`, {})).toBe(clean(text));
  });

  it('white space goes where the tag takes it', () => {
    expect(clean('A {%- if true -%} B {%- endif %} C', {})).toBe('AB C');
  });
});

describe('raw and code', () => {
  it('what stands in raw is no Liquid, in text, in code and in fences', () => {
    const text =
      'A {% raw %}{{ a }}{% endraw %} `{% raw %}{{ b }}{% endraw %}`\n\n{% raw %}\n```html\n{% include x.html %}\n```\n{% endraw %}';
    expect(clean(text, {})).toBe(
      'A \\{\\{ a \\}\\} `{{ b }}`\n\n```html\n{% include x.html %}\n```',
    );
  });

  it('Liquid in code is evaluated, as in Jekyll', () => {
    expect(clean('```sh\ncd {{ site.title }}\n```', withConfig({ title: 'x' }))).toBe(
      '```sh\ncd x\n```',
    );
  });

  it('braces of formulas that no variable has stay', () => {
    expect(clean('$$x^{{a}}$$ and $y_{{i, j}}$', {})).toBe('$$x^{{a}}$$ and $y_{{i, j}}$');
  });

  it('what a comment holds is not evaluated', () => {
    expect(clean('{% comment %}{{ a | b }}{% endcomment %}', {})).toBe('{/*{{ a | b }}*/}');
  });
});

describe('the site', () => {
  it('gives settings, data and the front matter', () => {
    const site = { ...emptySite, config: { title: 'T' }, data: { people: [{ name: 'Ada' }] } };
    const text = '{{ site.title }} {{ site.data.people[0].name }} {{ page.kind }} {{ page.none }}.';
    expect(clean(text, { site, frontMatter: { kind: 'K' } })).toBe('T Ada K .');
  });

  it('gives addresses as Folia has them: it adds the base path itself', () => {
    const given = withConfig({ url: 'https://a.org', baseurl: '/notes' });
    expect(clean("[a]({{ '/b c/' | relative_url }})", given)).toBe('[a](/b%20c/)');
    expect(clean('[a]({{ site.baseurl }}/b/)', given)).toBe('[a](/b/)');
    expect(clean("[a]({{ '/b/' | absolute_url }})", given)).toBe('[a](https://a.org/notes/b/)');
    expect(clean('[a]({{ site.url }}{{ site.baseurl }}/b/)', given)).toBe(
      '[a](https://a.org/notes/b/)',
    );
  });

  it('gives the addresses of posts, pages and files', () => {
    const root = folderWith({ 'assets/a.pdf': '' });
    const documents = [
      { file: '_posts/en/2024-01-02-x.md', collection: 'posts', url: '/blog/2024/x/' },
      { file: '_pages/about.md', collection: 'pages', url: '/' },
    ];
    const site = { ...emptySite, root, documents };
    expect(clean('[a]({% post_url 2024-01-02-x %}#b)', { site })).toBe('[a](/blog/2024/x/#b)');
    expect(clean('[a]({% link _pages/about.md %})', { site })).toBe('[a](/)');
    expect(clean('[a]({% link assets/a.pdf %})', { site })).toBe('[a](/assets/a.pdf)');
    expect(convert('{% post_url 2024-01-02-y %}', { site })).toMatchObject({
      mdx: '`{% post_url 2024-01-02-y %}`',
      findings: ['1:1 liquid-unknown'],
    });
  });

  it('gives its posts, the newest first', () => {
    const root = folderWith({
      '_posts/2024-01-02-a.md': '---\ntitle: A\n---\n',
      '_posts/2025-01-02-b.md': '---\ntitle: B\n---\n',
    });
    const documents = ['2024-01-02-a', '2025-01-02-b'].map((name) => ({
      file: `_posts/${name}.md`,
      collection: 'posts',
      url: `/${name}/`,
    }));
    const text = '{% for post in site.posts %}[{{ post.title }}]({{ post.url }}) {% endfor %}';
    expect(clean(text, { site: { ...emptySite, root, documents } })).toBe(
      '[B](/2025-01-02-b/) [A](/2024-01-02-a/)',
    );
  });

  it('has dates of its own zone, wherever the import runs', () => {
    const given = withConfig({ timezone: 'America/New_York' });
    const text = '{{ page.date | date: "%B %d, %Y %H:%M" }}';
    const at = (date: string) => clean(text, { ...given, frontMatter: { date } });
    expect(at('2024-03-01')).toBe('March 01, 2024 00:00');
    expect(at('2024-03-01 08:30:00')).toBe('March 01, 2024 08:30');
    expect(at('2024-03-01 08:30:00 +0000')).toBe('March 01, 2024 03:30');
  });
});

describe('includes of the site', () => {
  it('are evaluated with their parameters, and what they write is converted', () => {
    const root = folderWith({
      '_includes/box.html':
        '<div class="box">{{ include.text }}{% if include.more %}<br>{% endif %}</div>',
    });
    const site = { ...emptySite, root };
    expect(clean(String.raw`{% include box.html text="\frac" more=true %}`, { site })).toBe(
      String.raw`<div class="box">\frac<br /></div>`,
    );
  });

  it('may be beside the text, and include others', () => {
    const root = folderWith({
      '_posts/b.md': '{% include c.html x=include.y %}',
      '_includes/c.html': 'C {{ include.x }}',
    });
    expect(clean('{% include_relative b.md y="1" %}', { site: { ...emptySite, root } })).toBe(
      'C 1',
    );
  });

  it('that include themselves, do not exist or lie outside stay visible', () => {
    const root = folderWith({ '_includes/a.html': '{% include a.html %}', 'secret.html': 'S' });
    const site = { ...emptySite, root };
    for (const name of ['a.html', 'none.html', '../secret.html', '../../etc/passwd']) {
      const { mdx, findings } = convert(`{% include ${name} %}`, { site });
      const expected =
        name === '../secret.html'
          ? ['S', []]
          : [`\`{% include ${name} %}\``, ['1:1 liquid-unknown']];
      expect([mdx, findings]).toEqual(expected);
    }
  });
});

describe('what cannot be evaluated', () => {
  it.each([
    ['{{ nothing }}', '`{{ nothing }}`'],
    ['{{ page.title | no_such_filter }}', '`{{ page.title | no_such_filter }}`'],
    ['{% if a %}b', '`{% if a %}`b'],
    ['b{% endif %}', 'b`{% endif %}`'],
    ['{% if %}b{% endif %}', '`{% if %}`b`{% endif %}`'],
    ['{% assign %}', '`{% assign %}`'],
  ])('%s stays visible', (text, mdx) => {
    const result = convert(text, {});
    expect(result.mdx).toBe(mdx);
    expect(new Set(result.findings.map((finding) => finding.split(' ')[1]))).toEqual(
      new Set(['liquid-unknown']),
    );
  });

  it('a loop without an end costs nothing but itself', () => {
    const { mdx } = convert('A\n\n{% for i in (1..900000000) %}b{% endfor %}\n\nC', {});
    expect(mdx).toContain('A');
    expect(mdx).toContain('C');
  });

  it('a block that fails within keeps all of its source', () => {
    const text = '{% for a in site.github.contributors %}{{ a }}{% endfor %}';
    expect(convert(text, {}).mdx).toBe(
      '`{% for a in site.github.contributors %}``{{ a }}``{% endfor %}`',
    );
  });
});

describe('places', () => {
  it('are those of the file', () => {
    const text =
      '{% assign a = "one two three" %}\n{{ a }}\n\n{% for i in (1..3) %}{{ i }}{% endfor %} {: .x}\n\n<font-x>\n';
    const { findings } = convert(text, {});
    expect(findings.filter((finding) => !finding.includes('liquid'))).toEqual([
      '4:42 kramdown-attribute',
      '6:1 html-unknown',
    ]);
  });

  it('of what a tag gave are those of the tag', () => {
    const root = folderWith({ '_includes/a.html': 'B\n\n<font-x>' });
    const { findings } = convert('A\n\nB {% include a.html %}', { site: { ...emptySite, root } });
    expect(findings).toEqual(['3:3 html-unknown']);
  });
});
