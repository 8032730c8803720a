import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PostCache } from '../../src/markdown/cache.ts';
import { readTextOptions } from '../../src/markdown/text-options.ts';
import { errorOf, renderPost } from '../helpers/compile.ts';
import {
  code,
  display,
  failure,
  markdown,
  notebook,
  raw,
  result,
  stream,
} from '../helpers/notebook.ts';
import { renderModule } from '../helpers/render-module.ts';
import { compileNotebook, showCells, warningsOf } from '../helpers/show-notebook.ts';
import { temporaryContext } from '../helpers/temporary-context.ts';
import { writeFiles } from '../helpers/temporary-folder.ts';

const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
  .png()
  .toBuffer();
const picture = png.toString('base64');

/** What a cell prints or draws, without its code. */
const outputs = (...all: object[]) => showCells([code('', all)]);

describe('Markdown cells', () => {
  it('are Markdown and not MDX', async () => {
    expect(
      await showCells([markdown('A set {x | x < 1}, \\frac{a}{b}, <https://a.org>, `{x}`')]),
    ).toBe(
      '<p>A set {x | x &lt; 1}, \\frac{a}{b}, <a href="https://a.org" class="bare-address" rel="external noopener">https://a.org</a>, <code>{x}</code></p>',
    );
  });

  it('are part of the text: headings, formulas, labels, footnotes of each cell', async () => {
    const cells = [
      markdown(
        '## Energy $E$\n\n$$\\begin{equation}E=mc^2\\label{eq:e}\\end{equation}$$\n\nA[^1]\n\n[^1]: One.',
      ),
      markdown('By \\eqref{eq:e}.[^1]\n\n[^1]: Two.'),
    ];
    const post = await compileNotebook(notebook(cells));
    const { facts } = post;
    expect(facts.headings).toMatchObject([{ depth: 2, id: 'energy-e', text: 'Energy E' }]);
    expect(facts.text).toContain('Energy E');
    const html = await renderPost(post);
    expect(html).toContain('<a href="#eq:e" data-preview>(1)</a>');
    expect(html).toMatch(/<li id="fn:1-x-1">\n<p>One\..*<li id="fn:1-x-2">\n<p>Two\./s);
  });

  it('have headings below the title of the page', async () => {
    expect(await showCells([markdown('# A\n\n## B'), markdown('###### C')])).toBe(
      '<h2 id="a">A</h2>\n<h3 id="b">B</h3>\n<h6 id="c">C</h6>',
    );
    expect(await showCells([markdown('## A'), markdown('### B')])).toBe(
      '<h2 id="a">A</h2>\n<h3 id="b">B</h3>',
    );
  });

  it('are linked to as Jupyter does it', async () => {
    const html = await showCells([
      markdown(
        '[One](#1.-The-Fit), [two](#so-much), [three](#nowhere), <a href="#1.-The-Fit">four</a>',
      ),
      markdown('## 1. The *Fit*\n\n## So much'),
    ]);
    expect(html.match(/href="[^"]*"/g)).toEqual([
      'href="#1-the-fit"',
      'href="#so-much"',
      'href="#nowhere"',
      'href="#1-the-fit"',
    ]);
  });

  it('find images beside the notebook, in content/ and among their attachments', async () => {
    const html = await showCells(
      [
        markdown(
          '![Beside](fig/a.png) and ![Content](assets/img/brain.png) and ![Held](attachment:b%20c.png)',
          {
            attachments: { 'b c.png': { 'image/png': picture } },
          },
        ),
        markdown('![Map]\n\n[Map]: fig/a.png "A *map*"'),
        markdown(`![Data](data:image/png;base64,${picture}) in text`),
        markdown('<img src="fig/a.png" alt="Tag" width="40" onerror="alert(1)">'),
      ],
      { files: { 'fig/a.png': Buffer.from(picture, 'base64') } },
    );
    expect(html).toBe(
      [
        '<p><InlineImage src={fig/a.png} alt="Beside" /> and <InlineImage src={../assets/img/brain.png} alt="Content" /> and <InlineImage src={picture.png} alt="Held" /></p>',
        '<Figure src={fig/a.png} alt="Map"><slot name="caption">A <em>map</em></slot></Figure>',
        '<p><InlineImage src={picture.png} alt="Data" /> in text</p>',
        '<InlineImage src={fig/a.png} alt="Tag" width="40" />',
      ].join('\n'),
    );
  });
});

