import { describe, expect, it } from 'vitest';
import { compile, errorOf, toHtml } from '../helpers/compile.ts';

const live = (content: string) => `\`\`\`\`mdx live\n${content}\n\`\`\`\``;

/** What stands below the code. */
async function resultOf(markdown: string): Promise<string> {
  const html = await toHtml(markdown);
  return html.replace(/[^]*<\/CodeBlock><\/slot>/, '').replace(/<\/LiveCode>[^]*/, '');
}

describe('a fence marked live', () => {
  it('shows its content as code, and what becomes of it', async () => {
    const html = await toHtml(live('**bold**'));
    expect(html).toMatch(
      /^<LiveCode><slot name="code"><CodeBlock lines="1" wrap><pre.*data-language="mdx">/,
    );
    expect(html).toMatch(/<\/slot><p><strong>bold<\/strong><\/p><\/LiveCode>$/);
  });

  it('holds all that a text holds: components, formulas, other fences, numbers', async () => {
    const markdown = `${live('<Quote cite="Marr">\n\nSee $x$ and `code`.\n\n</Quote>')}\n\n${live('```python\nx\n```')}`;
    const html = await toHtml(markdown);
    expect(html).toContain('<Quote><slot name="cite">Marr</slot><p>See ');
    expect(html).toMatch(/<\/slot><CodeBlock lines="1"><pre.*data-language="python">/);
    expect((await compile(markdown)).facts.components).toContain('Quote');
  });

  it('reads elements of one line as elsewhere', async () => {
    expect(await resultOf(live('<Tabs>\n  <Tab label="a">b</Tab>\n</Tabs>'))).toBe(
      '<Tabs><Tab><slot name="label">a</slot>b</Tab></Tabs>',
    );
  });

  it('keeps the marks of its code', async () => {
    expect(await toHtml('```mdx title="a.mdx" live\na\n```')).toContain(
      '<CodeBlock title="a.mdx" lines="1" wrap>',
    );
  });

  it('may be empty, indented, or without an end', async () => {
    expect(await resultOf('```mdx live\n```')).toBe('');
    expect(await resultOf('<Details summary="s">\n  ```mdx live\n  a\n  ```\n</Details>')).toBe(
      '<p>a</p>',
    );
    expect(await resultOf('```mdx live\na\nb')).toBe('<p>a\nb</p>');
  });

  it('leaves the margin to side notes', async () => {
    expect(await resultOf(live('a<Sidenote>b</Sidenote>'))).toContain(
      'class="sidenote margin-item"',
    );
  });

  it('is code alone in another language', async () => {
    const { facts } = await compile('```js live\na\n```');
    expect(facts.components).toEqual(['CodeBlock']);
    expect(facts.warnings).toHaveLength(1);
  });

  it('has its mistakes at their place in the text', async () => {
    expect(await errorOf(`A\n\n${live('b\n\n<Quote cite="" />')}`)).toContain(
      'content/posts/post.mdx:6:8 [component-prop]',
    );
    expect(await errorOf(`A\n\n${live('b {')}`)).toContain(
      'content/posts/post.mdx:4:3 [mdx-syntax]',
    );
    expect(await errorOf(live('See <Ref to="nothing" />'))).toContain(
      'content/posts/post.mdx:2:10 [label-unknown]',
    );
  });
});
