import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftPost, DraftRefused, writeDraft } from '../../scripts/new-post.ts';
import { readYaml } from '../../src/lib/yaml-source.ts';
import { postSchema } from '../../src/schemas/post.ts';

const today = { year: 2026, month: 1, day: 8 };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'folia-new-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function frontMatterOf(text: string): unknown {
  return readYaml(text.split('---\n')[1] ?? '').data;
}

describe('a new post', () => {
  it('looks like this', () => {
    expect(draftPost('Neurons,  and other machines', today)).toEqual({
      name: '2026-01-08-neurons-and-other-machines',
      text: `---
title: Neurons, and other machines
date: 2026-01-08
description:
tags: []
---

{/* Your text goes here; docs/writing.md shows what you may use. */}
`,
    });
  });

  it.each([
    'Plain words',
    'A title: with a colon',
    '2026',
    'true',
    '"Quoted", she said',
    "It's #1",
    '- not a list',
    'Größe und $x^2$',
    '神经元',
    `A title so long that YAML would ${'rather '.repeat(20)}fold it`,
  ])('keeps the title %j, in front matter that the schema accepts', (title) => {
    const data = postSchema.parse(frontMatterOf(draftPost(title, today).text));
    expect(data.title).toBe(title);
    expect(data.date).toMatchObject(today);
  });

  it('has a file name that is easy to type, in any script', () => {
    expect(draftPost('Größe: où?', today).name).toBe('2026-01-08-große-ou');
    expect(draftPost('神经元', today).name).toBe('2026-01-08-神经元');
  });

  it('has no date as a draft, neither in its name nor in its front matter', () => {
    const { name, text } = draftPost('A thought', undefined);
    expect(name).toBe('a-thought');
    expect(frontMatterOf(text)).toEqual({ title: 'A thought', description: null, tags: [] });
  });

  it('needs a title', () => {
    expect(() => draftPost('  ', today)).toThrow(
      new DraftRefused('A post needs a title: npm run new -- "Title of a post"'),
    );
    expect(() => draftPost('?!', today)).toThrow(
      new DraftRefused('The title "?!" has no letter or digit to make a file name of.'),
    );
  });
});

describe('writing a new post', () => {
  const draft = { name: '2026-01-08-x', text: 'new' };

  it('makes the folder of posts', () => {
    const file = writeDraft(path.join(folder, 'content', 'posts'), draft);
    expect(file).toBe(path.join(folder, 'content', 'posts', '2026-01-08-x.mdx'));
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it('leaves a post of that name as it is', () => {
    const file = path.join(folder, '2026-01-08-x.mdx');
    writeFileSync(file, 'old');
    expect(() => writeDraft(folder, draft)).toThrow(
      new DraftRefused(`There is a post of that name already, and it is left as it is: ${file}`),
    );
    expect(readFileSync(file, 'utf8')).toBe('old');
  });

  it('leaves a post in a folder of that name as it is', () => {
    const file = path.join(folder, '2026-01-08-x', 'index.mdx');
    mkdirSync(path.dirname(file));
    writeFileSync(file, 'old');
    expect(() => writeDraft(folder, draft)).toThrow(DraftRefused);
  });
});
