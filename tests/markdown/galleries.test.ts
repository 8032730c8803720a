import { describe, expect, it } from 'vitest';
import { compile, errorOf, toHtml } from '../helpers/compile.ts';

const problem = (place: string, id: string, message: string, remedy: string) =>
  `1 problem in your content:\n\ncontent/posts/post.mdx:${place} [${id}]\n  ${message}\n  ${remedy}`;

describe('<Gallery>', () => {
  it('makes figures of all images, also of those that share a paragraph, and lets them open', async () => {
    const markdown = [
      '<Gallery caption="All *of* them">',
      '  <Figure src="beside.png" alt="a" zoomable={false} />',
      '  ![b](beside.png "*B*")',
      '  ![c](beside.png)',
      '',
      '  ![d](beside.png)',
      '</Gallery>',
    ].join('\n');
    expect(await toHtml(markdown)).toBe(
      '<Gallery><slot name="caption">All <em>of</em> them</slot>' +
        '<Figure src={./beside.png} alt="a" shown="50%" />' +
        '<Figure src={./beside.png} alt="b" zoomable shown="50%"><slot name="caption"><em>B</em></slot></Figure>' +
        '<Figure src={./beside.png} alt="c" zoomable shown="50%" />' +
        '<Figure src={./beside.png} alt="d" zoomable shown="50%" /></Gallery>',
    );
  });

  it('of one column has pictures as wide as any figure', async () => {
    const markdown = '<Gallery columns={1}>\n![a](beside.png)\n</Gallery>';
    expect(await toHtml(markdown)).toBe(
      '<Gallery columns={1}><Figure src={./beside.png} alt="a" zoomable /></Gallery>',
    );
  });

  it('changes nothing for images elsewhere', async () => {
    expect(await toHtml('![a](beside.png)\n![b](beside.png)')).toBe(
      '<p><InlineImage src={./beside.png} alt="a" />\n<InlineImage src={./beside.png} alt="b" /></p>',
    );
  });

  it('is one numbered figure, and its pictures are parts of it', async () => {
    const markdown =
      '<Gallery id="all">\n<Figure id="one" src="beside.png" alt="a" />\n</Gallery>\n\n<Ref to="one" />';
    expect(await toHtml(markdown)).toContain('Figure\u00A01a</a>');
  });

  it.each([
    ['a text', '<Gallery>\n\n![a](beside.png)\n\nb\n\n</Gallery>'],
    ['images among words', '<Gallery>\n![a](beside.png) b\n</Gallery>'],
    ['nothing', '<Gallery>\n</Gallery>'],
  ])('does not hold %s', async (_what, markdown) => {
    expect(await errorOf(markdown)).toBe(
      problem(
        '1:1',
        'component-place',
        '<Gallery> holds <Figure> and nothing else.',
        'Put pictures alone into it: <Figure … /> or ![…](…), each on a line of its own.',
      ),
    );
  });

  it('has six columns at most', async () => {
    expect(await errorOf('<Gallery columns={7}>\n![a](beside.png)\n</Gallery>')).toBe(
      problem(
        '1:10',
        'component-prop',
        'The prop "columns" of <Gallery> is 7, which is not valid.',
        'It must be a number from 1 to 6, as in columns={3}.',
      ),
    );
  });

  it('names its props', async () => {
    expect(await errorOf('<Gallery rows={2}>\n![a](beside.png)\n</Gallery>')).toBe(
      problem(
        '1:10',
        'component-prop',
        '<Gallery> has no prop "rows".',
        'It takes: class, id, caption, columns.',
      ),
    );
  });
});

describe('<Compare>', () => {
  const warnings = async (markdown: string) => (await compile(markdown)).facts.warnings;

  it('has labels with Markdown, whose text serves those who do not see the pictures', async () => {
    const markdown =
      '<Compare before="beside.png" after="https://example.org/a.png" before_label="At $t_0$" after_label="*Later*" after_alt="Rain" caption="*Both*" />';
    expect(await toHtml(markdown)).toBe(
      '<Compare before={./beside.png} after="https://example.org/a.png" after_alt="Rain" before_name="At t0" before_alt="At t0"><slot name="after_label"><em>Later</em></slot><slot name="before_label">At <math>t_0</math></slot><slot name="caption"><em>Both</em></slot></Compare>',
    );
    expect(await warnings(markdown)).toEqual([]);
  });

  it('says before and after in the language of the text, and asks for more', async () => {
    const markdown = '<Compare before="beside.png" after="beside.png" after_alt="Rain" />';
    expect(await toHtml(markdown, { lang: 'de' })).toBe(
      '<Compare before={./beside.png} after={./beside.png} after_alt="Rain" before_name="Vorher" before_alt="Vorher"><slot name="after_label">Nachher</slot><slot name="before_label">Vorher</slot></Compare>',
    );
    expect(await warnings(markdown)).toEqual([
      {
        message:
          'The picture "before" of <Compare> has neither a label nor an alt text: say what it shows in before_alt="…".',
        line: 1,
        column: 1,
      },
    ]);
  });

  it('is a numbered figure', async () => {
    const markdown =
      '<Compare id="both" before="beside.png" after="beside.png" before_label="a" after_label="b" />\n\n<Ref to="both" />';
    expect(await toHtml(markdown)).toContain('Figure\u00A01</a>');
  });

  it.each([
    [
      '<Compare before="beside.png" />',
      '1:1',
      'component-prop',
      '<Compare> needs the prop "after".',
      'Add "after": the path or URL of an image.',
    ],
    [
      '<Compare before="beside.png" after="beside.png" label="a" />',
      '1:49',
      'component-prop',
      '<Compare> has no prop "label".',
      'It takes: class, id, before, after, before_alt, after_alt, before_label, after_label, caption.',
    ],
    [
      '<Compare before="beside.png" after="no.png" />',
      '1:1',
      'image-missing',
      'The image no.png does not exist. It was looked for at content/posts/no.png and content/no.png.',
      'Put the file at one of these places, or correct the path; upper and lower case count.',
    ],
  ])('refuses %s', async (markdown, place, id, message, remedy) => {
    expect(await errorOf(markdown)).toBe(problem(place, id, message, remedy));
  });
});
