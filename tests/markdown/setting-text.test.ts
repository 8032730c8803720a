import { describe, expect, it } from 'vitest';
import { renderSettingLine, renderSettingText } from '../../src/markdown/setting-text.ts';
import { siteSchema, type SiteInput } from '../../src/schemas/site.ts';

const settings = (written: Partial<SiteInput> = {}) =>
  siteSchema.parse({ title: 'a', url: 'https://example.org', author: { name: 'b' }, ...written });

describe('a text in YAML', () => {
  it('is Markdown, with HTML and smart punctuation', async () => {
    const text = `© 2020--2026 *A*. [More](/about/) <small>it's</small>`;
    expect(await renderSettingText(text, settings())).toBe(
      '<p>© 2020–2026 <em>A</em>. <a href="/about/">More</a> <small>it’s</small></p>',
    );
  });

  it('holds under a base path, its HTML included', async () => {
    const text = '[a](/b/) <a href="/c/">d</a>';
    expect(await renderSettingText(text, settings({ base: 'notes' }))).toBe(
      '<p><a href="/notes/b/">a</a> <a href="/notes/c/">d</a></p>',
    );
  });

  it('keeps straight quotes if the site wants them', async () => {
    expect(await renderSettingText('"a"', settings({ smart_punctuation: false }))).toBe(
      '<p>"a"</p>',
    );
  });

  it('protects addresses and marks links to other sites as the texts do', async () => {
    const written = { protect_email: true, external_links: { rel: ['nofollow'] } };
    const html = await renderSettingText(
      '[b](https://other.test/) c@example.org',
      settings(written),
    );
    expect(html).toMatch(
      /^<p><a href="https:\/\/other\.test\/" rel="nofollow">b<\/a> <protected-email data-code="/,
    );
  });

  it('leaves no element open', async () => {
    expect(await renderSettingText('<p>Room 5<p>Building 2', settings())).toBe(
      '<p>Room 5</p><p>Building 2</p>',
    );
  });
});

describe('a line in YAML', () => {
  it('has no paragraph around it', async () => {
    expect(await renderSettingLine('<a href="#">Lab</a>. *Motto*', settings())).toBe(
      '<a href="#">Lab</a>. <em>Motto</em>',
    );
  });

  it('keeps its paragraphs if there are several', async () => {
    expect(await renderSettingLine('a\n\nb', settings())).toBe('<p>a</p>\n<p>b</p>');
  });
});