describe('code cells', () => {
  it('show their code as a block that folds, in the language of the notebook', async () => {
    const html = await showCells([code('x = 1', [], { execution_count: 4 })]);
    expect(html).toMatch(
      /^<NotebookFold holds="code" count="4" open><CodeBlock lines="1"><pre .* data-language="python">.*<\/pre><\/CodeBlock><\/NotebookFold>$/,
    );
    const bash = await showCells([code('%%bash\nls', [], { execution_count: null })]);
    expect(bash).toMatch(/^<NotebookFold holds="code" open>.*data-language="shellscript"/);
  });

  it.each([
    ['hide-input', '<NotebookFold holds="code" count="1">', '<NotebookOutputs>'],
    ['hide_input', '<NotebookFold holds="code" count="1">', '<NotebookOutputs>'],
    [
      'hide-output',
      '<NotebookFold holds="code" count="1" open>',
      '<NotebookFold holds="output">',
      '<NotebookOutputs>',
    ],
    [
      'hide-cell',
      '<NotebookFold holds="code" count="1">',
      '<NotebookFold holds="output">',
      '<NotebookOutputs>',
    ],
    ['remove-input', '<NotebookOutputs>'],
    ['remove-output', '<NotebookFold holds="code" count="1" open>'],
    ['remove-cell'],
    ['other', '<NotebookFold holds="code" count="1" open>', '<NotebookOutputs>'],
  ])('do what the tag %s says', async (tag, ...elements) => {
    const html = await showCells([code('x', [stream('1')], { tags: [tag] })]);
    expect(html.match(/<Notebook(?:Fold|Outputs)[^>]*>/g) ?? []).toEqual(elements);
  });

  it.each([
    [
      'input="folded"',
      ['<NotebookFold holds="code" count="1">', '<NotebookFold holds="code" count="1">'],
    ],
    ['input="hidden"', []],
    ['cells="2"', ['<NotebookFold holds="code" count="1" open>']],
    ['cells="3-"', ['<NotebookFold holds="code" count="1" open>']],
    ['cells="1-2"', ['<NotebookFold holds="code" count="1" open>']],
  ])('do what the prop says: %s', async (props, elements) => {
    const html = await showCells([markdown('A'), code('x'), code('y')], { props });
    expect(html.match(/<NotebookFold[^>]*>/g) ?? []).toEqual(elements);
  });
});

