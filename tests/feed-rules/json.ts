import * as z from 'zod';
import { isLanguage, isTimestamp, isWebAddress } from './elements.ts';

const text = () => z.string();
const address = () => z.string().refine(isWebAddress, 'no whole address');
const date = () => z.string().refine(isTimestamp, 'no date of RFC 3339');
const language = () => z.string().refine(isLanguage, 'no language tag');

/** Keys that the format does not know are allowed if they begin with `_`. */
function object<T extends z.ZodRawShape>(shape: T) {
  return z
    .object(shape)
    .catchall(z.unknown())
    .superRefine((value, context) => {
      for (const key of Object.keys(value)) {
        if (!(key in shape) && !key.startsWith('_')) {
          context.addIssue({ code: 'custom', message: `unknown key ${key}` });
        }
      }
    });
}

const author = object({
  name: text().optional(),
  url: address().optional(),
  avatar: address().optional(),
}).refine((one) => one.name ?? one.url ?? one.avatar, 'neither name nor url nor avatar');

const attachment = object({
  url: address(),
  mime_type: text(),
  title: text().optional(),
  size_in_bytes: z.number().optional(),
  duration_in_seconds: z.number().optional(),
});

const item = object({
  id: text().min(1, 'empty'),
  url: address().optional(),
  external_url: address().optional(),
  title: text().optional(),
  content_html: text().optional(),
  content_text: text().optional(),
  summary: text().optional(),
  image: address().optional(),
  banner_image: address().optional(),
  date_published: date().optional(),
  date_modified: date().optional(),
  authors: z.array(author).optional(),
  tags: z.array(text().min(1, 'empty')).optional(),
  language: language().optional(),
  attachments: z.array(attachment).optional(),
}).refine(
  (one) => one.content_html !== undefined || one.content_text !== undefined,
  'neither content_html nor content_text',
);

const feed = object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text(),
  home_page_url: address(),
  feed_url: address(),
  description: text().optional(),
  user_comment: text().optional(),
  next_url: address().optional(),
  icon: address().optional(),
  favicon: address().optional(),
  authors: z.array(author).optional(),
  language: language().optional(),
  expired: z.boolean().optional(),
  hubs: z.array(object({ type: text(), url: address() })).optional(),
  items: z.array(item),
}).refine(
  ({ items }) => new Set(items.map(({ id }) => id)).size === items.length,
  'two items have one id',
);

export type JsonFeed = z.output<typeof feed>;

/**
 * What in a feed breaks JSON Feed 1.1 (https://jsonfeed.org/version/1.1), its two strong recommendations (`home_page_url` and
 * `feed_url`) included; `author`, which 1.1 has replaced by `authors`, counts as unknown.
 */
export function jsonFeedProblems(json: string): string[] {
  const { error } = feed.safeParse(JSON.parse(json));
  return (error?.issues ?? []).map(({ path, message }) => [...path, message].join(': '));
}

/** @throws {z.ZodError} when it breaks the rules. */
export function readJsonFeed(json: string): JsonFeed {
  return feed.parse(JSON.parse(json));
}
