import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { textOf } from '../../src/integrations/links/xml.ts';
import { childElements, isLanguage, isTimestamp, named, paddedValues } from './elements.ts';

const namespace = 'http://www.w3.org/2005/Atom';

const atMostOnce = {
  feed: ['generator', 'icon', 'logo', 'rights', 'subtitle'],
  entry: ['content', 'published', 'rights', 'source', 'summary'],
};

/** What in a feed breaks RFC 4287: https://www.rfc-editor.org/rfc/rfc4287 */
export function atomProblems(xml: string): string[] {
  const feed = childElements(fromXml(xml))[0];
  if (feed?.name !== 'feed' || feed.attributes['xmlns'] !== namespace)
    return ['it is no Atom feed'];
  const entries = named(feed, 'entry');
  const problems = [
    ...containerProblems(feed, 'feed'),
    ...(linksWithRel(feed, 'self').length === 1 ? [] : ['feed has not one link of rel self']),
    ...entries.flatMap((entry) => entryProblems(entry, feed)),
  ];
  const ids = entries.map((entry) => textOf(named(entry, 'id')[0] ?? entry));
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...problems, ...repeated.map((id) => `two entries have the id ${id}`)];
}

function linksWithRel(parent: Element, rel: string): Element[] {
  return named(parent, 'link').filter(
    ({ attributes }) => (attributes['rel'] ?? 'alternate') === rel,
  );
}

/** §4.1.1 and §4.1.2: what feed and entry have in common. */
function containerProblems(parent: Element, kind: 'feed' | 'entry'): string[] {
  const count = (name: string) => named(parent, name).length;
  const texts = (...names: string[]) => names.flatMap((name) => named(parent, name)).map(textOf);
  const alternates = linksWithRel(parent, 'alternate').map(
    ({ attributes }) => `${attributes['type'] ?? ''} ${attributes['hreflang'] ?? ''}`,
  );
  return [
    ...['id', 'title', 'updated']
      .filter((name) => count(name) !== 1)
      .map((name) => `${kind} has not one ${name}`),
    ...atMostOnce[kind]
      .filter((name) => count(name) > 1)
      .map((name) => `${kind} has more than one ${name}`),
    ...texts('id')
      .filter((id) => !URL.canParse(id))
      .map((id) => `the id ${id} is no IRI`),
    ...texts('updated', 'published')
      .filter((text) => !isTimestamp(text))
      .map((text) => `${text} is no date of RFC 3339`),
    // §2: no white space in a date or an IRI.
    ...paddedValues(parent, ['id', 'updated', 'published', 'icon', 'logo']),
    ...[parent.attributes['xml:lang'] ?? 'en']
      .filter((tag) => !isLanguage(tag))
      .map((tag) => `${tag} is no language tag`),
    ...(new Set(alternates).size < alternates.length
      ? [`${kind} has two alternate links of one type`]
      : []),
    ...named(parent, 'link')
      .filter(({ attributes }) => !URL.canParse(attributes['href'] ?? ''))
      .map(() => `a link of ${kind} has no whole address`),
    ...named(parent, 'category')
      .filter(({ attributes }) => !attributes['term'])
      .map(() => `a category of ${kind} has no term`),
    ...['author', 'contributor']
      .flatMap((name) => named(parent, name))
      .flatMap((person) => personProblems(person)),
  ];
}

/** §4.1.2. */
function entryProblems(entry: Element, feed: Element): string[] {
  const hasContent = named(entry, 'content').length > 0;
  const hasAuthor = [entry, feed].some((parent) => named(parent, 'author').length > 0);
  return [
    ...containerProblems(entry, 'entry'),
    ...(hasContent || linksWithRel(entry, 'alternate').length > 0
      ? []
      : ['entry has neither content nor an alternate link']),
    ...(hasAuthor ? [] : ['entry has no author, and the feed has none either']),
  ];
}

/** §3.2. */
function personProblems(person: Element): string[] {
  const wrong = [
    ['name', 1, 1],
    ['uri', 0, 1],
    ['email', 0, 1],
  ] as const;
  const counts = wrong
    .filter(
      ([name, least, most]) =>
        named(person, name).length < least || named(person, name).length > most,
    )
    .map(([name]) => `${person.name} has a wrong number of ${name}`);
  return [...counts, ...paddedValues(person, ['uri', 'email'])];
}
