import { describe, expect, it } from 'vitest';
import { componentRules } from '../../src/schemas/components.ts';
import { errorOf, toHtml } from '../helpers/compile.ts';

const problem = (place: string, id: string, message: string, remedy: string) =>
  `content/posts/post.mdx:${place} [${id}]\n  ${message}\n  ${remedy}`;
const oneProblem = (...parts: Parameters<typeof problem>) =>
  `1 problem in your content:\n\n${problem(...parts)}`;

const known = [...Object.keys(componentRules), 'Lens'].sort().join(', ');
const figureProps =
  'It takes: class, id, src, alt, caption, title, width, height, sizes, loading, zoomable, style.';

describe('the name of a component', () => {
  it.each([
    ['<Figur src="beside.png" />', '1:1', 'Figur', 'Did you mean <Figure>?'],
    ['a <Lenz>b</Lenz>', '1:3', 'Lenz', 'Did you mean <Lens>?'],
    ['- <Spaceship />', '1:3', 'Spaceship', `There are: ${known}.`],
  ])('must be known: %j', async (markdown, place, name, suggestion) => {
    expect(await errorOf(markdown)).toBe(
      oneProblem(
        place,
        'component-unknown',
        `There is no component <${name}>.`,
        `${suggestion} Your own go into content/components/.`,
      ),
    );
  });

  it('may be one that the post itself declares', async () => {
    const markdown =
      "import Plot from '../components/Lens.astro'\n\nexport const Small = (props) => props.children\n\n<Small>a</Small>";
    expect(await toHtml(markdown)).toBe('a');
  });
});

