import { describe, expect, it } from 'vitest';
import { compile, errorOf, toHtml } from '../helpers/compile.ts';

const fence = (info: string, code: string) => `\`\`\`${info}\n${code}\n\`\`\``;
const graph = 'digraph { a -> b }';
const flow = 'flowchart LR\n  A --> B';

const problem = (place: string, message: string, remedy: string) =>
  `1 problem in your content:\n\ncontent/posts/post.mdx:${place} [drawing-source]\n  ${message}\n  ${remedy}`;

const warningsOf = async (markdown: string) => (await compile(markdown)).facts.warnings;

/** The root of a drawing and what describes it, without the picture. */
async function frameOf(markdown: string): Promise<string> {
  return (await toHtml(markdown)).replace(/<g[ >].*<\/g>/s, '…');
}

describe('a fence of a drawing', () => {
  it('that a build can draw becomes SVG with its name; its source stands by', async () => {
    expect(await frameOf(fence('dot title="A step"', graph))).toBe(
      '<Drawing title="A step" width="71"><slot name="picture"><svg width="71" height="133" viewBox="0.00 0.00 62.00 116.00" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" fill="var(--ink)" class="drawn" role="img" aria-labelledby="drawing-1-title"><title id="drawing-1-title">A step</title>…</svg></slot><pre tabindex="0">digraph { a -> b }</pre></Drawing>',
    );
  });

  it('without a name is called what it is, in the language of the text', async () => {
    const html = await toHtml(fence('dot title=""', graph), { lang: 'de' });
    expect(html).toContain('<title id="drawing-1-title">Zeichnung</title>');
    expect(await toHtml(fence('mermaid', flow))).toMatch(/^<MermaidDrawing title="Drawing">/);
  });

  it('with a description needs its source no more', async () => {
    const html = await frameOf(fence(`dot title="A" description='b follows "a"'`, graph));
    expect(html).toContain(
      ' aria-labelledby="drawing-1-title" aria-describedby="drawing-1-desc"><title id="drawing-1-title">A</title><desc id="drawing-1-desc">b follows "a"</desc>…</svg></slot></Drawing>',
    );
  });

  it('that only a browser can draw is its source, for the component of its kind', async () => {
    const html = await toHtml(fence('mermaid title="A" description="B"', flow));
    expect(html).toMatch(
      /^<MermaidDrawing title="A" description="B"><CodeBlock lines="2"><pre [^>]*data-language="mermaid">.*<\/CodeBlock><\/MermaidDrawing>$/s,
    );
  });

  it('shares no id with another', async () => {
    const html = await toHtml(
      `${fence('dot title="A"', graph)}\n\n${fence('dot title="B"', graph)}`,
    );
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['drawing-1-title', 'drawing-2-title']);
  });

  it('is marked in any case', async () => {
    expect(await toHtml(fence('DOT title="A"', graph))).toContain('<Drawing title="A"');
  });

  it('stays code if the writer says so', async () => {
    expect(await toHtml(fence('graphviz code showLineNumbers', graph))).toMatch(
      /^<CodeBlock lines="1" showLineNumbers><pre [^>]*data-language="text">/,
    );
  });

  it('in a figure is numbered, and called as its caption is', async () => {
    const html = await frameOf(
      `<Figure id="fig-a" caption="A *step* of $x$">\n\n${fence('dot', graph)}\n\n</Figure>\n\n<Ref to="fig-a" />`,
    );
    expect(html).toContain('<span class="numbered-name">Figure\u00A01</span> A <em>step</em> of');
    expect(html).toContain('<title id="drawing-1-title">A step of x</title>');
    expect(html).toContain('href="#fig-a"');
  });

  it('is no text of the post', async () => {
    const { facts } = await compile(`One word.\n\n${fence('dot title="A"', graph)}`);
    expect(facts.text).toBe('One word.');
    expect(facts.reading.codeWords).toBe(0);
  });

  it('is what a misspelt language may have meant', async () => {
    expect((await warningsOf(fence('graphvis', graph)))[0]?.message).toContain(
      'Did you mean "graphviz"?',
    );
  });

  it('warns of what it does not know, and of a picture without a name', async () => {
    expect(await warningsOf(fence('dot titel="A" x', graph))).toEqual([
      {
        message:
          '"titel="A"" after the language of this drawing means nothing. Did you mean "title"?',
        line: 1,
        column: 1,
      },
      {
        message:
          '"x" after the language of this drawing means nothing. There are: title="…", description="…", and code, which shows the source.',
        line: 1,
        column: 1,
      },
      {
        message:
          'This drawing of Graphviz has no name for those who do not see it: write title="…" and description="…" after dot.',
        line: 1,
        column: 1,
      },
    ]);
  });
});

describe('<Figure> without an image', () => {
  it.each([
    [
      '<Figure caption="A" />',
      '1:1',
      '<Figure> has no picture: neither an image nor anything but text between its tags.',
      'Add "src": the path or URL of an image; or put a drawing between its tags.',
    ],
    [
      '<Figure alt="A">\n\n> text\n\n</Figure>',
      '1:9',
      'The prop "alt" of <Figure> is for an image, and this one has no "src".',
      'Leave it out, or add "src": the path or URL of an image.',
    ],
  ])('refuses %s', async (markdown, place, message, remedy) => {
    expect(await errorOf(markdown)).toBe(
      problem(place, message, remedy).replace('drawing-source', 'component-prop'),
    );
  });
});

