import type { Element as HtmlElement } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Element } from 'xast';
import { htmlReferences } from '../../scripts/checks/links/html.ts';
import { textOf } from '../../scripts/checks/links/xml.ts';
import {
  findTestSite,
  readOutput,
  testSites,
  type TestSite,
} from '../../scripts/checks/test-sites.ts';
import { atomProblems, feedEntries, named } from './atom-rules.ts';

const text = (entry: Element, name: string) => named(entry, name).map(textOf).join();

function findElements(html: string, test: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

describe.each(Object.keys(testSites) as TestSite[])('the feed of the site "%s"', (site) => {
  const xml = readOutput(site, 'feed.xml');
  const entries = feedEntries(xml);
  const contents = entries.map((entry) => ({
    page: text(entry, 'id'),
    html: text(entry, 'content'),
  }));

  it('keeps the rules of Atom', () => {
    expect(entries.length).toBeGreaterThan(0);
    expect(atomProblems(xml)).toEqual([]);
  });

  it('names whole addresses only', () => {
    const relative = contents.flatMap(({ page, html }) =>
      htmlReferences(html, { fragment: true })
        .references.filter(({ address }) => !URL.canParse(address))
        .map(({ address }) => `${page}: ${address}`),
    );
    expect(relative).toEqual([]);
  });

  it('holds nothing that a feed reader does not run or show', () => {
    const dead = contents.flatMap(({ page, html }) =>
      findElements(
        html,
        ({ tagName, properties }) =>
          /^(?:script|style|link|iframe|noscript|template|dialog|button|annotation)$|-/.test(
            tagName,
          ) || Object.keys(properties).some((name) => /^on/i.test(name)),
      ).map(({ tagName }) => `${page}: <${tagName}>`),
    );
    expect(dead).toEqual([]);
  });

  it('holds each formula once', () => {
    const { folders, settings, origin } = findTestSite(site);
    for (const { page, html } of contents) {
      const file = `${decodeURI(new URL(page).pathname).slice(settings.base.length)}index.html`;
      const ofPage = findElements(
        readOutput(site, file),
        ({ tagName }) => tagName === 'main',
      ).flatMap((main) => {
        const prose: HtmlElement[] = [];
        visit(main, 'element', (element) => {
          if (element.tagName === 'math' && !isInHeading(main, element)) prose.push(element);
        });
        return prose;
      });
      const ofFeed = findElements(html, ({ tagName }) => tagName === 'math');
      expect([page, ofFeed.length], folders.out + origin).toEqual([page, ofPage.length]);
      expect(ofFeed.map(toString).filter((source) => source.includes('\\'))).toEqual([]);
    }
  });

  it('says nothing that only a screen reader is meant to hear', () => {
    expect(
      contents
        .filter(({ html }) => html.includes('Open the image in full size'))
        .map(({ page }) => page),
    ).toEqual([]);
  });
});

/** The title of the page is not part of the text. */
function isInHeading(main: HtmlElement, formula: HtmlElement): boolean {
  let inside = false;
  visit(main, 'element', (element) => {
    if (element.tagName !== 'h1') return;
    visit(element, 'element', (child) => {
      inside ||= child === formula;
    });
  });
  return inside;
}

describe('the feed of the site with everything', () => {
  const entries = feedEntries(readOutput('everything', 'feed.xml'));
  const titles = entries.map((entry) => text(entry, 'title'));

  it('has the listed posts, newest first', () => {
    expect(titles).toEqual([
      'Figures',
      'Asides',
      'A title with x2 and code',
      'Too wide for a phone, with aTitleThatIsOneVeryLongWordAndHasNoPlaceToBreakAnywhere',
      'A long text that is discussed, in “quotes”',
      'ملاحظات عن الدماغ',
      'A plain post',
      'Not in the sitemap',
      'Comments in the middle',
      'Ein deutscher Text',
      'A pinned post',
      ...[6, 5, 4, 3, 2, 1].map((n) => `Note ${n}`),
      '記憶の回路',
      'In a folder',
    ]);
  });

  it('gives each entry its language, its authors and its last change', () => {
    const german = entries[titles.indexOf('Ein deutscher Text')];
    expect(german?.attributes['xml:lang']).toBe('de');
    expect(german && named(german, 'author').map((author) => text(author, 'name'))).toEqual([
      'Ada Example',
      'Ben Example',
    ]);
    expect(german && text(german, 'updated')).toBe('2026-02-19T00:00:00.000Z');
    expect(german && text(german, 'published')).toBe('2026-02-18T00:00:00.000Z');
  });

  it('keeps what is ticked in a list', () => {
    const entry = entries[titles.findIndex((title) => title.startsWith('Too wide'))];
    const boxes = findElements(
      entry ? text(entry, 'content') : '',
      ({ tagName }) => tagName === 'input',
    );
    expect(boxes.map(({ properties }) => properties['checked'] ?? false)).toEqual([true, false]);
  });

  it('leaves nothing of the comments behind', () => {
    const entry = entries[titles.indexOf('Comments in the middle')];
    const empty = findElements(
      entry ? text(entry, 'content') : '<section></section>',
      (element) => element.tagName === 'section' && toString(element).trim() === '',
    );
    expect(empty).toEqual([]);
  });
});
