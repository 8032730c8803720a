import { describe, expect, it } from 'vitest';
import { toLocalTime } from '../../src/lib/dates.ts';
import {
  fillPermalink,
  normalizePath,
  normalizePermalink,
  placeholderNames,
  resolveStyle,
  unknownPlaceholders,
  type PermalinkValues,
} from '../../src/lib/permalinks.ts';

const post: PermalinkValues = {
  slug: 'Some_Post v1.2',
  categories: ['Deep Learning', 'notes'],
  time: toLocalTime(new Date('2026-01-08T09:05:07Z'), 'UTC'),
};

describe('a permalink pattern', () => {
  // What Jekyll 4 gives: lib/jekyll/drops/url_drop.rb names the strftime format of each.
  it.each([
    ['year', '2026'],
    ['short_year', '26'],
    ['month', '01'],
    ['i_month', '1'],
    ['short_month', 'Jan'],
    ['long_month', 'January'],
    ['day', '08'],
    ['i_day', '8'],
    ['y_day', '008'],
    ['w_year', '2026'],
    ['week', '02'],
    ['w_day', '4'],
    ['short_day', 'Thu'],
    ['long_day', 'Thursday'],
    ['hour', '09'],
    ['minute', '05'],
    ['second', '07'],
    ['title', 'Some_Post-v1.2'],
    ['slug', 'some-post-v1-2'],
    ['categories', 'deep learning/notes'],
    ['slugified_categories', 'deep-learning/notes'],
    ['output_ext', '.html'],
  ])('fills :%s with %s', (name, value) => {
    expect(placeholderNames).toContain(name);
    expect(fillPermalink(`/x/a:${name}/`, post)).toBe(`/x/a${value}/`);
  });

  it('knows no other placeholder', () => {
    expect(placeholderNames).toHaveLength(22);
    expect(unknownPlaceholders('/:yaer/:month_:day/:title/:name')).toEqual([':yaer', ':name']);
  });

  it.each([
    ['date', '/2026/01/08/a.html'],
    ['pretty', '/2026/01/08/a/'],
    ['ordinal', '/2026/008/a.html'],
    ['weekdate', '/2026/W02/Thu/a.html'],
    ['none', '/a.html'],
    ['/blog/:title', '/blog/a/'],
    ['blog/:title/', '/blog/a/'],
    ['/:month_:day-:i_day/:title/index.html', '/01_08-8/a/'],
    ['/:categories/:year/:month/:day/:title.html', '/2026/01/08/a.html'],
  ])('may be %s', (permalink, path) => {
    expect(fillPermalink(resolveStyle(permalink), { ...post, slug: 'a', categories: [] })).toBe(
      path,
    );
  });

  it.each([
    [':day-$&', '/2026/day-$&/'],
    ['日本語 の 脳', '/2026/日本語-の-脳/'],
    ['node.js', '/2026/node.js/'],
    ['a..b', '/2026/a/b/'],
    ['🎉', '/2026/🎉/'],
  ])('takes the name %s as a name', (slug, path) => {
    expect(fillPermalink('/:year/:title', { ...post, slug })).toBe(path);
  });

  it('keeps categories that no address can hold, without the signs in the way', () => {
    const categories = ['C#', 'c', 'why?', '50 %'];
    expect(fillPermalink('/:categories/', { ...post, categories })).toBe('/c/why/50 /');
  });

  it.each([
    ['2021-01-03', '2020', '53', '7'],
    ['2024-12-30', '2025', '01', '1'],
  ])('counts the weeks of %s as ISO 8601 does', (day, year, week, weekday) => {
    const time = toLocalTime(new Date(`${day}T12:00Z`), 'UTC');
    expect(fillPermalink('/:w_year/:week/:w_day/', { ...post, time })).toBe(
      `/${year}/${week}/${weekday}/`,
    );
  });

  it('goes by the clocks of the time zone', () => {
    const time = toLocalTime(new Date('2025-12-31T23:30Z'), 'Europe/Berlin');
    expect(fillPermalink('/:year/:month/:day/:hour-:minute/', { ...post, time })).toBe(
      '/2026/01/01/00-30/',
    );
  });
});

describe('normalizePermalink', () => {
  it.each([
    ['about', '/about/'],
    ['/about/', '/about/'],
    ['//about//us', '/about/us/'],
    ['/', '/'],
    ['', '/'],
    ['/a/b.html', '/a/b.html'],
    ['/a/index.html', '/a/'],
    ['/index.html', '/'],
    ['/a.php', '/a.php/'],
    ['/a/.html', '/a/.html/'],
  ])('makes of %s a path of the site', (permalink, path) => {
    expect(normalizePermalink(permalink)).toBe(path);
  });
});

describe('normalizePath', () => {
  it.each([
    ['/caf%C3%A9', '/café/'],
    ['/café/', '/café/'],
    ['/100%/', '/100%/'],
  ])('reads %s, encoded or not', (written, path) => {
    expect(normalizePath(written)).toBe(path);
  });
});
