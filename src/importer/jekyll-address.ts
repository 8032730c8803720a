import path from 'node:path';
import { dateFromFile } from '../lib/addresses.ts';
import { parseWrittenDate, toInstant, toLocalTime, type LocalTime } from '../lib/dates.ts';
import { fillPermalink, resolveStyle } from '../lib/permalinks.ts';
import { asMap, textOf, type Values } from './values.ts';

/** What decides about an address in Jekyll. */
export interface AddressedText {
  /** From the root. */
  file: string;
  collection: string;
  /** Path below the folder of its collection, with its ending. */
  below: string;
  /** Front matter, defaults included. */
  values: Values;
}

/** The pattern of posts in Jekyll if `_config.yml` has none: https://jekyllrb.com/docs/permalinks/ */
export const jekyllPermalink = 'date';

/**
 * The address of a text as Jekyll makes it, without the base path and not encoded, whether or not it is published
 * (`Jekyll::URL`, `Page#template`, `Collection#url_template`: https://github.com/jekyll/jekyll).
 */
export function jekyllAddress(text: AddressedText, config: Values): string {
  const { collection, values } = text;
  const own = textOf(values['permalink']);
  if (own !== undefined && URL.canParse(own)) return own;
  const pattern = own ?? patternOf(text, config);
  return fillOwn(pattern, text, config, collection === 'posts' || collection === 'drafts');
}

function patternOf({ collection, below, file }: AddressedText, config: Values): string {
  const style = textOf(config['permalink']) ?? jekyllPermalink;
  if (collection === 'posts' || collection === 'drafts') return resolveStyle(style);
  const suffix = suffixOf(style);
  if (collection === 'pages') {
    const folder = path.posix.dirname(file);
    const base = path.posix.basename(below, path.posix.extname(below));
    const inFolder = folder === '.' ? '' : `/${folder}`;
    return base === 'index' ? `${inFolder}/` : `${inFolder}/${base}${suffix}`;
  }
  const own = textOf(asMap(asMap(config['collections'])[collection])['permalink']);
  return own ?? `/:collection/:path${suffix}`;
}

/** `Utils.add_permalink_suffix`: what the pattern of posts says about the end of all other addresses. */
function suffixOf(style: string): string {
  if (style === 'pretty' || style.endsWith('/')) return '/';
  return resolveStyle(style) !== style || style.endsWith(':output_ext') ? '.html' : '';
}

function fillOwn(pattern: string, text: AddressedText, config: Values, isPost: boolean): string {
  const { below, values, collection } = text;
  const stem = below.replace(/\.[^./]+$/, '');
  const base = path.posix.basename(stem);
  const fixed: Readonly<Record<string, string>> = isPost
    ? {}
    : { collection, path: stem, name: base, basename: base };
  const known = pattern.replaceAll(/:([a-z]+)/g, (written, name: string) =>
    // A colon in a name is no placeholder.
    Object.hasOwn(fixed, name) ? (fixed[name] ?? '').replaceAll(':', '\u0000') : written,
  );
  const slug = textOf(values['slug']) ?? base.replace(/^\d{4}-\d{1,2}-\d{1,2}-(?=.)/, '');
  const categories = [
    ...folderCategories(text),
    ...namesOf(values['categories'], values['category']),
  ];
  return fillPermalink(known, { slug, categories, time: timeOf(text, config) }).replaceAll(
    '\u0000',
    ':',
  );
}

/** Posts in `notes/_posts` have the category `notes`. */
function folderCategories({ file, collection }: AddressedText): string[] {
  const parts = file.split('/');
  return collection === 'posts' ? parts.slice(0, Math.max(parts.indexOf('_posts'), 0)) : [];
}

function namesOf(several: unknown, single: unknown): string[] {
  const list = Array.isArray(several) ? several.map(String) : (textOf(several)?.split(/\s+/) ?? []);
  const one = textOf(single);
  return one === undefined ? list : [...list, one];
}

function timeOf({ file, values }: AddressedText, config: Values): LocalTime {
  const written =
    parseWrittenDate(textOf(values['date']) ?? '') ?? parseWrittenDate(dateFromFile(file) ?? '');
  const zone = textOf(config['timezone']) ?? 'UTC';
  const instant = written ? safely(() => toInstant(written, zone)) : undefined;
  return safely(() => toLocalTime(instant ?? new Date(0), zone)) ?? toLocalTime(new Date(0), 'UTC');
}

/** A time zone that nobody knows. */
function safely<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
