import { describe, expect, it } from 'vitest';
import { orderNavigation, toNavigationEntry } from '../../src/lib/navigation.ts';

describe('an entry of the menu', () => {
  it('is a link under the base path, or to another site', () => {
    expect(toNavigationEntry('/notes/', { title: 'Blog', href: '/blog/' })).toEqual({
      title: 'Blog',
      href: '/notes/blog/',
    });
    expect(toNavigationEntry('/notes/', { title: 'Lab', href: 'https://lab.example/' })).toEqual({
      title: 'Lab',
      href: 'https://lab.example/',
    });
  });

  it('with children is a menu, which begins with its own address if it has one', () => {
    const children = [{ title: 'a', href: '/a/' }, { title: 'divider' }];
    const links = [{ title: 'a', href: '/a/' }, 'divider'];
    expect(toNavigationEntry('/', { title: 'More', children })).toEqual({
      title: 'More',
      children: links,
    });
    expect(toNavigationEntry('/', { title: 'More', href: '/more/', children })).toEqual({
      title: 'More',
      children: [{ title: 'More', href: '/more/' }, ...links],
    });
  });
});

describe('the menu made of pages', () => {
  it('goes by number; equals stay as they come, and those without one are last', () => {
    const entries = [
      { title: 'last', href: '/l/', order: Infinity },
      { title: 'blog', href: '/b/', order: 1 },
      { title: 'papers', href: '/p/', order: 1 },
      { title: 'very last', href: '/v/', order: Infinity },
      { title: 'home', href: '/', order: 0 },
    ];
    expect(orderNavigation('/', entries).map(({ title }) => title)).toEqual([
      'home',
      'blog',
      'papers',
      'last',
      'very last',
    ]);
  });
});
