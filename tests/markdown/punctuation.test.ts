import { describe, expect, it } from 'vitest';
import { toHtml } from '../helpers/compile.ts';

const markdown = `"A" and 'b', it's 1--5 --- so... \`"c" -- d\` and $a'' -- b$`;

describe('smart punctuation', () => {
  it('curls quotes and makes dashes and ellipses, but not in code and formulas', async () => {
    expect(await toHtml(markdown)).toBe(
      `<p>“A” and ‘b’, it’s 1–5 — so… <code>"c" -- d</code> and <math>a'' -- b</math></p>`,
    );
  });

  it('can be switched off', async () => {
    expect(await toHtml(markdown, { settings: { smartPunctuation: false } })).toBe(
      `<p>"A" and 'b', it's 1--5 --- so... <code>"c" -- d</code> and <math>a'' -- b</math></p>`,
    );
  });

  it('leaves the attributes of elements alone', async () => {
    expect(await toHtml(`<span title="it's -- so">"a"</span>`)).toBe(
      '<span title="it\'s -- so">“a”</span>',
    );
  });

  it('leaves elements for code alone', async () => {
    const html = '<p>“<code>"c" <b>--</b> d</code>” <kbd>...</kbd></p>';
    expect(await toHtml('"<code>"c" <b>--</b> d</code>" <kbd>...</kbd>')).toBe(html);
    expect(await toHtml('<pre>(...)</pre>')).toBe('<pre>(...)</pre>');
  });

  it('does not touch escaped quotes and hyphens', async () => {
    expect(await toHtml(String.raw`well-known a-b`)).toBe('<p>well-known a-b</p>');
  });
});
