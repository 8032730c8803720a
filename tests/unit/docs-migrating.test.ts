import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const docs = path.join(import.meta.dirname, '../../docs');
const guide = readFileSync(path.join(docs, 'migrating.md'), 'utf8');
const settings = readFileSync(path.join(docs, 'settings.md'), 'utf8');

/** The settings that al-folio documents for its blog, and those that a blog's pages show. */
const blogSettings = [
  ...['title', 'first_name', 'middle_name', 'last_name', 'email', 'description', 'keywords'],
  ...['lang', 'url', 'baseurl', 'footer_text', 'icon', 'blog_name', 'blog_description'],
  ...['permalink', 'lsi', 'pagination', 'related_blog_posts', 'giscus', 'disqus_shortname'],
  ...['display_tags', 'display_categories', 'external_sources', 'newsletter', 'jekyll-archives'],
  ...['external_links', 'search_enabled', 'posts_in_search', 'protect_email', 'enable_math'],
  ...['enable_darkmode', 'enable_medium_zoom', 'google_site_verification', 'analytics', 'future'],
  ...['bing_site_verification', 'lazy_loading_images', 'serve_og_meta', 'og_image'],
];

const rows = [...guide.matchAll(/^\| (`.+?) +\| (.+?) +\| (.*?) *\|$/gm)].map(
  ([, from = '', to = '', remark = '']) => ({ from: names(from), to: names(to), remark }),
);

function names(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

/** The keys that docs/settings.md has in the table of a section. */
function documented(section: string): string[] {
  const [, text = ''] = settings.split(`\n## ${section}\n`);
  return [...(text.split('\n## ')[0] ?? '').matchAll(/^\| `([\w-]+)` /gm)].map(
    ([, key = '']) => key,
  );
}

describe('the guide to migrating', () => {
  it('speaks of each setting once', () => {
    const all = rows.flatMap(({ from }) => from);
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
    expect(blogSettings.filter((name) => !all.includes(name))).toEqual([]);
  });

  it('says why where there is no counterpart', () => {
    expect(rows.filter(({ to, remark }) => to.length === 0 && remark === '')).toEqual([]);
  });

  it.each(rows.flatMap(({ to }) => to))('names a setting that exists: %s', (name) => {
    const [section = '', key] = name.split('.');
    expect(documented(key === undefined ? 'Site' : section)).toContain(key ?? section);
  });
});
