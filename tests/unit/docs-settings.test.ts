import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readYaml } from '../../src/lib/yaml-source.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { networks, type NetworkKey } from '../../src/schemas/social-networks.ts';
import { socialLinks } from '../../src/schemas/socials.ts';

const guide = readFileSync(path.join(import.meta.dirname, '../../docs/settings.md'), 'utf8');

interface Row {
  key: string;
  example: string;
  byDefault: string;
}

/** The rows of the table below a heading. */
function rowsOf(heading: string): Row[] {
  const [, section = ''] = guide.split(`\n## ${heading}\n`);
  const table = section.split('\n## ')[0] ?? '';
  return [...table.matchAll(/^\| `(\w+)` +\| `(.+?)` +\| .+\| (.+?) +\|$/gm)].map(
    ([, key = '', example = '', byDefault = '']) => ({ key, example, byDefault }),
  );
}

/** The schemas in one, below what makes it optional. */
function layersOf(schema: unknown): unknown[] {
  if (schema instanceof z.ZodOptional) return layersOf(schema.unwrap());
  if (schema instanceof z.ZodPipe) return layersOf(schema.in);
  return schema instanceof z.ZodUnion ? schema.options.flatMap(layersOf) : [schema];
}

function isList(schema: unknown): boolean {
  return layersOf(schema).some((layer) => layer instanceof z.ZodArray);
}

/** The keys of the map that a schema is, or is a list of. */
function shapeOf(schema: unknown): object | undefined {
  return layersOf(schema)
    .map((layer) => (layer instanceof z.ZodArray ? shapeOf(layer.element) : layer))
    .map((layer) => (layer instanceof z.ZodObject ? layer.shape : layer))
    .find((shape): shape is object => typeof shape === 'object' && !(shape instanceof z.ZodType));
}

/** Every map in the settings by the heading of its section: `external_sources.posts` for a map in a map. */
function mapsIn(shape: object, prefix = ''): [string, unknown][] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const inner = shapeOf(schema);
    return inner ? [[prefix + key, schema], ...mapsIn(inner, `${prefix}${key}.`)] : [];
  });
}

const nested = mapsIn(siteSchema.shape);

/** What the map below a heading needs besides the example. */
const required: Readonly<Record<string, object>> = {
  Site: { title: 'A', url: 'https://example.org', author: { name: 'B' } },
  author: { name: 'B' },
  navigation: { title: 'A', href: '/' },
  'navigation.children': { title: 'A', href: '/' },
  external_sources: { name: 'C', rss_url: 'https://example.org/feed.xml' },
  'external_sources.posts': { url: 'https://example.org/a', published_date: '2026-01-08' },
  analytics: { script: 'https://example.org/count.js' },
};

/** Settings with the example of a row in its place. */
function settingsWith(heading: string, { example }: Row): object {
  const data = { ...required[heading], ...(readYaml(example).data as object) };
  if (heading === 'Site') return data;
  const [, parent, key = heading] = /^(.*)\.(\w+)$/.exec(heading) ?? [];
  const inOne = (name: string, value: object) =>
    isList(nested.find(([section]) => section === name)?.[1]) ? [value] : value;
  const inner = { ...required[parent ?? 'Site'], [key]: inOne(heading, data) };
  return parent ? { ...required['Site'], [parent]: inOne(parent, inner) } : inner;
}

const headings = ['Site', ...nested.map(([name]) => name)];

describe('the guide to settings', () => {
  it('lists every setting, in order', () => {
    expect(rowsOf('Site').map(({ key }) => key)).toEqual(Object.keys(siteSchema.shape));
  });

  it.each(nested)('lists every key of %s, in order', (name, schema) => {
    expect(rowsOf(name).map(({ key }) => key)).toEqual(Object.keys(shapeOf(schema) ?? {}));
  });

  it('has a section for each setting with keys of its own', () => {
    const found = [...guide.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(found.filter((heading) => heading !== 'socials')).toEqual(headings);
  });

  it.each(headings.flatMap((heading) => rowsOf(heading).map((row) => ({ heading, ...row }))))(
    'shows an example of $heading: $example that is right',
    ({ heading, ...row }) => {
      const { error } = siteSchema.safeParse(settingsWith(heading, row));
      expect(error?.issues ?? []).toEqual([]);
      expect(row.example.startsWith(`${row.key}:`)).toBe(true);
    },
  );

  it.each(['Site', 'blog', 'giscus'])('names the defaults that %s has', (heading) => {
    const parsed = siteSchema.parse({ ...required['Site'], giscus: {} });
    const values = heading === 'Site' ? parsed : parsed[heading as 'blog' | 'giscus'];
    const named = rowsOf(heading).filter(({ byDefault }) => byDefault.startsWith('`'));
    expect(named.length).toBeGreaterThan(1);
    for (const { key, byDefault } of named) {
      const value: unknown = Reflect.get(values ?? {}, key);
      const written =
        typeof value === 'boolean' && /`[01]`/.test(byDefault) ? Number(value) : value;
      expect(`${key}: ${byDefault}`).toBe(`${key}: \`${String(written)}\``);
    }
  });

  it('lists every network of socials, with an example that is right and its name', () => {
    const [, section = ''] = /\n## socials\n([\s\S]*?)\n## /.exec(guide) ?? [];
    const rows = [...section.matchAll(/^\| `(\w+)` +\| `(.+?)` +\| (.+?) +\|$/gm)];
    expect(rows.map(([, key]) => key)).toEqual(Object.keys(networks));
    for (const [, key = '', example = '', target = ''] of rows) {
      const [link] = socialLinks().parse(readYaml(example).data);
      expect(link).toMatchObject({ key });
      expect(target.split(':')[0]).toBe(networks[key as NetworkKey].label);
    }
  });

  it('begins with settings that are enough', () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
    expect(siteSchema.safeParse(readYaml(yaml).data).error?.issues ?? []).toEqual([]);
  });
});