describe('Graphviz', () => {
  it('is drawn in the colours of the page, and those of the writer suit both themes', async () => {
    const html = await toHtml(
      fence('dot title="A"', 'digraph { a [style=filled fillcolor=yellow]; a -> b [color=red] }'),
    );
    expect(html).not.toContain('black');
    expect(html).toContain('<ellipse fill="none" stroke="var(--ink)"');
    expect(html).toContain(
      '<ellipse fill="light-dark(yellow, color-mix(in oklab, yellow 25%, var(--paper)))" stroke="var(--ink)"',
    );
    const red = 'light-dark(red, color-mix(in oklab, red 60%, var(--ink)))';
    expect(html).toContain(`<polygon fill="${red}" stroke="${red}"`);
  });

  it("is set in the page's faces, and nodes have no tooltips but the writer's", async () => {
    const html = await toHtml(
      fence('dot title="A"', 'digraph { a; b [fontname="Courier" tooltip="T" URL="/b/"] }'),
    );
    expect(html).toContain('font-family="var(--sans)" font-size="13.02">a</text>');
    expect(html).toContain('font-family="var(--mono)" font-size="14">b</text>');
    expect([...html.matchAll(/<title[^>]*>(.*?)<\/title>/g)].map(([, title]) => title)).toEqual([
      'A',
      'T',
    ]);
  });

  it('has links that lead where those of the text do', async () => {
    const html = await toHtml(
      fence('dot title="A"', 'digraph { a [URL="/b/"]; c [URL="javascript:alert(1)"] }'),
      { settings: { base: '/notes/' } },
    );
    expect(html).toContain('<svg width');
    expect(html).toContain('role="group"');
    expect([...html.matchAll(/<a[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<a href="/notes/b/">',
      '<a>',
    ]);
  });

  it('takes its name from the graph', async () => {
    expect(await frameOf(fence('dot', 'digraph "A step" { a }'))).toContain('>A step</title>');
  });

  it.each([
    [
      'digraph {\n  a -- b\n}',
      '2:3',
      'Graphviz cannot read this graph at “--”.',
      'Correct the DOT; a graph joins its nodes by --, a digraph by ->. https://graphviz.org/doc/info/lang.html has the grammar.',
    ],
    ['', '1:1', 'This graph is empty.', 'Write one, as in: digraph { a -> b }'],
    [
      'digraph { layout=nice; a }',
      '1:1',
      'Graphviz cannot draw this graph: Layout was not done.',
      'If it has layout=…, it must be one of: circo, dot, fdp, neato, osage, patchwork, sfdp, twopi.',
    ],
  ])('refuses %j', async (source, place, message, remedy) => {
    const moved = place === '2:3' ? '3:3' : place;
    expect(await errorOf(fence('dot title="A"', source))).toBe(problem(moved, message, remedy));
  });
});

describe('Mermaid', () => {
  it('names and describes its diagrams in its own ways', async () => {
    const named = async (source: string) =>
      /^<MermaidDrawing([^>]*)>/.exec(await toHtml(fence('mermaid', source)))?.[1];
    expect(await named('flowchart LR\n  accTitle: A\n  accDescr: B\n  a --> b')).toBe(
      ' title="A" description="B"',
    );
    expect(await named('---\ntitle: A\n---\nflowchart LR\n  a --> b')).toBe(' title="A"');
    expect(await named('pie title A\n  "a" : 1')).toBe(' title="A"');
  });

  it('is not confused by several at once', async () => {
    const titles = ['A', 'B', 'C', 'D'];
    const html = await Promise.all(
      titles.map((title) => toHtml(fence('mermaid', `pie title ${title}\n  "a" : 1`))),
    );
    expect(html.map((text) => /title="(.*?)"/.exec(text)?.[1])).toEqual(titles);
  });

  it('lets its page frame the page in which it works', async () => {
    expect((await compile(fence('mermaid title="A"', flow))).facts.frames).toEqual(["'self'"]);
    expect((await compile(fence('dot title="A"', graph))).facts.frames).toEqual([]);
  });

  const remedy = 'Correct it; https://mermaid.live shows a diagram as you write it.';

  it.each([
    [
      'flowchart LR\n  A --> B\n  }{',
      '4:3',
      'Mermaid cannot read this line of the diagram: “}{”.',
      remedy,
    ],
    [
      '---\ntitle: A\n---\n%% a comment\n\nflowchart LR\n  %% another\n  A --> B\n  }{',
      '10:3',
      'Mermaid cannot read this line of the diagram: “}{”.',
      remedy,
    ],
    [
      'flowchart LR\n  A[open',
      '3:3',
      'Mermaid cannot read this diagram to its end: something in it is not closed.',
      remedy,
    ],
    ['pie\n  "a" : b', '3:3', 'Mermaid cannot read this line of the diagram: “"a" : b”.', remedy],
    [
      'gitGraph\n  commit\n  checkout x',
      '1:1',
      'Mermaid cannot read this diagram: Trying to checkout branch which is not yet created. (Help try using "branch x").',
      remedy,
    ],
    [
      'flwchart LR\n  A --> B',
      '2:1',
      'Mermaid knows no diagram that begins with “flwchart”.',
      'Did you mean “flowchart”?',
    ],
    ['', '1:1', 'This diagram is empty.', 'Write one, as in: flowchart LR; A --> B'],
    [
      '---\ntitle: [\n---\nflowchart LR\n  A --> B',
      '2:1',
      'The lines between the hyphens of this diagram are not YAML.',
      'Put text that holds a colon, a quote or another special character in quotes.',
    ],
  ])('refuses %j', async (source, place, message, whatToDo) => {
    expect(await errorOf(fence('mermaid title="A"', source))).toBe(
      problem(place, message, whatToDo),
    );
  });
});
