import { Document, isMap, isPair, isScalar } from 'yaml';
import type * as z from 'zod';
import type { Place } from '../lib/errors.ts';
import { blogSchema, giscusSchema, siteSchema, type SiteInput } from '../schemas/site.ts';
import { findBlogSettings, findSiteSettings, type FoundSetting } from './blog-settings.ts';
import type { Config } from './config.ts';
import type { DeadLinks } from './dead-links.ts';
import { makeFinding, type Finding, type FindingId } from './findings.ts';
import { toFooter } from './footer.ts';
import { withoutTags } from './front-matter/plain-text.ts';
import { jekyllPermalink } from './jekyll-address.ts';
import { textOf, type Values } from './values.ts';

export interface ImportedSettings {
  /** The text of site.yaml. */
  yaml: string;
  findings: Finding[];
}

/** Where a site lives of which nobody has said where; the name is reserved for examples (RFC 2606). */
export const unknownUrl = 'https://example.org';
const heading =
  ' Settings of the site. docs/settings.md explains each of them, and those that are not here.';
/** What somebody who has never seen site.yaml needs to know of a setting. */
const comments: Readonly<Record<string, string>> = {
  title: 'Name of the site: in the header, in the titles of pages, in the feed.',
  description: 'One sentence about it, for search engines and link previews.',
  url: 'Where it lives. "base: /notes/" would put it below that address.',
  author: 'Who writes here. The address is shown nowhere unless it is among the socials.',
  lang: 'Language of texts that name none, and the time zone of dates that name none.',
  permalink: 'Address of a post, as it was.',
  navigation: 'The menu. Without this list it is made of the pages that say "nav: true".',
  socials: "The author's other places on the web, in order.",
  giscus: 'Comments, on GitHub Discussions.',
  blog: 'The list of posts.',
  external_sources: 'Posts on other sites, listed with those of this one.',
  macros: 'Commands of formulas in all texts.',
  footer: 'Below every page. Markdown.',
  theme: "Colours: al-folio's. Folia's own are the palettes folia and cobalt.",
  known_dead_links: 'Links lead to these addresses, and nothing is there. Take out what you mend.',
};

const plainSettings = ['title', 'description', 'blog_name', 'blog_description'];

/** What site.yaml says besides `_config.yml`. */
export interface AddedSettings extends Pick<SiteInput, 'navigation' | 'socials' | 'macros'> {
  /** Where those of the footer are looked up, and what belongs into `known_dead_links`. */
  links?: DeadLinks;
  /** Colour of links, in the light theme and in the dark one. */
  accent?: [string, string] | undefined;
}

/** Makes site.yaml from al-folio's settings: a value that Folia does not take is left out, with a finding. */
export function convertSettings(
  { values: written, locate }: Config,
  added: AddedSettings = {},
): ImportedSettings {
  const findings: Finding[] = [];
  const report: Report = (id, message, path) => {
    findings.push(makeFinding(id, message, locate(path)));
  };
  const values = withPlainTexts(written, report);
  const take = (key: keyof SiteInput, name: string): unknown =>
    accepted(siteSchema.shape[key], values[name], [name], report);
  const all = (shape: Record<string, z.ZodType>, found: FoundSetting[]) =>
    Object.fromEntries(
      found.map(({ key, value, path }) => [key, accepted(shape[key], value, path, report)]),
    );
  const url = take('url', 'url');
  const title = siteTitle(values);
  reportMissing(url, title, report);
  const settings = {
    title: title ?? 'Untitled',
    description: textOf(take('description', 'description'))?.replaceAll(/\s+/g, ' '),
    url: url ?? unknownUrl,
    base: take('base', 'baseurl'),
    author: author(values, title),
    lang: take('lang', 'lang') ?? take('lang', 'default_lang'),
    timezone: take('timezone', 'timezone'),
    permalink: textOf(values['permalink']) ? take('permalink', 'permalink') : jekyllPermalink,
    navigation: added.navigation,
    socials: added.socials,
    giscus: giscus(values['giscus'], report),
    blog: withoutEmpty(all(blogSchema.shape, findBlogSettings(values))),
    ...all(siteSchema.shape, findSiteSettings(values)),
    macros: added.macros,
    footer: footer(values, added.links, locate(['footer_text']), findings),
    theme: theme(added.accent),
    known_dead_links: added.links?.list,
  };
  return { yaml: writeSettings(withoutEmpty(settings) ?? {}), findings };
}