describe('the props of a component', () => {
  it.each([
    ['<Figure src="beside.png" alt="" widht="60%" />', '1:33', 'Did you mean "width"? '],
    ['<Figure src="beside.png" alt=""\n  credit="me" />', '2:3', ''],
  ])('must be known: %j', async (markdown, place, suggestion) => {
    const name = markdown.includes('widht') ? 'widht' : 'credit';
    expect(await errorOf(markdown)).toBe(
      oneProblem(
        place,
        'component-prop',
        `<Figure> has no prop "${name}".`,
        suggestion + figureProps,
      ),
    );
  });

  it.each([
    ['Figure', 'zoomable', 'zoomable="yes"', '"yes"', 'true or false'],
    ['Figure', 'loading', 'loading="soon"', '"soon"', 'lazy or eager'],
    ['Figure', 'width', 'width="wide"', '"wide"', 'a length such as 60%, 400px or 400'],
    ['Figure', 'width', 'width={-4}', '-4', 'a length such as 60%, 400px or 400'],
    ['Figure', 'alt', 'alt', 'true', 'text'],
    ['Row', 'columns', 'columns="2"', '"2"', 'a number from 1 to 6, as in columns={2}'],
    ['Row', 'columns', 'columns={7}', '7', 'a number from 1 to 6, as in columns={2}'],
    ['Details', 'open', 'open="true"', '"true"', 'true or false'],
  ])('must have the right value: <%s %s>', async (component, prop, written, found, expected) => {
    const required = { Figure: 'src="beside.png" ', Details: 'summary="s" ' }[component] ?? '';
    const start = `<${component} ${required}`;
    expect(await errorOf(`${start}${written}>a</${component}>`)).toBe(
      oneProblem(
        `1:${start.length + 1}`,
        'component-prop',
        `The prop "${prop}" of <${component}> is ${found}, which is not valid.`,
        `It must be ${expected}.`,
      ),
    );
  });

  it('must be there if they are required', async () => {
    expect(
      await errorOf('a\n\n<Figure scr="beside.png" alt="" />\n\n<Details>\n\nb\n\n</Details>'),
    ).toBe(
      [
        '3 problems in your content:',
        problem(
          '3:1',
          'component-prop',
          '<Figure> has no picture: neither an image nor anything but text between its tags.',
          'Add "src": the path or URL of an image; or put a drawing between its tags.',
        ),
        problem(
          '3:9',
          'component-prop',
          '<Figure> has no prop "scr".',
          `Did you mean "src"? ${figureProps}`,
        ),
        problem(
          '5:1',
          'component-prop',
          '<Details> needs the prop "summary".',
          'Add "summary": text.',
        ),
      ].join('\n\n'),
    );
  });

  it('may be expressions, whose values are known only when the page is rendered', async () => {
    const markdown =
      'export const size = { width: 60 }\n\n<Figure src="beside.png" alt="" {...size} zoomable={size.width > 3} />';
    expect(await toHtml(markdown)).toBe('<Figure src={./beside.png} alt="" width={60} zoomable />');
  });

  const captioned = 'class, id, caption';
  const pictured =
    'class, id, src, alt, caption, title, width, height, sizes, loading, zoomable, style';
  const stated = 'class, id, title';

  const unknownProps: [string, string][] = [
    ['<Figure src="beside.png" alt="" quux />', pictured],
    ['<Marginfigure src="beside.png" alt="" quux />', pictured],
    ['<MissingFigure src="lost.png" quux />', pictured],
    ['<Row quux>a</Row>', 'class, id, columns'],
    ['<Row>\n<Col quux>a</Col>\n</Row>', 'class, id, span'],
    ['<Row>\n<Caption quux>a</Caption>\n</Row>', 'class, id'],
    ['<Table quux>a</Table>', `${captioned}, sortable`],
    ['<Listing quux>a</Listing>', captioned],
    ['a<Sidenote quux>b</Sidenote>', 'none'],
    ['<Math source="x" quux />', 'source'],
    ['$$x \\label{a}$$\n\n<Ref to="a" quux />', 'to'],
    ['<Cite keys="Ada1990" quux />', 'keys, locator, narrative'],
    ['<Bibliography all quux />', 'all, group_by'],
    ['<Theorem quux>a</Theorem>', stated],
    ['<Lemma quux>a</Lemma>', stated],
    ['<Proposition quux>a</Proposition>', stated],
    ['<Corollary quux>a</Corollary>', stated],
    ['<Definition quux>a</Definition>', stated],
    ['<Example quux>a</Example>', stated],
    ['<Remark quux>a</Remark>', stated],
    ['<Proof quux>a</Proof>', 'class, title, of'],
    ['<Details summary="a" quux>b</Details>', 'class, id, summary, open'],
    ['<Callout type="tip" quux>a</Callout>', 'class, id, type, title'],
    ['<Quote cite="a" quux>b</Quote>', 'class, id, cite'],
    ['<Tabs quux>\n<Tab label="a">b</Tab>\n</Tabs>', 'class, id, group'],
    ['<Tabs>\n<Tab label="a" quux>b</Tab>\n</Tabs>', 'class, id, label'],
    ['<Gallery quux>\n<Figure src="beside.png" alt="" />\n</Gallery>', `${captioned}, columns`],
    [
      '<Compare before="beside.png" after="beside.png" quux />',
      'class, id, before, after, before_alt, after_alt, before_label, after_label, caption',
    ],
    [
      '<Video src="https://example.org/cell.mp4" title="a" quux />',
      'class, id, title, caption, loop, src, poster, captions, captions_lang, autoplay, muted, ratio, width',
    ],
    [
      '<Audio src="https://example.org/spikes.mp3" title="a" quux />',
      'class, id, title, caption, loop, src',
    ],
    [
      '<Embed src="https://example.org/plot" title="a" quux />',
      'class, id, src, title, caption, height, ratio, poster',
    ],
    ['<Notebook src="assets/jupyter/cells.ipynb" quux />', 'src, cells, input, download'],
    ['<Comments quux />', 'none'],
  ];
  const componentOf = (markdown: string) => /<(\w+) (?:[^<>]* )?quux/.exec(markdown)?.[1] ?? '';

  it.each(unknownProps)('are named where one is unknown: %j', async (markdown, props) => {
    const [before = ''] = markdown.split('quux');
    const lines = before.split('\n');
    const name = componentOf(markdown);
    expect(await errorOf(markdown)).toBe(
      oneProblem(
        `${lines.length}:${(lines.at(-1) ?? '').length + 1}`,
        'component-prop',
        `<${name}> has no prop "quux".`,
        `It takes: ${props}.`,
      ),
    );
  });

  it('are refused for every component', () => {
    expect(unknownProps.map(([markdown]) => componentOf(markdown)).sort()).toEqual(
      Object.keys(componentRules).sort(),
    );
  });

  it.each([
    ['<Table sortable="yes">a</Table>', 'Table', 'sortable', '"yes"', 'true or false'],
    ['<Table caption="">a</Table>', 'Table', 'caption', '""', 'text'],
    ['<Listing id="a b">a</Listing>', 'Listing', 'id', '"a b"', 'text without spaces'],
    [
      '<Row>\n<Col span={13}>a</Col>\n</Row>',
      'Col',
      'span',
      '13',
      'a number from 1 to 12, as in span={8}',
    ],
    ['<Bibliography all="yes" />', 'Bibliography', 'all', '"yes"', 'true or false'],
    ['<Bibliography all group_by="author" />', 'Bibliography', 'group_by', '"author"', 'year'],
    ['<Cite keys="Ada1990" narrative="no" />', 'Cite', 'narrative', '"no"', 'true or false'],
    [
      '<Cite keys="Ada1990" locator="" />',
      'Cite',
      'locator',
      '""',
      'a place such as p. 4 or chap. 2',
    ],
    ['<Theorem title="">a</Theorem>', 'Theorem', 'title', '""', 'text'],
    ['<Proof title="">a</Proof>', 'Proof', 'title', '""', 'text'],
    [
      '<Tabs group="a b">\n<Tab label="a">b</Tab>\n</Tabs>',
      'Tabs',
      'group',
      '"a b"',
      'text without spaces',
    ],
    [
      '<Callout type="hint">a</Callout>',
      'Callout',
      'type',
      '"hint"',
      'note, tip, warning or danger',
    ],
    [
      '<Marginfigure src="beside.png" alt="" zoomable="no" />',
      'Marginfigure',
      'zoomable',
      '"no"',
      'true or false',
    ],
  ])(
    'must have a right value, which is named: %j',
    async (markdown, name, prop, found, expected) => {
      const error = await errorOf(markdown);
      expect(error.slice(error.indexOf('[component-prop]'))).toBe(
        `[component-prop]\n  The prop "${prop}" of <${name}> is ${found}, which is not valid.\n  It must be ${expected}.`,
      );
    },
  );

  it('are not checked for components of the writer', async () => {
    expect(await toHtml('<Lens kind="x" n={2}>\n\n**a**\n\n</Lens>')).toBe(
      '<Lens kind="x" n={2}><p><strong>a</strong></p></Lens>',
    );
  });
});

