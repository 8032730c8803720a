import * as z from 'zod';
import { htmlReferences } from './html.ts';
import type { Reference } from './references.ts';

const author = z.looseObject({ url: z.string().optional(), avatar: z.string().optional() });

/** Of JSON Feed 1.1 (https://jsonfeed.org/version/1.1): what holds an address. */
const schema = z.looseObject({
  home_page_url: z.string().optional(),
  feed_url: z.string().optional(),
  icon: z.string().optional(),
  favicon: z.string().optional(),
  authors: z.array(author).optional(),
  items: z.array(
    z.looseObject({
      url: z.string().optional(),
      external_url: z.string().optional(),
      image: z.string().optional(),
      banner_image: z.string().optional(),
      authors: z.array(author).optional(),
      attachments: z.array(z.looseObject({ url: z.string() })).optional(),
      content_html: z.string().optional(),
    }),
  ),
});

/**
 * The addresses in a JSON Feed, those of the HTML of its items included.
 *
 * @throws {SyntaxError} when it is no JSON.
 * @throws {z.ZodError} when it is no JSON Feed.
 */
export function jsonFeedReferences(json: string): Reference[] {
  const { items, authors = [], ...feed } = schema.parse(JSON.parse(json));
  return [
    ...pick(feed, ['home_page_url', 'feed_url', 'icon', 'favicon']),
    ...authors.flatMap((one) => pick(one, ['url', 'avatar'])),
    ...items.flatMap(({ authors = [], attachments = [], content_html = '', ...item }) => [
      ...pick(item, ['url', 'external_url', 'image', 'banner_image']),
      ...authors.flatMap((one) => pick(one, ['url', 'avatar'])),
      ...attachments.flatMap((one) => pick(one, ['url'])),
      ...htmlReferences(content_html).references.map(({ address, place }) => ({
        address,
        place: `content_html ${place}`,
        base: item.url,
      })),
    ]),
  ];
}

function pick(object: Readonly<Record<string, unknown>>, names: readonly string[]): Reference[] {
  return names.flatMap((name) => {
    const address = object[name];
    return typeof address === 'string' ? [{ address, place: name }] : [];
  });
}
