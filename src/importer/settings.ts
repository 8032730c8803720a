import { isMap, parseDocument, stringify } from 'yaml';
import type * as z from 'zod';
import { siteSchema, type SiteInput } from '../schemas/site.ts';
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
const heading = '# Settings of the site. docs/settings.md explains each of them, and those that are not here.\n';

type Config = Readonly<Record<string, unknown>>;

/** The base path that an al-folio site's addresses may begin with: `/notes`, or nothing. */
export function basePathOf(config: Config): string {
  const path = textOf(config['baseurl']) ?? '';
  const trimmed = path.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}

/** Reads `_config.yml` as leniently as Jekyll; one that is no YAML is empty. */
export function readConfig(text: string): Config {
  const document = parseDocument(text, { schema: 'core', strict: false, uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return {};
  return document.toJS() as Config;
}

/** Makes site.yaml from al-folio's settings: a value that Folia does not take is left out, with a finding. */
export function convertSettings(config: Config): ImportedSettings {
  const findings: Finding[] = [];
  const report = (id: FindingId, message: string): void => {
    findings.push(makeFinding(id, message, { file: configFile }));
  };
  const take = (key: keyof SiteInput, name: string): unknown =>
    accepted(siteSchema.shape[key], config[name], name, report);
  const author = fullName(config);
  const ownTitle = textOf(config['title']);
  const title = ownTitle === undefined || ownTitle === 'blank' ? author : ownTitle;
  if (title === undefined) report('setting-missing', 'The site has no title. site.yaml says "Untitled".');
  const url = take('url', 'url');
  if (url === undefined) {
    report('setting-missing', `The site has no address. site.yaml says ${unknownUrl}: put the real one there.`);
  }
  const settings = {
    title: title ?? 'Untitled',
    description: line(take('description', 'description')),
    url: url ?? unknownUrl,
    base: take('base', 'baseurl'),
    author: withoutEmpty({ name: author ?? title ?? 'Unknown', email: textOf(config['email']) }),
    lang: take('lang', 'lang'),
    timezone: take('timezone', 'timezone'),
    permalink: take('permalink', 'permalink'),
    navigation: [
      { title: 'Home', href: '/' },
      { title: 'Blog', href: '/blog/' },
    ],
    giscus: giscus(config['giscus'], report),
    blog: withoutEmpty({ title: textOf(config['blog_name']), description: textOf(config['blog_description']) }),
    footer: toFooter(textOf(config['footer_text'])),
  };
  return { yaml: heading + stringify(withoutEmpty(settings), { lineWidth: 0 }), findings };
}

type Report = (id: FindingId, message: string) => void;

function accepted(schema: z.ZodType, value: unknown, name: string, report: Report): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (schema.safeParse(value).success) return value;
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const expects = schema.meta()?.expects;
  const reason = expects === undefined ? '' : ` Folia expects ${expects}.`;
  report('setting-value', `The setting "${name}: ${shown}" was left out.${reason}`);
  return undefined;
}

function giscus(value: unknown, report: Report): Record<string, unknown> | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const shape: Record<string, z.ZodType> = giscusShape();
  const entries = Object.entries(value).flatMap(([key, own]): [string, unknown][] => {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!schema) {
      if (own !== null) report('setting-value', `giscus has no setting "${key}". It was left out.`);
      return [];
    }
    const taken = accepted(schema, own, `giscus.${key}`, report);
    return taken === undefined ? [] : [[key, taken]];
  });
  return Object.fromEntries(entries);
}

/** The keys of giscus in the schema of site.yaml, where the whole map is optional. */
function giscusShape(): Record<string, z.ZodType> {
  const inner = siteSchema.shape.giscus.unwrap().options[1];
  return inner.shape;
}

function fullName(config: Config): string | undefined {
  const parts = ['first_name', 'middle_name', 'last_name'].map((key) => textOf(config[key]));
  return parts.filter(Boolean).join(' ') || undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function line(value: unknown): string | undefined {
  return textOf(value)?.replaceAll(/\s+/g, ' ');
}

function withoutEmpty<T extends Record<string, unknown>>(map: T): Partial<T> | undefined {
  const entries = Object.entries(map).filter(([, value]) => value !== undefined && !isEmptyMap(value));
  return entries.length > 0 ? (Object.fromEntries(entries) as Partial<T>) : undefined;
}

function isEmptyMap(value: unknown): boolean {
  return value !== null && typeof value === 'object' && Object.keys(value).length === 0;
}
