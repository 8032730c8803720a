import { describe, expect, it } from 'vitest';
import { errorOf, toHtml } from '../helpers/compile.ts';

const figure = (id: string, caption = '') =>
  `<Figure src="beside.png" alt="" id="${id}"${caption && ` caption="${caption}"`} />\n\n`;
/** A number stays on the line of its word. */
const bound = (name: string) => name.replace(/ (?=[\d(])/, '\u00A0');
const label = (name: string) => `<span class="numbered-name">${bound(name)}</span>`;
const link = (id: string, text: string) => `<a href="#${id}" data-preview>${bound(text)}</a>`;

/** The slots of captions in a text. */
async function captions(markdown: string, lang = 'en') {
  const html = await toHtml(markdown, { lang });
  return [...html.matchAll(/<slot name="caption">(.*?)<\/slot>/gs)].map(([, text]) => text);
}

describe('numbers', () => {
  it('begin the captions of what has an id, each kind for itself', async () => {
    const markdown = `${figure('a', 'One *map*')}<Figure src="beside.png" alt="" caption="None" />

${figure('b')}<Table id="t" caption="Rates">

| a |
|---|
| 1 |

</Table>

<Listing id="l" caption="Code">

    b

</Listing>

<Listing caption="No number">

    b

</Listing>`;
    expect(await captions(markdown)).toEqual([
      `${label('Figure 1')} One <em>map</em>`,
      'None',
      label('Figure 2'),
      `${label('Table 1')} Rates`,
      `${label('Listing 1')} Code`,
      'No number',
    ]);
  });

  it('keep their ids from headings and from each other', async () => {
    expect(await toHtml(`${figure('the-map')}## The map`)).toContain('<h2 id="the-map-1">');
    const details = '<Details id="a" summary="b">\n\nc\n\n</Details>';
    expect(await errorOf(`${figure('a')}${details}`)).toBe(`1 problem in your content:

content/posts/post.mdx:3:10 [label-twice]
  The label "a" is given twice in this text.
  Give one of them another name, and change the references that mean it.`);
  });

  it('are not in the alt text that a caption gives, but references and citations are', async () => {
    const markdown =
      '<Figure src="beside.png" id="a" caption="*As* in \\eqref{eq:a} [@Ada1990], $\\ref{eq:a}$" />\n\n$$x \\label{eq:a}$$';
    expect(await toHtml(markdown)).toContain('alt="As in (1) (Ada, 1990), 1"');
  });

  it('begin the first paragraph of a long caption', async () => {
    const markdown = '<Figure src="beside.png" alt="" id="a">\n\nOne.\n\nTwo.\n\n</Figure>';
    expect(await captions(markdown)).toEqual([`<p>${label('Figure 1')} One.</p><p>Two.</p>`]);
  });

  it('have letters for the figures of a row that is one figure', async () => {
    const row = (id: string) =>
      `<Row${id}>\n${figure('a').trim()}\n${figure('b').trim()}\n<Caption>Both</Caption>\n</Row>`;
    expect(await captions(`${figure('z')}${row(' id="r"')}`)).toEqual([
      label('Figure 1'),
      `${label('Figure 2')} Both`,
      label('Figure 2a'),
      label('Figure 2b'),
    ]);
    expect(await captions(row(''))).toEqual(['Both', label('Figure 1'), label('Figure 2')]);
  });

  it.each([
    ['de', 'Abbildung 1'],
    ['zh-Hant', '图 1'],
    ['sv', 'Figure 1'],
  ])('speak the language of the text: %s', async (lang, name) => {
    expect(await captions(figure('a'), lang)).toEqual([label(name)]);
  });
});

describe('<Ref>', () => {
  it('is a link with the number, before and after what it means', async () => {
    const html = await toHtml(`a <Ref to="m" />\n\n${figure('m')}b <Ref to="m">*it*</Ref>`);
    expect(html).toContain(`<p>a ${link('m', 'Figure 1')}</p>`);
    expect(html).toContain(`<p>b ${link('m', '<em>it</em>')}</p>`);
    expect(html).toContain('<Previews />');
  });

  it('is a paragraph if it stands alone', async () => {
    expect(await toHtml(`${figure('m')}<Ref to="m" />`)).toContain(
      `<p>${link('m', 'Figure 1')}</p>`,
    );
  });

  it('finds formulas, and \\ref finds figures', async () => {
    const equation = '$$\ny \\label{eq:y} \\tag{B}\n$$\n\n';
    const html = await toHtml(`${equation}${figure('m')}<Ref to="eq:y" />, \\ref{m}`);
    expect(html).toContain(`${link('eq:y', 'Equation (B)')}, ${link('m', '1')}`);
  });

  it('works in a caption', async () => {
    const markdown = `${figure('m')}<Figure src="beside.png" alt="">\n  As <Ref to="m" />\n</Figure>`;
    expect((await captions(markdown))[1]).toBe(`As ${link('m', 'Figure 1')}`);
  });

  it('has to find what it means, which has its id alone', async () => {
    const markdown = `${figure('fig-map')}<Lemma id="fig-map">\n\na\n\n</Lemma>\n\na <Ref to="fig-mpa" />`;
    expect(await errorOf(markdown)).toBe(`2 problems in your content:

content/posts/post.mdx:3:8 [label-twice]
  The label "fig-map" is given twice in this text.
  Give one of them another name, and change the references that mean it.

content/posts/post.mdx:9:8 [label-unknown]
  Nothing in this text has the label "fig-mpa".
  Did you mean "fig-map"?`);
  });

  it.each([
    [
      '## The map',
      'the-map',
      'A heading has this id, but no number. Write a link: [text](#the-map).',
    ],
    ['a[^n]\n\n[^n]: b', 'n', 'It is a footnote: write [^n].'],
    [
      '<Details id="more" summary="a">\n\nb\n\n</Details>',
      'more',
      '<Details> has this id, but no number. Write a link: [text](#more).',
    ],
    [
      'a',
      'eq:elsewhere',
      'content/posts/labels.mdx has it, but labels hold within one text. Write a link to that text.',
    ],
    [
      'a',
      'fig-elsewhere',
      'content/posts/labels.mdx has it, but labels hold within one text. Write a link to that text.',
    ],
  ])('has to mean what has a number: after %j not %s', async (text, to, remedy) => {
    expect(await errorOf(`<Ref to="${to}" />\n\n${text}`)).toBe(`1 problem in your content:

content/posts/post.mdx:1:6 [label-unknown]
  Nothing in this text has the label "${to}".
  ${remedy}`);
  });

  it('needs a target', async () => {
    expect(await errorOf('a <Ref target="b" />')).toBe(`2 problems in your content:

content/posts/post.mdx:1:3 [component-prop]
  <Ref> needs the prop "to".
  Add "to": an id or a label, without spaces.

content/posts/post.mdx:1:8 [component-prop]
  <Ref> has no prop "target".
  It takes: to.`);
  });
});

describe('statements', () => {
  it('begin with their name, and with a number if they have an id', async () => {
    const html = await toHtml(
      '<Theorem id="t" title="*Gauß*, $x$">\n\nOne.\n\n- a\n\n</Theorem>\n\n<Remark>\n- b\n</Remark>',
    );
    expect(html).toBe(
      `<Statement id="t" kind="theorem"><p>${label('Theorem 1')} (<em>Gauß</em>, <math>x</math>). One.</p><ul>
<li>a</li>
</ul></Statement>
<Statement kind="remark"><p>${label('Remark')}. </p><ul>
<li>b</li>
</ul></Statement>`,
    );
  });

  it('are counted each kind for itself, and referred to', async () => {
    const lemma = (name: string, id: string) => `<${name} id="${id}">\n\na\n\n</${name}>\n\n`;
    const html = await toHtml(
      `${lemma('Lemma', 'a')}${lemma('Definition', 'b')}${lemma('Lemma', 'c')}<Ref to="c" />, <Ref to="b" />`,
    );
    expect(html).toContain(`${link('c', 'Lemma 2')}, ${link('b', 'Definition 1')}`);
  });

  it.each([
    ['en', `Proof of ${link('a', 'Lemma 1')}`],
    ['zh', `${link('a', '引理 1')}的证明`],
  ])('name what a proof proves: %s', async (lang, name) => {
    const html = await toHtml(
      '<Lemma id="a">\n\na\n\n</Lemma>\n\n<Proof of="a">\n\nb\n\n</Proof>',
      { lang },
    );
    expect(html).toContain(`<span class="numbered-name">${name}</span>`);
  });

  it('prove something that is there', async () => {
    expect(await errorOf('<Proof of="a">\n\nb\n\n</Proof>')).toBe(`1 problem in your content:

content/posts/post.mdx:1:8 [label-unknown]
  Nothing in this text has the label "a".
  Write \\label{a} into the formula that is meant, or id="a" into its component.`);
  });
});
