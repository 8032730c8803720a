import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { readOutput } from '../../scripts/checks/test-sites.ts';

/** What a page says of the address at which a text is. */
function address(file: string) {
  const found: Record<string, string | undefined> = {};
  visit(fromHtml(readOutput('everything', file)), 'element', (element: Element) => {
    const { tagName, properties } = element;
    const is = (name: string, value: string) => String(properties[name]) === value;
    if (tagName === 'link' && is('rel', 'canonical'))
      found['canonical'] = String(properties['href']);
    if (is('httpEquiv', 'refresh')) found['refresh'] = String(properties['content']);
    if (is('name', 'robots')) found['robots'] = String(properties['content']);
    if (tagName === 'p' && is('className', 'moved-to')) found['sentence'] = toString(element);
  });
  return found;
}

describe('addresses that lead on', () => {
  it.each(['2019/notes/index.html', 'ärger.html'])('are old ones of a text: %s', (file) => {
    expect(address(file)).toEqual({
      canonical: 'https://notebook.example/notes/2024/02/notes.html',
      refresh: '0; url=/notes/2024/02/notes.html',
      robots: 'noindex',
      sentence: 'It is now at Notes of a talk.',
    });
  });

  it('are those of posts that are elsewhere and have no text', () => {
    expect(address('blog/2024/talk/index.html')).toEqual({
      canonical: 'https://talks.example/2024/',
      refresh: '0; url=https://talks.example/2024/',
      robots: 'noindex',
      sentence: 'It is now at A talk elsewhere.',
    });
  });

  it('are not those of posts with a text, which is shown with a link', () => {
    expect(address('2024/02/notes.html')).toEqual({
      canonical: 'https://notebook.example/notes/assets/map.txt',
      sentence: 'This page has movedIt is now at /notes/assets/map.txt.',
    });
    expect(readOutput('everything', '2024/02/notes.html')).toContain('The text is here as well.');
  });

  it("follow the writer's own in Netlify's file", () => {
    expect(readOutput('everything', '_redirects')).toBe(`/mine /contact/ 302
/notes/2019/notes/ /notes/2024/02/notes.html 301!
/notes/%C3%A4rger.html /notes/2024/02/notes.html 301!
/notes/blog/2024/talk/ https://talks.example/2024/ 302!
`);
  });
});
