import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/lib/front-matter.ts';
import { readYaml } from '../../src/lib/yaml-source.ts';
import { componentRules, type ComponentName } from '../../src/schemas/components.ts';
import { postSchema } from '../../src/schemas/post.ts';

const guide = readFileSync(path.join(import.meta.dirname, '../../docs/writing.md'), 'utf8');

/** The text below a heading, up to the next one that is as high. */
function section(heading: string): string {
  const [, marks = ''] = /^(#+) /.exec(heading) ?? [];
  const [, rest = ''] = guide.split(`\n${heading}\n`);
  const next = new RegExp(`^#{1,${marks.length}} `, 'm').exec(rest);
  return rest.slice(0, next?.index);
}

/** Name and example in the rows of all tables of a text. */
function rows(text: string): { name: string; example: string }[] {
  return [...text.matchAll(/^\| `(?<name>\w+)` +\| `(?<example>.+?)` +\| /gm)].map(
    ({ groups }) => ({
      name: groups?.['name'] ?? '',
      example: groups?.['example'] ?? '',
    }),
  );
}

const keys = rows(section('## Front matter'));

describe('the guide to writing', () => {
  it('lists each key of the front matter once', () => {
    expect(keys.map(({ name }) => name).sort()).toEqual(Object.keys(postSchema.shape).sort());
  });

  it.each(keys)('shows an example of $name that is right', ({ name, example }) => {
    const data = { title: 'Some title', ...(readYaml(example).data as object) };
    const { error } = postSchema.safeParse(data);
    expect(error?.issues ?? []).toEqual([]);
    expect(data).toHaveProperty(name);
  });

  it('shows a post with front matter that is right', () => {
    const [, post = ''] = /```mdx\n(---[\s\S]*?)```/.exec(guide) ?? [];
    const data = splitFrontMatter(post).matter?.data;
    expect(postSchema.parse(data)).toMatchObject({
      title: 'Maps: a primer',
      tags: ['maps', 'NeuroAI'],
    });
  });

  it('has a section for each component and no other', () => {
    const headings = [...guide.matchAll(/^### `<(\w+)>`$/gm)].map(([, name]) => name);
    expect(headings).toEqual(Object.keys(componentRules));
  });

  it.each(Object.keys(componentRules) as ComponentName[])('lists the props of %s', (name) => {
    const listed = rows(section(`### \`<${name}>\``)).map((row) => row.name);
    expect(listed.sort()).toEqual(Object.keys(componentRules[name].props.shape).sort());
  });
});
