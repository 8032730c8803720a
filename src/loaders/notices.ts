import { distinctSlugs, slugify } from '../lib/slugs.ts';
import { categoryNames, tagNames, type PostData } from '../schemas/post.ts';

interface Named<T> {
  file: string;
  frontMatter: T;
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** What a writer should know of tags and categories that would have one address: which they have instead. */
export function nameNotices(entries: readonly Named<PostData>[]): string[] {
  return [
    ...sharedAddresses(
      'tags',
      '/blog/tag/',
      entries.flatMap((entry) => tagNames(entry.frontMatter)),
    ),
    ...sharedAddresses(
      'categories',
      '/blog/category/',
      entries.flatMap((entry) => categoryNames(entry.frontMatter)),
    ),
  ];
}

function sharedAddresses(kind: string, folder: string, names: readonly string[]): string[] {
  const slugs = [...distinctSlugs(names)];
  const groups = Map.groupBy(slugs, ([name]) => slugify(name));
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const quoted = group.map(([name]) => `"${name}"`);
      const addresses = group.map(([name, slug]) => `${folder}${slug}/ for "${name}"`);
      return `The ${kind} ${list.format(quoted)} would have one address. They have ${list.format(addresses)}.`;
    });
}
