import { describe, expect, it } from 'vitest';
import { compile, errorOf, toHtml } from '../helpers/compile.ts';

const figure = (attributes: string, slot: string) =>
  `<Figure src={./beside.png}${attributes}><slot name="caption">${slot}</slot></Figure>`;

describe('a caption', () => {
  it('in a prop holds no components, which would vanish', async () => {
    const markdown = `<Figure src="beside.png" caption="As <Ref to='a' /> says" />`;
    expect(await errorOf(markdown)).toBe(`1 problem in your content:

content/posts/post.mdx:1:38 [component-place]
  <Ref> stands in the prop "caption", which is Markdown without components.
  Write \\ref{…} or [@key] there; the caption of a figure may also stand between its tags.`);
  });

  it.each([
    ['A **map** of [it](/a/)', 'A <strong>map</strong> of <a href="/a/">it</a>'],
    ['`code`, ~~old~~ and $x$', '<code>code</code>, <del>old</del> and <math>x</math>'],
    ['The set {x} where a < b', 'The set {x} where a &lt; b'],
    ["It's -- this", 'It’s – this'],
    ['One\n\nTwo', 'One Two'],
    [
      'See https://example.org/a',
      'See <a href="https://example.org/a" class="bare-address">https://example.org/a</a>',
    ],
  ])('is Markdown in the prop: %j', async (caption, html) => {
    expect(await toHtml(`<Figure src="beside.png" alt="a" caption="${caption}" />`)).toBe(
      figure(' alt="a"', html),
    );
  });

  it('is anything between the tags', async () => {
    expect(await toHtml('<Figure src="beside.png" alt="a">\n  A **b** <Lens />\n</Figure>')).toBe(
      figure(' alt="a"', 'A <strong>b</strong> <Lens />'),
    );
    expect(await toHtml('<Figure src="beside.png" alt="a">\n  One\n\n  - Two\n</Figure>')).toBe(
      figure(' alt="a"', '<p>One</p><ul>\n<li>Two</li>\n</ul>'),
    );
  });

  it('stays an expression if it is one', async () => {
    const markdown =
      'export const text = "b"\n\n<Figure src="beside.png" alt="a" caption={text} />';
    expect(await toHtml(markdown)).toBe('<Figure src={./beside.png} alt="a" caption="b" />');
  });
});

describe('the alt text of a figure', () => {
  it.each([
    ['caption="A **map** of $\\\\alpha$ and [it](/a/)"', ' alt="A map of α and it"'],
    ['caption="a" alt="b"', ' alt="b"'],
    ['caption="a" alt=""', ' alt=""'],
  ])('with %s is known', async (attributes, alt) => {
    const { code, facts } = await compile(
      `<Figure src="beside.png" ${attributes.replace('\\\\', '\\')} />`,
    );
    const html = await toHtml(`<Figure src="beside.png" ${attributes.replace('\\\\', '\\')} />`);
    expect(html).toContain(`<Figure src={./beside.png}${alt}>`);
    expect(facts.warnings).toEqual([]);
    expect(code).toContain('alt:');
  });

  it('comes from a caption between the tags', async () => {
    expect(await toHtml('<Figure src="beside.png">\n  One\n\n  Two *three*\n</Figure>')).toContain(
      ' alt="One Two three"',
    );
  });

  it.each([
    ['a\n\n<Figure src="beside.png" />', 'beside.png'],
    ['a\n\n![](/served.png)', '/served.png'],
  ])('is asked for where there is neither: %j', async (markdown, src) => {
    expect((await compile(markdown)).facts.warnings).toEqual([
      {
        message: `The figure ${src} has neither a caption nor an alt text: say what it shows in alt="…", or alt="" if it is decoration.`,
        line: 3,
        column: 1,
      },
    ]);
    expect(await toHtml(markdown)).toContain(' alt=""');
  });
});

describe('a tag in a prop', () => {
  it('is HTML', async () => {
    expect(await toHtml('<Details summary="H<sub>2</sub>O">\n\na\n\n</Details>')).toBe(
      '<Details><slot name="summary">H<sub>2</sub>O</slot><p>a</p></Details>',
    );
  });
});

describe('a row', () => {
  it('has the caption of the group as its own slot', async () => {
    const markdown = `<Row columns={2}>
  <Figure src="beside.png" alt="a" />
  <Figure src="/served.png" alt="b" caption="B" />
  <Caption>Both *sides*</Caption>
</Row>`;
    expect(await toHtml(markdown)).toBe(
      '<Row columns={2}><slot name="caption">Both <em>sides</em></slot>' +
        '<Figure src={./beside.png} alt="a" />' +
        '<Figure src="/served.png" alt="b"><slot name="caption">B</slot></Figure></Row>',
    );
  });

  it('may hold columns with text', async () => {
    const markdown = `<Row>
  <Col span={8}>
    <Figure src="beside.png" alt="a" />
  </Col>
  <Col span={4}>
    Some $x$

    - text
  </Col>
</Row>`;
    expect(await toHtml(markdown)).toBe(
      '<Row><Col span={8}><Figure src={./beside.png} alt="a" /></Col>' +
        '<Col span={4}><p>Some <math>x</math></p><ul>\n<li>text</li>\n</ul></Col></Row>',
    );
  });
});

describe('a fold', () => {
  it('takes Markdown in its summary and in its body', async () => {
    const markdown = `<Details summary="The **steps** of \`f\` for $x$" open>

## One

1. two **three**

\`\`\`
four
\`\`\`

<Figure src="beside.png" alt="" />

</Details>`;
    expect((await toHtml(markdown)).replace(/<CodeBlock .*<\/CodeBlock>/, '<pre>…</pre>')).toBe(
      '<Details open><slot name="summary">The <strong>steps</strong> of <code>f</code> for <math>x</math></slot>' +
        '<h2 id="one">One</h2><ol>\n<li>two <strong>three</strong></li>\n</ol><pre>…</pre>' +
        '<Figure src={./beside.png} alt="" /></Details>',
    );
  });

  it('may hold another', async () => {
    expect(
      await toHtml(
        '<Details summary="a">\n\n<Details summary="b">\n\nc\n\n</Details>\n\n</Details>',
      ),
    ).toBe(
      '<Details><slot name="summary">a</slot><Details><slot name="summary">b</slot><p>c</p></Details></Details>',
    );
  });
});
