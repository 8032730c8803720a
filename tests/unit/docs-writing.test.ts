import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/lib/front-matter.ts';
import { readYaml } from '../../src/lib/yaml-source.ts';
import { componentRules, type ComponentName } from '../../src/schemas/components.ts';
import { newsSchema } from '../../src/schemas/news.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { postSchema } from '../../src/schemas/post.ts';
import { projectSchema } from '../../src/schemas/project.ts';

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

/** Texts that are no posts, and what their front matter may hold. */
const texts = [
  { heading: '## Pages', schema: pageSchema },
  { heading: '## Projects', schema: projectSchema },
  { heading: '## News', schema: newsSchema },
];

/** The keys that a section explains, and those that it says are as in a post. */
function keysOf({ heading }: { heading: string }) {
  const text = section(heading);
  const [, names = ''] = /^As in a \[post\]\(#front-matter\): ([\s\S]*?)\n\n/m.exec(text) ?? [];
  const shared = [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
  return { own: rows(text), shared };
}

/** Headings such as ``### `<Theorem>`, `<Lemma>` ``, each of components that have the same props. */
const componentSections = [...guide.matchAll(/^### `<.*>`$/gm)].map(([heading]) => ({
  heading,
  names: [...heading.matchAll(/<(\w+)>/g)].map(([, name]) => name),
}));

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

  it.each(texts)('lists each key of $heading once, or says that it is as in a post', (text) => {
    const { own, shared } = keysOf(text);
    const all = [...own.map(({ name }) => name), ...shared];
    expect(all.sort()).toEqual(Object.keys(text.schema.shape).sort());
    for (const name of shared) {
      expect([name, Reflect.get(text.schema.shape, name)]).toEqual([
        name,
        Reflect.get(postSchema.shape, name),
      ]);
    }
  });

  it.each(
    texts.flatMap((text) => keysOf(text).own.map((row) => ({ ...row, schema: text.schema }))),
  )('shows an example of $name that is right: $example', ({ name, example, schema }) => {
    const data = { title: 'Some title', ...(readYaml(example).data as object) };
    expect(schema.safeParse(data).error?.issues ?? []).toEqual([]);
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
    expect(componentSections.flatMap(({ names }) => names)).toEqual(Object.keys(componentRules));
  });

  it.each(Object.keys(componentRules) as ComponentName[])('lists the props of %s', (name) => {
    const heading = componentSections.find(({ names }) => names.includes(name))?.heading ?? '';
    const listed = rows(section(heading)).map((row) => row.name);
    expect(listed.sort()).toEqual(Object.keys(componentRules[name].props.shape).sort());
  });
});
