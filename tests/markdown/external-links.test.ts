import { describe, expect, it } from 'vitest';
import type { ExternalLinkRules } from '../../src/lib/external-links.ts';
import { toHtml } from '../helpers/compile.ts';

const rules = { site: 'https://example.org', rel: ['external', 'noopener'], exclude: ['lab.test'] };

const convert = (markdown: string, changes: Partial<ExternalLinkRules> = {}) =>
  toHtml(markdown, { settings: { externalLinks: { ...rules, ...changes } } });

describe('links to other sites', () => {
  it.each([
    [
      '[a](https://other.test/)',
      '<p><a href="https://other.test/" rel="external noopener">a</a></p>',
    ],
    ['[a](//other.test/)', '<p><a href="//other.test/" rel="external noopener">a</a></p>'],
    [
      'b <a href="https://other.test/">a</a>',
      '<p>b <a href="https://other.test/" rel="external noopener">a</a></p>',
    ],
    [
      'b <a rel="author noopener" href="https://other.test/">a</a>',
      '<p>b <a rel="author noopener external" href="https://other.test/">a</a></p>',
    ],
  ])('get the link types of the setting: %s', async (markdown, html) => {
    expect(await convert(markdown)).toBe(html);
  });

  it('open where the setting says, unless the writer said another place', async () => {
    expect(await convert('[a](https://other.test/)', { rel: [], target: '_blank' })).toBe(
      '<p><a href="https://other.test/" target="_blank">a</a></p>',
    );
    expect(
      await convert('b <a target="_self" href="https://other.test/">a</a>', {
        rel: [],
        target: '_blank',
      }),
    ).toBe('<p>b <a target="_self" href="https://other.test/">a</a></p>');
  });

  it.each([
    '/b/',
    '#b',
    'b.pdf',
    'https://example.org/b/',
    'https://lab.test/b/',
    'mailto:a@other.test',
    'http://[',
  ])('are no others: %s', async (address) => {
    expect(await convert(`[a](<${address}>)`)).not.toMatch(/rel=|target=/);
  });
});
