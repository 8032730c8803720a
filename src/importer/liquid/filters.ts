import { filters as builtIn, type Liquid } from 'liquidjs';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { SourceSite } from '../source-site.ts';
import { toText } from './placed-emitter.ts';
import { basePathOf, siteUrlOf } from '../site-address.ts';

type Filter = (this: unknown, value: unknown, ...parameters: unknown[]) => unknown;

const dateFilters = [
  'date',
  'date_to_string',
  'date_to_long_string',
  'date_to_xmlschema',
  'date_to_rfc822',
] as const;

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

/** Adds the filters of Jekyll and al-folio that liquidjs does not have, or has otherwise. */
export function addFilters(liquid: Liquid, site: SourceSite): void {
  const base = basePathOf(site.config);
  const relativeUrl = (value: unknown) =>
    isNothing(value) ? value : toRelative(toText(value), base);
  const own: Record<string, Filter> = {
    relative_url: relativeUrl,
    absolute_url: (value) => {
      const path = relativeUrl(value);
      return typeof path === 'string' && path.startsWith('/')
        ? siteUrlOf(site.config) + path
        : path;
    },
    strip_index: (value) => toText(value).replace(/\/index\.html?$/, '/'),
    markdownify: (value) => String(markdown.processSync(toText(value))),
    remove_accents: (value) => toText(value).normalize('NFD').replaceAll(/\p{M}/gu, ''),
    regex_replace: (value, pattern, replacement = '') =>
      toText(value).replaceAll(new RegExp(toText(pattern), 'g'), toText(replacement)),
    // Folia does the same for the whole text, or has no need of it.
    smartify: unchanged,
    emojify: unchanged,
    bust_file_cache: unchanged,
    bust_css_cache: unchanged,
  };
  for (const [name, filter] of Object.entries(own)) liquid.registerFilter(name, filter);
  const { timezone } = site.config;
  for (const name of dateFilters) {
    const original = builtIn[name] as Filter;
    liquid.registerFilter(name, function (this: unknown, value: unknown, ...rest: unknown[]) {
      const zone = typeof timezone === 'string' ? timezone : 'UTC';
      return original.call(this, toMoment(value, zone), ...rest);
    });
  }
}

function toRelative(address: string, base: string): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return address;
  return `${base}/${address.replace(/^\/+/, '')}`.replaceAll(' ', '%20');
}

/**
 * Jekyll takes a date without an offset for one of the site's zone, and shows every date there. The zone of this machine has no
 * part in it: the clock of the site is given as if it were UTC.
 */
function toMoment(value: unknown, zone: string): unknown {
  if (typeof value !== 'string') return value;
  const match =
    /^(?<day>\d{4}-\d\d?-\d\d?)(?:[T ]+(?<time>\d\d?:\d\d(?::\d\d)?))?(?:\.\d+)?\s*(?<offset>Z|[+-]\d\d:?\d\d)?$/.exec(
      value.trim(),
    );
  if (!match?.groups) return value;
  const { day = '', time = '00:00:00', offset } = match.groups;
  const padded = [day, time].map((part) => part.replaceAll(/\b\d\b/g, '0$&')).join('T');
  const clock = new Date(`${padded}${offset ?? 'Z'}`);
  return offset === undefined || Number.isNaN(clock.getTime()) ? clock : inZone(clock, zone);
}

/** The moment whose time in UTC is that of another moment in a zone. */
function inZone(moment: Date, timeZone: string): Date {
  try {
    const text = moment.toLocaleString('sv-SE', { timeZone });
    return new Date(`${text.replace(' ', 'T')}Z`);
  } catch {
    return moment;
  }
}

function unchanged(value: unknown): unknown {
  return value;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}
