import { toInstant } from '../../lib/dates.ts';
import { readFeed, type Fault } from '../../lib/external/feed.ts';
import { readPage, type PageFacts } from '../../lib/external/page.ts';
import type { SiteSettings } from '../../schemas/site.ts';
import type { WebText } from './fetch-text.ts';
import { Notices } from './notices.ts';
import type { WebReader } from './web-reader.ts';

/** A post on another site, as the data store holds it; texts are plain. */
export interface ExternalPostData {
  /** http or https. */
  url: string;
  title: string;
  description: string | undefined;
  /** ISO 8601, in UTC. */
  published: string;
  tags: string[];
  categories: string[];
  /** How long its text is, if it could be read. */
  words: number | undefined;
  /** BCP 47 tag; undefined if it does not say. */
  lang: string | undefined;
}

/** What was read of a source. */
export interface SourceReading {
  posts: ExternalPostData[];
  /** What a writer should know, as full sentences. */
  warnings: string[];
}

type Source = SiteSettings['external_sources'][number];
type ListedPost = NonNullable<Source['posts']>[number];

/** Reads the feed of a source and the pages of its single posts. A post that is in both is described by its page. */
export async function readSource(
  source: Source,
  timeZone: string,
  reader: WebReader,
): Promise<SourceReading> {
  const readings = await Promise.all([
    ...(source.rss_url === undefined ? [] : [readFeedOf(source.rss_url, source, timeZone, reader)]),
    ...(source.posts ?? []).map((post) => readPost(post, source, timeZone, reader)),
  ]);
  const byUrl = new Map(readings.flatMap(({ posts }) => posts).map((post) => [post.url, post]));
  return { posts: [...byUrl.values()], warnings: readings.flatMap(({ warnings }) => warnings) };
}

async function readFeedOf(
  address: string,
  { tags = [], categories = [] }: Source,
  timeZone: string,
  reader: WebReader,
): Promise<SourceReading> {
  const notices = new Notices(timeZone);
  const { value, fault, asOf } = await reader.read(address, ({ text, url }) =>
    readFeed(text, url, timeZone),
  );
  const posts = (value?.posts ?? []).map(({ published, ...post }) => ({
    ...post,
    published: published.toISOString(),
    tags,
    categories,
  }));
  const failed =
    fault === undefined ? [] : [notices.feedFailed(address, fault, posts.length, asOf)];
  const leftOut = value ? notices.entriesLeftOut(address, value) : [];
  return { posts, warnings: [...failed, ...leftOut] };
}

/** A page is asked only for what site.yaml does not say. */
async function readPost(
  post: ListedPost,
  source: Source,
  timeZone: string,
  reader: WebReader,
): Promise<SourceReading> {
  const told = post.title !== undefined && post.description !== undefined;
  const { value, fault, asOf } = told
    ? { value: undefined, fault: undefined, asOf: new Date(0) }
    : await reader.read(post.url, (text) => readPageOf(text, post.title));
  const title = post.title ?? value?.title;
  const warnings =
    fault === undefined
      ? []
      : [
          new Notices(timeZone).pageFailed(
            post.url,
            fault,
            title !== undefined,
            value ? asOf : undefined,
          ),
        ];
  if (title === undefined) return { posts: [], warnings };
  const data: ExternalPostData = {
    url: new URL(post.url).href,
    title,
    description: post.description ?? value?.description,
    published: toInstant(post.published_date, timeZone).toISOString(),
    tags: union(source.tags, post.tags),
    categories: union(source.categories, post.categories),
    words: value?.words,
    lang: value?.lang,
  };
  return { posts: [data], warnings };
}

function readPageOf({ text, type }: WebText, title: string | undefined): PageFacts | Fault {
  if (type !== '' && !/^(?:text\/html|application\/xhtml\+xml)$/.test(type))
    return { fault: `is ${type}, not a web page` };
  const facts = readPage(text);
  return (title ?? facts.title) === undefined ? { fault: 'is a page without a title' } : facts;
}

function union(...lists: (string[] | undefined)[]): string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}
