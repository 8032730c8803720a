import { describe, expect, it } from 'vitest';
import { compile, errorOf, toHtml } from '../helpers/compile.ts';

const fence = (code: string, info = 'pseudocode') => `\`\`\`${info}\n${code}\n\`\`\``;
const algorithm = (lines: string, head = '', option = '') =>
  `\\begin{algorithm}\n${head}\\begin{algorithmic}${option}\n${lines}\n\\end{algorithmic}\n\\end{algorithm}`;

/** What is within the figure. */
async function figure(code: string): Promise<string> {
  const html = await toHtml(fence(code));
  return (
    /^<Algorithm><figure class="algorithm">(.*)<\/figure><\/Algorithm>$/s.exec(html)?.[1] ?? html
  );
}

const lines = async (code: string) => figure(algorithm(code));

const problem = (place: string, message: string, remedy: string) =>
  `1 problem in your content:\n\ncontent/posts/post.mdx:${place} [drawing-source]\n  ${message}\n  ${remedy}`;

describe('pseudocode', () => {
  it('is a caption, what is given, and lines of their depth', async () => {
    expect(
      await figure(
        algorithm(
          '\\REQUIRE $n$ numbers\n\\IF{$a$}\n\\STATE b\n\\ELIF{c}\n\\RETURN d\n\\ELSE\n\\BREAK\n\\ENDIF',
          '\\caption{Sort $A$}\n',
        ),
      ),
    ).toBe(
      '<figcaption>Sort <math>A</math></figcaption>' +
        '<p><b>Require: </b> <math>n</math> numbers</p>' +
        '<ol><li><b>if </b><math>a</math><b> then</b></li>' +
        '<li style="--level: 1"> b</li>' +
        '<li><b>else if </b>c<b> then</b></li>' +
        '<li style="--level: 1"><b>return </b> d</li>' +
        '<li><b>else</b></li>' +
        '<li style="--level: 1"><b>break</b></li>' +
        '<li><b>end if</b></li></ol>',
    );
  });

  it.each([
    [
      '\\FOR{$i$ \\TO n}\n\\STATE a\n\\ENDFOR',
      '<li><b>for </b><math>i</math> <b>to</b> n<b> do</b></li><li style="--level: 1"> a</li><li><b>end for</b></li>',
    ],
    [
      '\\FORALL{a}\n\\CONTINUE\n\\ENDFOR',
      '<li><b>for all </b>a<b> do</b></li><li style="--level: 1"><b>continue</b></li><li><b>end for</b></li>',
    ],
    [
      '\\WHILE{\\NOT a}\n\\PRINT b\n\\ENDWHILE',
      '<li><b>while </b><b>not</b> a<b> do</b></li><li style="--level: 1"><b>print </b> b</li><li><b>end while</b></li>',
    ],
    [
      '\\REPEAT\n\\STATE a\n\\UNTIL{b}',
      '<li><b>repeat</b></li><li style="--level: 1"> a</li><li><b>until </b>b</li>',
    ],
    [
      '\\UPON{a}\n\\STATE b\n\\ENDUPON',
      '<li><b>upon </b>a</li><li style="--level: 1"> b</li><li><b>end upon</b></li>',
    ],
    [
      '\\FUNCTION{F}{$x$}\n\\STATE \\CALL{G}{$x$}\n\\ENDFUNCTION',
      '<li><b>function </b><span class="function">F</span>(<math>x</math>)</li><li style="--level: 1"> <span class="function">G</span>(<math>x</math>)</li><li><b>end function</b></li>',
    ],
    ['\\STATE a \\COMMENT{why}', '<li> a <span class="comment">// why</span></li>'],
    [
      "\\STATE \\textbf{a} {\\itshape b} c \\% ``d'' % not this",
      '<li> <span style="font-weight: bold">a</span> <span style="font-style: italic"> b</span> c % “d”</li>',
    ],
  ])('has the control structures and texts of LaTeX: %j', async (code, html) => {
    expect(await lines(code)).toBe(`<ol>${html}</ol>`);
  });

  it('has formulas in the delimiters of LaTeX, and in those of al-folio', async () => {
    expect(await lines('\\STATE $a$ \\(b\\) $$c$$')).toBe(
      '<ol><li> <math>a</math> <math>b</math> <math>c</math></li></ol>',
    );
  });

  it('numbers its lines, as LaTeX does; what is given has none', async () => {
    expect(await figure(algorithm('\\STATE a\n\\ENSURE b\n\\STATE c', '', '[1]'))).toBe(
      '<ol class="numbered"><li> a</li></ol><p><b>Ensure: </b> b</p><ol class="numbered" start="2"><li> c</li></ol>',
    );
  });

  it('with a label is numbered, and found by references', async () => {
    const labelled = (label: string) =>
      fence(algorithm('\\STATE a', `\\label{${label}}\n`).replace('algorithm}', 'algorithm}[H]'));
    const html = await toHtml(
      `${labelled('alg:a')}\n\n${labelled('b')}\n\n<Ref to="b" />, $\\ref{alg:a}$`,
    );
    expect(html).toContain(
      '<figure class="algorithm" id="alg:a"><figcaption><span class="numbered-name">Algorithm\u00A01</span></figcaption>',
    );
    expect(html).toContain('<figure class="algorithm" id="alg-b">');
    expect(html).toContain('<a href="#alg-b" data-preview>Algorithm\u00A02</a>');
  });

  it('is code if the writer says so, and then has no number', async () => {
    const code = fence(algorithm('\\STATE a', '\\label{a}\n'), 'pseudocode code');
    expect(await toHtml(code)).toMatch(/^<CodeBlock lines="6"><pre [^>]*data-language="latex">/);
    expect(await errorOf(`${code}\n\n<Ref to="a" />`)).toContain(
      'Nothing in this text has the label "a".',
    );
  });

  it('asks for no name: it is text', async () => {
    expect((await compile(fence(algorithm('\\STATE a')))).facts.warnings).toEqual([]);
  });

  const grammar =
    'Every \\IF, \\FOR, \\WHILE, \\FUNCTION … has its \\END…, and every line of its own begins with \\STATE. https://github.com/SaswatPadhi/pseudocode.js#grammar has all commands.';

  it.each([
    ['\\IF{a}\n\\STATE b', '6:1', '“\\end” comes where \\ENDIF is missing.', grammar],
    ['\\STATE a \\foo', '4:10', '“\\foo” cannot stand here.', grammar],
    ['\\IF a', '4:5', '“a” comes where an opening brace is missing.', grammar],
    [
      '  \\STATE a & b',
      '4:12',
      'Pseudocode cannot read “&” here.',
      'Outside of formulas, write \\{ \\} \\$ \\& \\# \\% \\_ for these characters.',
    ],
    [
      '\\STATE $a',
      '4:8',
      'A formula begins here and is never closed.',
      'Close it as it is opened: $…$, $$…$$ or \\(…\\).',
    ],
    ['\\begin{array}', '4:1', '“\\begin” cannot stand here.', grammar],
  ])('refuses %j', async (code, place, message, remedy) => {
    expect(await errorOf(fence(algorithm(code)))).toBe(problem(place, message, remedy));
  });

  it.each([
    ['text', '2:1', '“text” cannot stand here.', grammar],
    [
      '\\begin{algoritm}\n\\end{algoritm}',
      '2:16',
      'There is no environment “algoritm” in pseudocode.',
      'There are: algorithm, and in it algorithmic.',
    ],
    ['\\begin{algorithm}', '2:18', 'The end comes where \\end is missing.', grammar],
    [
      '',
      '1:1',
      'There is no algorithm in this pseudocode.',
      'Write \\begin{algorithm} and \\end{algorithm}, and in them \\begin{algorithmic} and \\end{algorithmic}.',
    ],
  ])('refuses %j as a whole', async (code, place, message, remedy) => {
    expect(await errorOf(fence(code))).toBe(problem(place, message, remedy));
  });

  it('counts its formulas, whose style the page needs', async () => {
    const { facts } = await compile(fence(algorithm('\\STATE $x$ and $y$')));
    expect(facts.formulas).toBe(2);
  });

  it('has its formulas checked where they stand', async () => {
    expect(await errorOf(fence(algorithm('  \\STATE a $\\foo x$')))).toBe(
      '1 problem in your content:\n\ncontent/posts/post.mdx:4:12 [math-katex]\n  KaTeX cannot read the formula \\foo x: Undefined control sequence: \\foo.\n  Correct the TeX; https://katex.org/docs/support_table lists the commands that KaTeX knows.',
    );
  });
});
