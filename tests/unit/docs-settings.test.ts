import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readYaml } from '../../src/lib/yaml-source.ts';
import { siteSchema } from '../../src/schemas/site.ts';

const guide = readFileSync(path.join(import.meta.dirname, '../../docs/settings.md'), 'utf8');

interface Row {
  key: string;
  example: string;
  byDefault: string;
}

const required = { title: 'A', url: 'https://example.org', author: { name: 'B' } };

/** The rows of the table below a heading. */
function rowsOf(heading: string): Row[] {
  const [, section = ''] = guide.split(`\n## ${heading}\n`);
  const table = section.split('\n## ')[0] ?? '';
  return [...table.matchAll(/^\| `(\w+)` +\| `(.+?)` +\| .+\| (.+?) +\|$/gm)].map(
    ([, key = '', example = '', byDefault = '']) => ({ key, example, byDefault }),
  );
}

/** The map in a schema, below what makes it optional or a list. */
function keysOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodOptional) return keysOf(schema.unwrap());
  if (schema instanceof z.ZodPipe) return keysOf(schema.in);
  if (schema instanceof z.ZodArray) return keysOf(schema.element);
  return schema instanceof z.ZodUnion ? schema.options.flatMap(keysOf) : [];
}

const nested = Object.entries(siteSchema.shape).filter(([, schema]) => keysOf(schema).length > 0);

/** Settings with the example of a row in its place. */
function settingsWith(heading: string, { example }: Row): object {
  const data = readYaml(example).data as object;
  if (heading === 'Site') return { ...required, ...data };
  if (heading === 'author') return { ...required, author: { name: 'B', ...data } };
  if (heading === 'navigation')
    return { ...required, navigation: [{ title: 'A', href: '/', ...data }] };
  return { ...required, [heading]: data };
}

const headings = ['Site', ...nested.map(([name]) => name)];

describe('the guide to settings', () => {
  it('lists every setting, in order', () => {
    expect(rowsOf('Site').map(({ key }) => key)).toEqual(Object.keys(siteSchema.shape));
  });

  it.each(nested)('lists every key of %s, in order', (name, schema) => {
    expect(rowsOf(name).map(({ key }) => key)).toEqual(keysOf(schema));
  });

  it('has a section for each setting with keys of its own', () => {
    expect([...guide.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(headings);
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
    const parsed = siteSchema.parse({ ...required, giscus: {} });
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

  it('begins with settings that are enough', () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
    expect(siteSchema.safeParse(readYaml(yaml).data).error?.issues ?? []).toEqual([]);
  });
});