describe('the place of a component', () => {
  it.each([
    ['a <Details summary="b">c</Details>', '1:3', 'Details'],
    ['a <Figure src="beside.png" alt="" /> b', '1:3', 'Figure'],
  ])('is not within a line of text: %j', async (markdown, place, name) => {
    expect(await errorOf(markdown)).toBe(
      oneProblem(
        place,
        'component-place',
        `<${name}> stands within a line of text.`,
        'Put it on lines of its own, with a blank line before and after.',
      ),
    );
  });

  it.each(['Col', 'Caption'])('is in a <Row> for <%s>', async (name) => {
    expect(await errorOf(`<${name}>a</${name}>`)).toBe(
      oneProblem('1:1', 'component-place', `<${name}> belongs inside <Row>.`, 'Move it there.'),
    );
  });

  it('holds nothing if it takes nothing', async () => {
    expect(await errorOf('<Comments>a</Comments>')).toBe(
      oneProblem(
        '1:1',
        'component-place',
        '<Comments> takes nothing between its tags.',
        'Write <Comments />.',
      ),
    );
  });

  it('has room for one caption', async () => {
    expect(await errorOf('<Figure src="beside.png" caption="a">\n  b\n</Figure>')).toBe(
      oneProblem(
        '1:1',
        'component-place',
        '<Figure> has two captions: the prop "caption", and what stands between its tags.',
        'Keep one of them.',
      ),
    );
  });
});

describe('several mistakes of one post', () => {
  it('are told in one run, in the order of the lines', async () => {
    const markdown =
      'a {n}\n\n![b](no.png)\n\n$\\foo$ and <Spaceship />\n\n<Row columns={0}>c</Row>\n\n$$ in text $$ and $$';
    expect((await errorOf(markdown)).match(/^.*\[.*\]$/gm)).toEqual([
      'content/posts/post.mdx:1:3 [mdx-expression]',
      'content/posts/post.mdx:3:1 [image-missing]',
      'content/posts/post.mdx:5:1 [math-katex]',
      'content/posts/post.mdx:5:12 [component-unknown]',
      'content/posts/post.mdx:7:6 [component-prop]',
      'content/posts/post.mdx:9:19 [math-unclosed]',
    ]);
  });
});
