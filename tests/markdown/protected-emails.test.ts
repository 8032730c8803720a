import { describe, expect, it } from 'vitest';
import { decodeEmail } from '../../src/lib/protected-email.ts';
import { toHtml } from '../helpers/compile.ts';

const convert = (markdown: string) => toHtml(markdown, { settings: { protectEmail: true } });

describe('protected e-mail addresses', () => {
  it('are spelt in the page, and nowhere written', async () => {
    const html = await convert('Write to ada@example.org.');
    expect(html).toMatch(
      /^<p>Write to <protected-email data-code="[\w=]+"><span>ada \[at\] example \[dot\] org<\/span><\/protected-email>\.<\/p>$/,
    );
    expect(html).not.toContain('ada@');
  });

  it('keep the words of their link, and the subject', async () => {
    const html = await convert('[Write *to* me](mailto:ada@example.org?subject=a%20b)');
    expect(html).toMatch(
      /<protected-email data-code="[\w=]+">Write <em>to<\/em> me <span>\(ada \[at\] example \[dot\] org\)<\/span>/,
    );
    const [, code = ''] = /data-code="([^"]+)"/.exec(html) ?? [];
    expect(decodeEmail(code)).toBe('ada@example.org?subject=a%20b');
  });

  it('are found in links that are written as HTML', async () => {
    expect(await convert('b <a href="mailto:ada@example.org">ada@example.org</a>')).toMatch(
      /^<p>b <protected-email data-code="[\w=]+"><span>ada \[at\]/,
    );
  });

  it('survive any letters', async () => {
    const html = await convert('[a](<mailto:wörter@example.org>)');
    const [, code = ''] = /data-code="([^"]+)"/.exec(html) ?? [];
    expect(decodeURIComponent(decodeEmail(code))).toBe('wörter@example.org');
  });

  it('are links like any other without the setting', async () => {
    expect(await toHtml('ada@example.org')).toBe(
      '<p><a href="mailto:ada@example.org">ada@example.org</a></p>',
    );
  });
});
