import { describe, expect, it } from 'vitest';
import { renderSettingLine, renderSettingText } from '../../src/markdown/setting-text.ts';

const plain = { base: '/', smart_punctuation: true };

describe('a text in YAML', () => {
  it('is Markdown, with HTML and smart punctuation', async () => {
    expect(
      await renderSettingText(`© 2020--2026 *A*. [More](/about/) <small>it's</small>`, plain),
    ).toBe('<p>© 2020–2026 <em>A</em>. <a href="/about/">More</a> <small>it’s</small></p>');
  });

  it('holds under a base path, its HTML included', async () => {
    const settings = { ...plain, base: '/notes/' };
    expect(await renderSettingText('[a](/b/) <a href="/c/">d</a>', settings)).toBe(
      '<p><a href="/notes/b/">a</a> <a href="/notes/c/">d</a></p>',
    );
  });

  it('keeps straight quotes if the site wants them', async () => {
    const settings = { ...plain, smart_punctuation: false };
    expect(await renderSettingText('"a"', settings)).toBe('<p>"a"</p>');
  });

  it('leaves no element open', async () => {
    expect(await renderSettingText('<p>Room 5<p>Building 2', plain)).toBe(
      '<p>Room 5</p><p>Building 2</p>',
    );
  });
});

describe('a line in YAML', () => {
  it('has no paragraph around it', async () => {
    expect(await renderSettingLine('<a href="#">Lab</a>. *Motto*', plain)).toBe(
      '<a href="#">Lab</a>. <em>Motto</em>',
    );
  });

  it('keeps its paragraphs if there are several', async () => {
    expect(await renderSettingLine('a\n\nb', plain)).toBe('<p>a</p>\n<p>b</p>');
  });
});
