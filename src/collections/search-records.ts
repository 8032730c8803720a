import { site } from 'virtual:folia/site';
import type { SearchRecord } from '../integrations/search-document.ts';
import { formatDate, toCalendarDate } from '../lib/dates.ts';
import type { Document } from './documents.ts';
import { getNewsPages } from './news.ts';
import { getPages } from './pages.ts';
import { getPosts, type Post } from './posts.ts';
import { getProjects } from './projects.ts';

/** The texts that readers can search: what is hidden, kept from search engines or on another page is not among them. */
export async function getSearchRecords(): Promise<SearchRecord[]> {
  const posts = (await getPosts()).filter(isSearched);
  const others = [await getPages(), await getProjects(), await getNewsPages()].flat();
  return [
    ...posts.map((post) => ({ ...toRecord(post), ...toPostRecord(post) })),
    ...others.filter(isSearched).map(toRecord),
  ];
}

function isSearched({ sitemap }: Document): boolean {
  return sitemap;
}

function toRecord({ href, title, lang }: Document): SearchRecord {
  return { path: `/${href.slice(site.settings.base.length)}`, title: title.text, lang, tags: [] };
}

function toPostRecord({ date, year, lang, tags }: Post): Partial<SearchRecord> {
  const { timezone } = site.settings;
  const { month, day } = toCalendarDate(date, timezone);
  return {
    date: {
      iso: [year, pad(month), pad(day)].join('-'),
      written: formatDate(date, lang, timezone),
    },
    tags: tags.map(({ name }) => name),
  };
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
