import { describe, expect, it } from 'vitest';
import { compile, toHtml } from '../helpers/compile.ts';

describe('a definition list', () => {
  it('has terms and definitions, with Markdown', async () => {
    const markdown = 'Spike *train*\n: Times $t_i$\n: a `list`\n\nRate\n: a number\n\nafter';
    expect(await toHtml(markdown)).toBe(
      [
        '<dl>',
        '<dt>Spike <em>train</em></dt>',
        '<dd>Times <math>t_i</math>\n</dd>',
        '<dd>a <code>list</code>\n</dd>',
        '<dt>Rate</dt>',
        '<dd>a number\n</dd>',
        '</dl>',
        '<p>after</p>',
      ].join('\n'),
    );
  });

  it('may hold paragraphs and lists', async () => {
    expect(await toHtml('Rate\n: one\n\n    two\n\n    - three')).toBe(
      '<dl>\n<dt>Rate</dt>\n<dd>\n<p>one</p>\n<p>two</p>\n<ul>\n<li>three</li>\n</ul>\n</dd>\n</dl>',
    );
  });

  it('is read word by word', async () => {
    const { facts } = await compile('Rate\n: one\n: two');
    expect(facts.text).toBe('Rate one two');
  });

  it('needs a term', async () => {
    expect(await toHtml('| a |\n| --- |\n| b |\n\n: c')).toContain('<p>: c</p>');
  });
});

describe('the name of an emoji', () => {
  it('is the emoji in text, and a name elsewhere', async () => {
    expect(await toHtml('I :heart: `:heart:` at 10:30:45 :nothing: $:x:$ [a](/:heart:/)')).toBe(
      '<p>I ❤️ <code>:heart:</code> at 10:30:45 :nothing: <math>:x:</math> <a href="/:heart:/">a</a></p>',
    );
  });

  it('stays in the id of a heading, as kramdown writes it', async () => {
    expect(await toHtml('## A :smile: face')).toBe('<h2 id="a-smile-face">A 😄 face</h2>');
    const { facts } = await compile('## A :smile: face');
    expect(facts.headings[0]?.text).toBe('A 😄 face');
  });
});
