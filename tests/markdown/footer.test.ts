import { describe, expect, it } from 'vitest';
import { renderFooter } from '../../src/markdown/footer.ts';
import { siteSchema, type SiteInput } from '../../src/schemas/site.ts';

const render = (settings: Partial<SiteInput>) =>
  renderFooter(
    siteSchema.parse({
      title: 'a',
      url: 'https://example.org',
      author: { name: 'b' },
      ...settings,
    }),
  );

describe('the footer of site.yaml', () => {
  it('is Markdown, with HTML and smart punctuation', async () => {
    expect(await render({ footer: `© 2020--2026 *A*. [More](/about/) <small>it's</small>` })).toBe(
      '<p>© 2020–2026 <em>A</em>. <a href="/about/">More</a> <small>it’s</small></p>',
    );
  });

  it('holds under a base path', async () => {
    expect(await render({ footer: '[a](/b/)', base: 'notes' })).toBe(
      '<p><a href="/notes/b/">a</a></p>',
    );
  });

  it('keeps straight quotes if the site wants them', async () => {
    expect(await render({ footer: '"a"', smart_punctuation: false })).toBe('<p>"a"</p>');
  });

  it('protects addresses and marks links to other sites as the texts do', async () => {
    const html = await render({
      footer: '[b](https://other.test/) c@example.org',
      protect_email: true,
      external_links: { rel: ['nofollow'] },
    });
    expect(html).toMatch(
      /^<p><a href="https:\/\/other\.test\/" rel="nofollow">b<\/a> <protected-email data-code="/,
    );
  });

  it('is empty if there is none', async () => {
    expect(await render({})).toBe('');
  });
});
