import { LineCounter, isMap, isNode, parseDocument, stringify } from 'yaml';
import type * as z from 'zod';
import type { Place } from '../lib/errors.ts';
import { blogSchema, giscusSchema, siteSchema, type SiteInput } from '../schemas/site.ts';
import { findBlogSettings, findSiteSettings, type FoundSetting } from './blog-settings.ts';
import { makeFinding, type Finding, type FindingId } from './findings.ts';
import { toFooter } from './footer.ts';

export interface ImportedSettings {
  /** The text of site.yaml. */
  yaml: string;
  findings: Finding[];
}

const configFile = '_config.yml';
/** Where a site lives of which nobody has said where; the name is reserved for examples (RFC 2606). */
const unknownUrl = 'https://example.org';
const heading =
  '# Settings of the site. docs/settings.md explains each of them, and those that are not here.\n';

/** `_config.yml`: its values, and where its keys stand. */
export interface Config {
  values: Readonly<Record<string, unknown>>;
  locate: (path: readonly string[]) => Place;
}

/** Reads `_config.yml` as leniently as Jekyll; one that is no YAML is empty. */
export function readConfig(text: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
    lineCounter: lines,
  });
  const usable = document.errors.length === 0 && isMap(document.contents);
  return {
    values: usable ? (document.toJS() as Record<string, unknown>) : {},
    locate: (path) => {
      const node = usable ? document.getIn(path, true) : undefined;
      if (!isNode(node) || !node.range) return { file: configFile };
      const { line, col } = lines.linePos(node.range[0]);
      return { file: configFile, line, column: col };
    },
  };
}

/** The base path that an al-folio site's addresses may begin with: `/notes`, or nothing. */
export function basePathOf({ values }: Config): string {
  const trimmed = (textOf(values['baseurl']) ?? '').replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}

/** Makes site.yaml from al-folio's settings: a value that Folia does not take is left out, with a finding. */
export function convertSettings({ values, locate }: Config): ImportedSettings {
  const findings: Finding[] = [];
  const report: Report = (id, message, path) => {
    findings.push(makeFinding(id, message, locate(path)));
  };
  const take = (key: keyof SiteInput, name: string): unknown =>
    accepted(siteSchema.shape[key], values[name], [name], report);
  const all = (shape: Record<string, z.ZodType>, found: FoundSetting[]) =>
    Object.fromEntries(
      found.map(({ key, value, path }) => [key, accepted(shape[key], value, path, report)]),
    );
  const own = (name: string): string | undefined => textOf(values[name]);
  const url = take('url', 'url');
  if (url === undefined) {
    const message = `The site has no address. site.yaml says ${unknownUrl}: put the real one there.`;
    report('setting-missing', message, ['url']);
  }
  const title = siteTitle(values);
  if (title === undefined)
    report('setting-missing', 'The site has no title. site.yaml says "Untitled".', ['title']);
  const settings = {
    title: title ?? 'Untitled',
    description: textOf(take('description', 'description'))?.replaceAll(/\s+/g, ' '),
    url: url ?? unknownUrl,
    base: take('base', 'baseurl'),
    author: withoutEmpty({ name: fullName(values) ?? title ?? 'Unknown', email: own('email') }),
    lang: take('lang', 'lang'),
    timezone: take('timezone', 'timezone'),
    permalink: take('permalink', 'permalink'),
    navigation: [
      { title: 'Home', href: '/' },
      { title: 'Blog', href: '/blog/' },
    ],
    giscus: giscus(values['giscus'], report),
    blog: withoutEmpty(all(blogSchema.shape, findBlogSettings(values))),
    ...all(siteSchema.shape, findSiteSettings(values)),
    footer: toFooter(own('footer_text')),
  };
  return { yaml: heading + stringify(withoutEmpty(settings), { lineWidth: 0 }), findings };
}

type Report = (id: FindingId, message: string, path: readonly string[]) => void;

/** al-folio's `title: blank` asks for the author's name. */
function siteTitle(values: Config['values']): string | undefined {
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

function fullName(values: Config['values']): string | undefined {
  const parts = ['first_name', 'middle_name', 'last_name'].map((key) => textOf(values[key]));
  return parts.filter(Boolean).join(' ') || undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function withoutEmpty<T extends Record<string, unknown>>(map: T): Partial<T> | undefined {
  const entries = Object.entries(map).filter(
    ([, value]) => value !== undefined && !isEmptyMap(value),
  );
  return entries.length > 0 ? (Object.fromEntries(entries) as Partial<T>) : undefined;
}

function isEmptyMap(value: unknown): boolean {
  return value !== null && typeof value === 'object' && Object.keys(value).length === 0;
}
