import { describe, expect, it } from 'vitest';
import { findTestSite, listSeenPages } from '../../scripts/checks/test-sites.ts';
import { weighPage } from './page-weight.ts';

/**
 * What a page may weigh before its pictures, in bytes as they are sent. The post is a long essay with figures, asides, footnotes, code
 * and formulas.
 */
const budget = {
  /** HTML, style sheets and scripts of the post. */
  post: 40_000,
  /** Scripts that run before the reader does anything, on the post and on pages that are lists. */
  postScripts: 3_000,
  listScripts: 2_300,
  /** Faces of formulas: with those of texts (see fonts.test.ts) 150 kB. */
  mathFonts: 58_800,
};

const { folders } = findTestSite('demo');
const post = weighPage(folders.out, 'blog/2026/a-map-of-neuroai/index.html');

describe('the budget', () => {
  it('holds for HTML, style sheets and scripts of a post', () => {
    expect(post.html + post.css + post.js).toBeLessThan(budget.post);
    expect(post.js).toBeLessThan(budget.postScripts);
  });

  it('holds for the faces of its formulas', () => {
    expect(post.mathFonts).toBeGreaterThan(0);
    expect(post.mathFonts).toBeLessThan(budget.mathFonts);
  });

  it.each(['blog', 'blog/archive', 'projects', 'news'])(
    'holds for scripts of a list: %s',
    (page) => {
      expect(weighPage(folders.out, `${page}/index.html`).js).toBeLessThan(budget.listScripts);
    },
  );

  it('leaves a page without formulas without their faces', () => {
    expect(listSeenPages('demo')).toContain('/projects/');
    expect(weighPage(folders.out, 'projects/index.html').mathFonts).toBe(0);
  });
});
