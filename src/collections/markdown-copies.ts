import { site } from 'virtual:folia/site';
import type { MarkdownCopy } from '../integrations/markdown-copies/markdown-copies.ts';
import { markdownPath, withBase } from '../lib/addresses.ts';
import { formatDate } from '../lib/dates.ts';
import { feedFormats } from '../lib/feeds/feed.ts';
import type { LlmsLink, LlmsSection } from '../lib/page-markdown/llms-text.ts';
import { fill, wordsFor } from '../lib/words.ts';
import type { Document } from './documents.ts';
import { feedFolder } from './feed-links.ts';
import { getNewsPages } from './news.ts';
import { getPages } from './pages.ts';
import { getWriters } from './people.ts';
import { getPosts, type Post } from './posts.ts';
import { getProjects } from './projects.ts';

/** Path with base of a text as Markdown; undefined for what is kept from search engines, hidden, or on another page. */
export function markdownHref({ href, sitemap }: Document): string | undefined {
  return sitemap ? markdownPath(href) : undefined;
}

/** Every text that there is as Markdown. */
export async function getMarkdownCopies(): Promise<MarkdownCopy[]> {
  const others = [await getPages(), await getProjects()].flat();
  return [
    ...(await getPosts()).filter(isCopied).map((post) => toCopy(post, postByline(post))),
    ...others.filter(isCopied).map((document) => toCopy(document, undefined)),
    ...(await getNewsPages()).filter(isCopied).map((item) => toCopy(item, dateOf(item))),
  ];
}

/** The texts of the site in the sections of `llms.txt`, whose names are English for whoever reads it. */
export async function getLlmsSections(): Promise<LlmsSection[]> {
  const { lang } = site.settings;
  return [
    { title: 'Pages', links: toLinks(await getPages()) },
    { title: 'Posts', links: toLinks(await getPosts()) },
    { title: 'Projects', links: toLinks(await getProjects()) },
    { title: 'News', links: toLinks(await getNewsPages()) },
    {
      title: 'Optional',
      links: [
        { title: 'Feed', url: whole(feedFolder(lang) + feedFormats.atom.file) },
        { title: 'Sitemap', url: whole(withBase(site.settings.base, '/sitemap.xml')) },
      ],
    },
  ];
}

function isCopied({ sitemap }: Document): boolean {
  return sitemap;
}

function toCopy(document: Document, byline: string | undefined): MarkdownCopy {
  const { href, url, title, description } = document;
  const page = `/${href.slice(site.settings.base.length)}`;
  return { page, copy: markdownPath(page), url, title: title.text, description, byline };
}

function postByline(post: Post): string {
  const { lang } = post;
  const words = wordsFor(lang, site.settings.lang);
  const names = getWriters(post).map(({ name }) => name);
  const authors = new Intl.ListFormat(lang).format(names);
  return `${fill(words, 'by', { authors })} · ${dateOf(post)}`;
}

function dateOf({ date, updated, lang }: Document & { date: Date }): string {
  const words = wordsFor(lang, site.settings.lang);
  const written = (instant: Date): string => formatDate(instant, lang, site.settings.timezone);
  const changed = updated && fill(words, 'updated', { date: written(updated) });
  return [written(date), ...(changed === undefined ? [] : [changed])].join(' · ');
}

function toLinks(documents: readonly Document[]): LlmsLink[] {
  return documents.filter(isCopied).map(({ href, title, description, lang }) => {
    const other = lang === site.settings.lang ? undefined : `(${lang})`;
    return {
      title: title.text,
      url: whole(markdownPath(href)),
      note: [other, description].filter(Boolean).join(' '),
    };
  });
}

function whole(href: string): string {
  return new URL(href, site.origin).href;
}
