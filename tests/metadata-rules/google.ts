import * as z from 'zod';
import { findElements } from '../feed-rules/html.ts';

/**
 * What Google asks of structured data, strictly: nothing that is not in the vocabulary of https://schema.org/ for its type.
 * https://developers.google.com/search/docs/appearance/structured-data/article, …/breadcrumb and …/site-names
 */
const address = z.url({ protocol: /^https?$/ });
const moment = z.iso.datetime({ offset: true });
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/);

const writer = z.strictObject({
  '@type': z.enum(['Person', 'Organization']),
  '@id': address.optional(),
  name: z.string().min(1),
  url: address.optional(),
  identifier: z
    .strictObject({
      '@type': z.literal('PropertyValue'),
      propertyID: address,
      value: z.string().regex(/^orcid:\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/),
      url: address,
    })
    .optional(),
  sameAs: z.array(address).min(1).optional(),
  affiliation: z
    .array(
      z.strictObject({
        '@type': z.literal('Organization'),
        name: z.string().min(1),
        url: address.optional(),
      }),
    )
    .optional(),
});

const website = z.strictObject({
  '@type': z.literal('WebSite'),
  '@id': address,
  url: address,
  name: z.string().min(1),
  description: z.string().min(1).optional(),
  inLanguage: language.optional(),
});

const article = z.strictObject({
  '@type': z.enum(['BlogPosting', 'ScholarlyArticle', 'Article']),
  mainEntityOfPage: address,
  headline: z.string().min(1),
  description: z.string().min(1).optional(),
  image: z.array(address).min(1).optional(),
  datePublished: moment,
  dateModified: moment,
  author: z.array(writer).min(1),
  inLanguage: language,
  keywords: z.array(z.string()).min(1).optional(),
  isPartOf: z.strictObject({ '@id': address }),
});

const breadcrumbs = z.strictObject({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z
    .array(
      z.strictObject({
        '@type': z.literal('ListItem'),
        position: z.int(),
        name: z.string().min(1),
        item: address,
      }),
    )
    .min(2)
    .refine((items) => items.every(({ position }, index) => position === index + 1)),
});

const graph = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.discriminatedUnion('@type', [website, article, breadcrumbs, writer])),
});

export type Node = z.output<typeof graph>['@graph'][number];

/**
 * The structured data of a page; empty if it has none.
 *
 * @throws {z.ZodError} when it is against the rules.
 */
export function readStructuredData(html: string): Node[] {
  const scripts = findElements(
    html,
    ({ tagName, properties }) =>
      tagName === 'script' && properties['type'] === 'application/ld+json',
  );
  return scripts.flatMap(({ children: [text] }) => {
    const json = text?.type === 'text' ? text.value : '';
    return graph.parse(JSON.parse(json))['@graph'];
  });
}