describe('outputs', () => {
  it('are text as a terminal shows it', async () => {
    expect(await outputs(stream('a\n'), stream('b <c>\n'), stream('10%\r100%\n', 'stderr'))).toBe(
      '<NotebookOutputs><NotebookText lines="2"><pre role="group" aria-label="Output of cell 1" tabindex="0">a\nb &lt;c></pre></NotebookText>' +
        '<NotebookText lines="1" kind="stderr"><pre role="group" aria-label="Output of cell 1" tabindex="0">100%</pre></NotebookText></NotebookOutputs>',
    );
    expect(
      await outputs(failure('ValueError', 'no', ['\u001b[0;31mValueError\u001b[0m: no'])),
    ).toContain(
      '<NotebookText lines="1" kind="error"><pre role="group" aria-label="Output of cell 1" tabindex="0"><span class="ansi-fg" style="--fg: rgb(187, 0, 0)">ValueError</span>: no</pre>',
    );
    expect(await outputs(failure('ValueError', 'no', []))).toContain('>ValueError: no</pre>');
  });

  it('are pictures, named for those who do not see them', async () => {
    const own = { 'image/png': { width: 320, alt: 'A red square' } };
    expect(await outputs(display({ 'image/png': picture, 'text/plain': 'Figure' }, own))).toBe(
      '<NotebookOutputs><Figure src={picture.png} alt="A red square" width="320" /></NotebookOutputs>',
    );
    const cells = [code('', [display({ 'image/png': picture })], { execution_count: 7 })];
    expect(await showCells(cells, { lang: 'de' })).toBe(
      '<NotebookOutputs><Figure src={picture.png} alt="Ausgabe von Zelle 7" /></NotebookOutputs>',
    );
  });

  it('are the best of their formats', async () => {
    const formats = {
      'text/plain': 'plain',
      'application/json': { a: 1 },
      'text/markdown': '*Markdown*',
      'text/latex': '$x^2$',
      'text/html': '<b>HTML</b>',
      'image/svg+xml': '<svg width="1" height="1"></svg>',
    };
    const order: [keyof typeof formats, string][] = [
      ['image/svg+xml', '<Figure src={picture.svg} alt="Output of cell 1" />'],
      ['text/html', '<div class="notebook-html"><b>HTML</b></div>'],
      ['text/latex', '<p><math>x^2</math></p>'],
      ['text/markdown', '<p><em>Markdown</em></p>'],
      ['application/json', 'data-language="json"'],
      ['text/plain', '>plain</pre>'],
    ];
    for (const [format, shown] of order) {
      expect(await outputs(result(formats))).toContain(shown);
      Reflect.deleteProperty(formats, format);
    }
  });

  it('are text where KaTeX cannot read the LaTeX', async () => {
    const table = '\\begin{tabular}{l}a\\end{tabular}';
    const html = await outputs(result({ 'text/latex': `$$${table}$$`, 'text/plain': 'a table' }));
    expect(html).toContain('>a table</pre>');
  });

  it('are tables that scroll', async () => {
    const table =
      '<style scoped>a</style><table border="1" class="dataframe"><tr style="text-align: right; color: red"><td id="x">1</td></tr></table>';
    expect(await outputs(result({ 'text/html': table }))).toBe(
      '<NotebookOutputs><div class="notebook-html"><div class="table-wrapper" role="group" aria-label="Table, scrolls sideways" tabindex="0"><table><tbody><tr style="text-align: right"><td>1</td></tr></tbody></table></div></div></NotebookOutputs>',
    );
  });

  it('are tables whose headings say what they belong to', async () => {
    const table = '<table><tr><th></th><th>b</th></tr><tr><th>c</th><td>1</td></tr></table>';
    const html = await outputs(result({ 'text/html': table }));
    expect(html.match(/<t[hd][^>]*>[^<]*/g)).toEqual([
      '<td>',
      '<th scope="col">b',
      '<th scope="row">c',
      '<td>1',
    ]);
  });

  const notice = (words: string) =>
    `<NotebookOutputs><p class="notebook-notice">${words}</p></NotebookOutputs>`;
  const widget = { 'application/vnd.jupyter.widget-view+json': { model_id: 'a' } };

  it('say where they need a running notebook', async () => {
    expect(await outputs(display(widget))).toBe(notice('This output needs a running notebook.'));
    expect(await showCells([code('', [display(widget)])], { lang: 'fr' })).toBe(
      notice('Cette sortie nécessite un notebook en cours d’exécution.'),
    );
    expect(await outputs(display({ 'text/html': '<iframe src="https://a.org"></iframe>' }))).toBe(
      notice('This output needs a running notebook.'),
    );
    expect(await outputs(display({ ...widget, 'text/plain': 'Slider()' }))).toContain(
      '>Slider()</pre>',
    );
    expect(await outputs(display({ 'application/javascript': 'load()' }))).toBe('');
  });

  it('are told of to the writer where something is left out, once for all cells', async () => {
    const frame = display({ 'text/html': '<p>a</p><script>b</script>' });
    expect(
      await warningsOf([code('', [frame]), code('', [display(widget), frame]), code('', [frame])]),
    ).toEqual([
      'x.ipynb:3:3 <script> is left out of cells 1, 2, and 3.',
      'x.ipynb:20:3 application/vnd.jupyter.widget-view+json needs a running notebook, so the page does without it in cell 2.',
    ]);
  });
});

