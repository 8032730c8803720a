import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { visit } from 'unist-util-visit';
import { textOf } from '../../src/integrations/links/xml.ts';
import {
  childElements,
  isLanguage,
  isTimestamp,
  isWebAddress,
  named,
  paddedValues,
  textIn,
} from './elements.ts';

const required = ['title', 'link', 'description'];

/** What a channel and an item may have once. */
const once = {
  channel: [
    ...['language', 'copyright', 'managingEditor', 'webMaster', 'pubDate', 'lastBuildDate'],
    ...['generator', 'docs', 'cloud', 'ttl', 'image', 'rating', 'textInput'],
    ...['skipHours', 'skipDays'],
  ],
  item: [
    ...['title', 'link', 'description', 'author', 'comments', 'enclosure', 'guid', 'pubDate'],
    ...['source', 'content:encoded'],
  ],
};

/** What they may have as well, any number of times; all else needs a namespace. */
const repeatable = { channel: [...required, 'category', 'item'], item: ['category'] };

/** RFC 822, section 5, with the year of four digits that RSS prefers; of zones the Profile wants these. */
const date =
  /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d\d? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UT|[+-]\d{4})$/;

/**
 * What in a feed breaks RSS 2.0 (https://www.rssboard.org/rss-specification) or goes against the recommendations of its Profile
 * (https://www.rssboard.org/rss-profile) that concern it.
 */
export function rssProblems(xml: string): string[] {
  const root = childElements(fromXml(xml))[0];
  if (root?.name !== 'rss' || root.attributes['version'] !== '2.0') return ['it is no RSS 2.0'];
  const [channel, ...others] = named(root, 'channel');
  if (!channel || others.length > 0) return ['rss has not one channel'];
  const items = named(channel, 'item');
  const guids = items.map((item) => textIn(item, 'guid')).filter((guid) => guid !== undefined);
  return [
    ...[...undeclaredPrefixes(root)].map((prefix) => `the prefix ${prefix} is not declared`),
    ...channelProblems(channel),
    ...items.flatMap(itemProblems),
    ...guids
      .filter((guid, index) => guids.indexOf(guid) !== index)
      .map((guid) => `two items have the guid ${guid}`),
  ];
}

function channelProblems(channel: Element): string[] {
  const selves = named(channel, 'atom:link').filter(
    ({ attributes }) => attributes['rel'] === 'self',
  );
  return [
    ...required
      .filter((name) => named(channel, name).length !== 1 || !textIn(channel, name))
      .map((name) => `channel has not one ${name}`),
    ...commonProblems(channel, 'channel'),
    ...values(channel, ['language'])
      .filter((tag) => !isLanguage(tag))
      .map((tag) => `${tag} is no language tag`),
    ...(selves.length === 1 ? [] : ['channel has not one atom:link of rel self']),
    ...selves
      .filter(({ attributes }) => !isWebAddress(attributes['href'] ?? ''))
      .map(() => 'the link of rel self has no whole address'),
  ];
}

function itemProblems(item: Element): string[] {
  const hasWords = ['title', 'description'].some((name) => textIn(item, name));
  return [
    ...(hasWords ? [] : ['item has neither title nor description']),
    ...commonProblems(item, 'item'),
    ...named(item, 'guid').flatMap(guidProblems),
    ...values(item, ['dcterms:modified', 'atom:updated'])
      .filter((text) => !isTimestamp(text))
      .map((text) => `${text} is no date of RFC 3339`),
    ...values(item, ['dc:language'])
      .filter((tag) => !isLanguage(tag))
      .map((tag) => `${tag} is no language tag`),
    ...[...named(item, 'enclosure'), ...named(item, 'media:content')]
      .filter(({ attributes }) => !isWebAddress(attributes['url'] ?? ''))
      .map(({ name }) => `${name} has no whole address`),
    ...named(item, 'enclosure')
      .filter(({ attributes }) => !attributes['length'] || !attributes['type'])
      .map(() => 'enclosure has no length or no type'),
  ];
}

function commonProblems(parent: Element, kind: 'channel' | 'item'): string[] {
  const known = [...once[kind], ...repeatable[kind]];
  const dates = ['pubDate', 'lastBuildDate'];
  return [
    ...once[kind]
      .filter((name) => named(parent, name).length > 1)
      .map((name) => `${kind} has more than one ${name}`),
    ...childElements(parent)
      .filter(({ name }) => !name.includes(':') && !known.includes(name))
      .map(({ name }) => `RSS has no ${name} in ${kind}`),
    ...values(parent, ['link', 'docs', 'comments'])
      .filter((text) => !isWebAddress(text))
      .map((text) => `${text} is no whole address`),
    ...values(parent, dates)
      .filter((text) => !isDate(text))
      .map((text) => `${text} is no date of RFC 822`),
    ...values(parent, ['author', 'managingEditor', 'webMaster'])
      .filter((text) => !/^\S+@\S+/.test(text))
      .map((text) => `${text} is no e-mail address`),
    ...values(parent, ['category', 'dc:creator'])
      .filter((text) => text.trim() === '')
      .map(() => `a category or author of ${kind} is empty`),
    ...paddedValues(parent, ['link', 'guid', 'docs', ...dates]),
  ];
}

function guidProblems(guid: Element): string[] {
  const isPermaLink = guid.attributes['isPermaLink'] ?? 'true';
  if (isPermaLink === 'false') return [];
  if (isPermaLink !== 'true') return [`isPermaLink is ${isPermaLink}`];
  const text = textOf(guid);
  return isWebAddress(text) ? [] : [`the guid ${text} is no permanent link`];
}

/** A date in the right form whose day of the week is right, too. */
function isDate(text: string): boolean {
  const match = date.exec(text);
  const time = Date.parse(text);
  if (!match || Number.isNaN(time)) return false;
  const offset = /([+-])(\d\d)(\d\d)$/.exec(text);
  const minutes = offset
    ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3]))
    : 0;
  const local = new Date(time + minutes * 60_000);
  return match[1] === undefined || local.toUTCString().startsWith(match[1]);
}

function values(parent: Element, names: readonly string[]): string[] {
  return names.flatMap((name) => named(parent, name)).map(textOf);
}

function undeclaredPrefixes(root: Element): Set<string> {
  const prefixes = new Set<string>();
  visit(root, 'element', ({ name }) => {
    const prefix = /^(.+):/.exec(name)?.[1];
    if (prefix !== undefined && !root.attributes[`xmlns:${prefix}`]) prefixes.add(prefix);
  });
  return prefixes;
}
