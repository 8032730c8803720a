import { describe, expect, it } from 'vitest';
import { errorOf, toHtml } from '../helpers/compile.ts';

describe('<Callout>', () => {
  it('has the type as its title, in the language of the text', async () => {
    const markdown = '<Callout type="danger">\n\na **b**\n\n</Callout>';
    expect(await toHtml(markdown)).toBe(
      '<Callout type="danger"><slot name="title">Danger</slot><p>a <strong>b</strong></p></Callout>',
    );
    expect(await toHtml(markdown, { lang: 'de' })).toContain('<slot name="title">Gefahr</slot>');
  });

  it('may have a title of its own, with Markdown', async () => {
    expect(await toHtml('<Callout type="tip" title="Try $x$">\n\na\n\n</Callout>')).toBe(
      '<Callout type="tip"><slot name="title">Try <math>x</math></slot><p>a</p></Callout>',
    );
  });

  it('names the types where one is wrong', async () => {
    expect(await errorOf('<Callout type="hint">\n\na\n\n</Callout>')).toBe(
      [
        '1 problem in your content:',
        '',
        'content/posts/post.mdx:1:10 [component-prop]',
        '  The prop "type" of <Callout> is "hint", which is not valid.',
        '  It must be note, tip, warning or danger.',
      ].join('\n'),
    );
  });
});

describe("GitHub's alerts", () => {
  it.each([
    ['NOTE', 'note', 'Note'],
    ['TIP', 'tip', 'Tip'],
    ['IMPORTANT', 'note', 'Important'],
    ['WARNING', 'warning', 'Warning'],
    ['caution', 'danger', 'Danger'],
  ])('are callouts: %s', async (word, type, title) => {
    expect(await toHtml(`> [!${word}]\n> a **b**\n>\n> - c`)).toBe(
      `<Callout type="${type}"><slot name="title">${title}</slot><p>a <strong>b</strong></p><ul>\n<li>c</li>\n</ul></Callout>`,
    );
  });

  it('may have a paragraph of their own for the word, or nothing else', async () => {
    expect(await toHtml('> [!TIP]\n>\n> a')).toContain('</slot><p>a</p></Callout>');
    expect(await toHtml('> [!TIP]')).toBe(
      '<Callout type="tip"><slot name="title">Tip</slot></Callout>',
    );
    expect(await toHtml('> [!TIP]  \n> *a*')).toContain('</slot><p><em>a</em></p></Callout>');
  });

  it.each([
    ['text behind the word', '> [!TIP] a'],
    ['an unknown word', '> [!JOKE]\n> a'],
    ['the word further down', '> a\n> [!TIP]'],
  ])('are nothing but quotes with %s', async (_what, markdown) => {
    expect(await toHtml(markdown)).toMatch(/^<blockquote>/);
  });
});

describe('<Quote>', () => {
  it('has its source, with Markdown', async () => {
    expect(await toHtml('<Quote cite="Ada, *[Notes](/a/)*">\n\nb\n\n</Quote>')).toBe(
      '<Quote><slot name="cite">Ada, <em><a href="/a/">Notes</a></em></slot><p>b</p></Quote>',
    );
  });

  it('needs it', async () => {
    expect(await errorOf('<Quote>\n\nb\n\n</Quote>')).toBe(
      [
        '1 problem in your content:',
        '',
        'content/posts/post.mdx:1:1 [component-prop]',
        '  <Quote> needs the prop "cite".',
        '  Add "cite": text.',
      ].join('\n'),
    );
  });
});