describe('raw cells', () => {
  it('are shown if they are for HTML, for Markdown or for all', async () => {
    const html = await showCells([
      raw('plain {x}'),
      raw('<b>a</b>', { metadata: { raw_mimetype: 'text/html' } }),
      raw('*b*', { metadata: { format: 'text/markdown' } }),
      raw('\\LaTeX', { metadata: { format: 'text/latex' } }),
    ]);
    expect(html).toBe(
      '<NotebookText lines="1"><pre role="group" aria-label="Output of cell 1" tabindex="0">plain {x}</pre></NotebookText>\n<div class="notebook-html"><b>a</b></div>\n<p><em>b</em></p>',
    );
  });

  it('with front matter are none', async () => {
    expect(await showCells([raw('---\ntitle: A\n---'), markdown('B')])).toBe('<p>B</p>');
    expect(await showCells([markdown('---\ntitle: A\n---\n\nC')])).toBe('<p>C</p>');
  });
});

describe('a notebook within a text', () => {
  const page = (context: ReturnType<typeof temporaryContext>, src: string) => ({
    file: `${context.content}/posts/p.mdx`,
    body: `A\n\n<Notebook src="${src}" />\n\nB`,
    lang: 'en',
    options: readTextOptions({}, context),
  });

  it('stands where its tag stands, and can be downloaded', async () => {
    const context = { ...temporaryContext(), base: '/notes/' };
    const text = notebook([markdown('C')]);
    writeFiles(context.root, { 'content/assets/x.ipynb': text, 'content/posts/y.ipynb': text });
    const cache = new PostCache(context);
    const served = await cache.compile(page(context, 'assets/x.ipynb'));
    expect(await renderModule(served.code)).toBe(
      '<p>A</p>\n<p>C</p>\n<NotebookFile name="x.ipynb" href="/notes/assets/x.ipynb" />\n<p>B</p>',
    );
    const beside = await cache.compile(page(context, 'y.ipynb'));
    expect(await renderModule(beside.code)).toContain(
      '<NotebookFile name="y.ipynb" href={./y.ipynb?url} />',
    );
  });

  it('is compiled anew when it changes', async () => {
    const context = temporaryContext({ 'content/assets/x.ipynb': notebook([markdown('old')]) });
    const cache = new PostCache(context);
    const source = page(context, 'assets/x.ipynb');
    expect((await cache.compile(source)).facts.text).toBe('A old B');
    expect(await cache.find(source)).toBeDefined();
    writeFiles(context.root, { 'content/assets/x.ipynb': notebook([markdown('new')]) });
    expect(await cache.find(source)).toBeUndefined();
    expect((await cache.compile(source)).facts.text).toBe('A new B');
  });

  it.each([
    [
      'src="a.py"',
      'component-prop] The prop "src" of <Notebook> is "a.py", which is not valid. It must be the path of an .ipynb file.',
    ],
    [
      'src="a.ipynb" cells="a"',
      'component-prop] The prop "cells" of <Notebook> is "a", which is not valid. It must be numbers of cells such as 3, 2-5 or 4-.',
    ],
    [
      'src="a.ipynb" input="closed"',
      'component-prop] The prop "input" of <Notebook> is "closed", which is not valid. It must be one of open, folded, hidden.',
    ],
    [
      'src="no.ipynb"',
      'file-missing] The notebook no.ipynb does not exist. It was looked for at content/posts/no.ipynb and content/no.ipynb. Put it at one of these places, or correct the path; upper and lower case count.',
    ],
  ])('refuses %s', async (props, expected) => {
    const [, problem] = (await errorOf(`<Notebook ${props} />`)).split('\n\n');
    expect(problem?.replace(/^.*\[/, '').replace(/\n {2}/g, ' ')).toBe(expected);
  });
});
