import { describe, expect, it } from 'vitest';
import { jsonFeedProblems } from './json.ts';

const item = { id: 'https://site.example/a/', content_html: '<p>a</p>' };

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'T',
  home_page_url: 'https://site.example/',
  feed_url: 'https://site.example/feed.json',
  language: 'en',
  authors: [{ name: 'Ada' }],
  items: [item],
};

const withItem = (more: object) => ({ ...feed, items: [{ ...item, ...more }] });

describe('the rules of JSON Feed 1.1', () => {
  it.each([
    [feed],
    [{ ...feed, items: [] }],
    [{ ...feed, _blue_shed: { about: 'an extension' } }],
    [withItem({ content_html: undefined, content_text: '' })],
  ])('finds nothing wrong with a feed that keeps them, case %#', (value) => {
    expect(jsonFeedProblems(JSON.stringify(value))).toEqual([]);
  });

  it.each([
    [{ ...feed, version: 'https://jsonfeed.org/version/1' }, /^version: Invalid input/],
    [{ ...feed, title: undefined }, /^title: Invalid input: expected string/],
    [{ ...feed, items: undefined }, /^items: Invalid input: expected array/],
    [{ ...feed, home_page_url: undefined }, /^home_page_url: Invalid input: expected string/],
    [{ ...feed, feed_url: '/feed.json' }, /^feed_url: no whole address$/],
    [{ ...feed, language: 'en_GB' }, /^language: no language tag$/],
    [{ ...feed, authors: { name: 'Ada' } }, /^authors: Invalid input: expected array/],
    [{ ...feed, authors: [{}] }, /^authors: 0: neither name nor url nor avatar$/],
    [{ ...feed, author: { name: 'Ada' } }, /^unknown key author$/],
    [{ ...feed, items: [item, item] }, /^two items have one id$/],
    [withItem({ id: 1 }), /^items: 0: id: Invalid input: expected string/],
    [withItem({ id: '' }), /^items: 0: id: empty$/],
    [withItem({ content_html: undefined }), /^items: 0: neither content_html nor content_text$/],
    [withItem({ url: '../a/' }), /^items: 0: url: no whole address$/],
    [withItem({ image: 'a.png' }), /^items: 0: image: no whole address$/],
    [withItem({ date_published: '2026-01-01' }), /^items: 0: date_published: no date of RFC 3339$/],
    [withItem({ tags: 'a' }), /^items: 0: tags: Invalid input: expected array/],
    [withItem({ attachments: [{ url: 'https://a.example/b' }] }), /: mime_type: Invalid input/],
  ])('finds what is wrong, case %#', (value, problem) => {
    expect(jsonFeedProblems(JSON.stringify(value))).toEqual([expect.stringMatching(problem)]);
  });
});