function author(values: Values, title: string | undefined): Values | undefined {
  const name = fullName(values) ?? title ?? 'Unknown';
  return withoutEmpty({ name, email: textOf(values['email']) });
}

/** Imported sites look like home. */
function theme(accent: AddedSettings['accent']): SiteInput['theme'] {
  return { palette: 'al-folio', ...(accent && { colors: { accent } }) };
}

function reportMissing(url: unknown, title: string | undefined, report: Report): void {
  if (url === undefined) {
    const message = `The site has no address. site.yaml says ${unknownUrl}: put the real one there.`;
    report('setting-missing', message, ['url']);
  }
  if (title === undefined) {
    report('setting-missing', 'The site has no title. site.yaml says "Untitled".', ['title']);
  }
}

function writeSettings(settings: Values): string {
  const document = new Document(settings);
  document.commentBefore = heading;
  const items = isMap(document.contents) ? document.contents.items : [];
  for (const { key } of items.filter(isPair)) {
    const comment = isScalar(key) ? comments[String(key.value)] : undefined;
    if (!isScalar(key) || comment === undefined) continue;
    key.commentBefore = ` ${comment}`;
    key.spaceBefore = key !== items[0]?.key;
  }
  return document.toString({ lineWidth: 0 });
}

type Report = (id: FindingId, message: string, path: readonly string[]) => void;

/** Takes the tags out of what Folia shows as plain text. */
function withPlainTexts(values: Values, report: Report): Values {
  const plain = plainSettings.flatMap((name): [string, unknown][] => {
    const text = withoutTags(values[name]);
    if (text === values[name]) return [];
    report('setting-value', `"${name}" is plain text in Folia. Its HTML tags were left out.`, [
      name,
    ]);
    return [[name, text]];
  });
  return { ...values, ...Object.fromEntries(plain) };
}

/** al-folio's `title: blank` asks for the author's name. */
function siteTitle(values: Values): string | undefined {
  const title = textOf(values['title']);
  return title === undefined || title === 'blank' ? fullName(values) : title;
}

function accepted(
  schema: z.ZodType | undefined,
  value: unknown,
  path: readonly string[],
  report: Report,
): unknown {
  if (!schema || value === null || value === undefined || value === '') return undefined;
  if (schema.safeParse(value).success) return value;
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const expects = schema.meta()?.expects;
  const reason = expects === undefined ? '' : ` Folia expects ${expects}.`;
  report('setting-value', `The setting "${path.join('.')}: ${shown}" was left out.${reason}`, path);
  return undefined;
}

function giscus(value: unknown, report: Report): Record<string, unknown> | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const shape: Record<string, z.ZodType> = giscusSchema.shape;
  const entries = Object.entries(value).flatMap(([key, own]): [string, unknown][] => {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    const path = ['giscus', key];
    if (!schema) {
      if (own !== null)
        report('setting-value', `giscus has no setting "${key}". It was left out.`, path);
      return [];
    }
    const taken = accepted(schema, own, path, report);
    return taken === undefined ? [] : [[key, taken]];
  });
  return Object.fromEntries(entries);
}

function footer(
  values: Values,
  links: DeadLinks | undefined,
  place: Place,
  findings: Finding[],
): string | undefined {
  const markdown = toFooter(textOf(values['footer_text']));
  if (markdown === undefined || !links) return markdown;
  const settled = links.settleMarkdown(markdown, place);
  findings.push(...settled.findings);
  return settled.text;
}

function fullName(values: Values): string | undefined {
  const parts = ['first_name', 'middle_name', 'last_name'].map((key) => textOf(values[key]));
  return parts.filter(Boolean).join(' ') || undefined;
}

function withoutEmpty<T extends Record<string, unknown>>(map: T): Partial<T> | undefined {
  const entries = Object.entries(map).filter(([, value]) => value !== undefined && !isEmpty(value));
  return entries.length > 0 ? (Object.fromEntries(entries) as Partial<T>) : undefined;
}

/** Whether a map or a list has nothing in it. */
function isEmpty(value: unknown): boolean {
  return value !== null && typeof value === 'object' && Object.keys(value).length === 0;
}
