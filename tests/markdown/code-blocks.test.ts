import { describe, expect, it } from 'vitest';
import { compile, toHtml } from '../helpers/compile.ts';

const fence = (info: string, code = 'a = 1\nb = 2\nc = 3') => `\`\`\`${info}\n${code}\n\`\`\``;

/** A block without what Shiki writes into every one. */
async function block(markdown: string): Promise<string> {
  const html = await toHtml(markdown);
  return html
    .replaceAll(/ style="[^"]*"/g, '')
    .replaceAll(/<span>(.*?)<\/span>/g, '$1')
    .replace(
      'astro-code astro-code-themes github-light-high-contrast github-dark-high-contrast',
      'shiki',
    );
}

/** The classes of each line, and its text. */
async function lines(markdown: string): Promise<string[]> {
  const html = await toHtml(markdown);
  return [...html.matchAll(/<span class="line ?(.*?)">(.*)<\/span>/g)].map(
    ([, classes = '', content = '']) => `${classes}: ${content.replaceAll(/<[^>]*>/g, '')}`,
  );
}

async function warnings(markdown: string) {
  return (await compile(markdown)).facts.warnings;
}

describe('a block of code', () => {
  it('has the colours of both themes and can be reached by the keyboard', async () => {
    const html = await toHtml(fence('python', 'x = 1'));
    expect(html).toMatch(
      /^<CodeBlock lines="1"><pre class="astro-code [^"]*" style="[^"]*" tabindex="0" data-language="python">/,
    );
    expect(html).toMatch(/<span style="--shiki-light:#\w+;--shiki-dark:#\w+">=<\/span>/);
  });

  it.each(['', 'text'])('in the language %j is shown as it is', async (language) => {
    const html = await toHtml(fence(language, '{a} < $b$'));
    expect(html.replace(/<[^>]+>/g, '')).toBe('{a} &lt; $b$');
  });

  it('in the language "math" is a formula, as GitHub has it', async () => {
    expect(await toHtml(fence('math', 'x_1'))).toBe('<math display>x_1</math>');
  });

  it.each([
    ['R', 'r'],
    ['C++', 'cpp'],
    ['c#', 'csharp'],
    ['py', 'python'],
    ['diff2html', 'diff'],
    ['YAML', 'yaml'],
  ])('knows the language %s', async (written, language) => {
    expect(await block(fence(written))).toContain(`data-language="${language}"`);
    expect(await warnings(fence(written))).toEqual([]);
  });

  it('in a language that nobody knows is plain, with a warning', async () => {
    const markdown = `a\n\n${fence('pyhton', 'x')}\n\n${fence('qwertzuiop', 'y')}`;
    expect(await toHtml(markdown)).toContain('data-language="text"');
    expect(await warnings(markdown)).toEqual([
      {
        message:
          'Shiki knows no language "pyhton", so this code is not coloured. Did you mean "python"?',
        line: 3,
        column: 1,
      },
      {
        message:
          'Shiki knows no language "qwertzuiop", so this code is not coloured. The names are at https://shiki.style/languages; "text" is plain.',
        line: 7,
        column: 1,
      },
    ]);
  });

  it('hands what its fence says to its frame', async () => {
    expect(
      await block(
        fence('python title="my file.py" startLineNumber=10 wrap collapse showLineNumbers', 'x'),
      ),
    ).toBe(
      '<CodeBlock title="my file.py" startLineNumber="10" lines="1" wrap collapse showLineNumbers>' +
        '<pre class="shiki" tabindex="0" data-language="python"><code><span class="line">x</span></code></pre></CodeBlock>',
    );
    expect(await block(fence('js title=a.js'))).toMatch(/^<CodeBlock title="a.js" lines="3"><pre/);
  });

  it.each([
    ['c++', 'cpp'],
    ['C#', 'csharp'],
    ['R', 'r'],
    ['{r}', 'r'],
    ['{.python}', 'python'],
    ['golang', 'go'],
    ['python3', 'python'],
    ['shell-session', 'shellsession'],
    ['console', 'shellsession'],
    ['BibTeX', 'bibtex'],
  ])('is in a language by any of its names: %s', async (name, language) => {
    expect(await block(fence(name, 'x'))).toContain(`data-language="${language}"`);
    expect(await warnings(fence(name, 'x'))).toEqual([]);
  });

  it('may have quotes in its title, and marks without a space before them', async () => {
    expect(await block(fence('python title=\'the "new" file\'', 'x'))).toContain(
      '<CodeBlock title="the &quot;new&quot; file" lines="1">',
    );
    expect(await lines(fence('python{1}', 'a'))).toEqual(['highlighted: a']);
  });

  it('says how the first number is given', async () => {
    expect(await warnings(fence('python showLineNumbers=5'))).toMatchObject([
      {
        message:
          '"showLineNumbers=5" after the language of this code means nothing. Did you mean "startLineNumber"?',
      },
    ]);
  });

  it('says which words after its language mean nothing', async () => {
    expect(await warnings(fence('python tilte="a" warp linenos'))).toEqual(
      [
        '"tilte="a"" after the language of this code means nothing. Did you mean "title"?',
        '"warp" after the language of this code means nothing. Did you mean "wrap"?',
        '"linenos" after the language of this code means nothing. There are: title, showLineNumbers, startLineNumber, wrap, collapse, {1,3-5} and /word/.',
      ].map((message) => ({ message, line: 1, column: 1 })),
    );
  });

  it('marks lines and words that its fence names', async () => {
    expect(await lines(fence('python {1,3} /b/'))).toEqual([
      'highlighted: a = 1',
      ': b = 2',
      'highlighted: c = 3',
    ]);
    expect(await toHtml(fence('python /b/'))).toContain('class="highlighted-word">b<');
    expect(await warnings(fence('python {1,3} /b/'))).toEqual([]);
  });

  it('marks what its comments ask for, and leaves the comments out', async () => {
    const code =
      'a = 1 # [!code ++]\nb = 2 # [!code --]\nc # [!code focus]\nd # [!code highlight]\ne # [!code warning]';
    expect(await lines(fence('python', code))).toEqual([
      'diff add: a = 1',
      'diff remove: b = 2',
      'focused: c ',
      'highlighted: d ',
      'highlighted warning: e ',
    ]);
  });

  it.each(['md', 'mdx'])('leaves the comments in %s, which is about writing them', async (lang) => {
    expect(await lines(`\`\`\`\`${lang}\n\`\`\`js\na // [!code ++]\n\`\`\`\n\`\`\`\``)).toEqual([
      ': ```js',
      ': a // [!code ++]',
      ': ```',
    ]);
  });

  it('shows a difference line by line', async () => {
    expect(await lines(fence('diff', '- a\n+ b\n  c'))).toEqual([
      'removed: - a',
      'added: + b',
      ':   c',
    ]);
    expect(
      await lines(fence('diff2html', '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n--- a/y\n+++ b/y')),
    ).toEqual([
      ': --- a/x',
      ': +++ b/x',
      ': @@ -1 +1 @@',
      'removed: -a',
      'added: +b',
      ': --- a/y',
      ': +++ b/y',
    ]);
  });
});

describe('code in a line', () => {
  it('is coloured if it names its language', async () => {
    const html = await block('a `x = 1{:python}` b `y{:no-such-language}` c `z{a}`');
    expect(html).toBe(
      '<p>a <code class="astro-code" data-language="python">x = 1</code> b <code class="astro-code" data-language="text">y</code> c <code>z{a}</code></p>',
    );
  });

  it('warns of a language that nobody knows', async () => {
    expect(await warnings('a `y{:qwertzuiop}`')).toMatchObject([{ line: 1, column: 3 }]);
  });

  it('leaves the mark out of headings and their ids', async () => {
    expect((await compile('# The `map{:js}`')).facts.headings).toMatchObject([
      { id: 'the-map', text: 'The map' },
    ]);
  });
});
