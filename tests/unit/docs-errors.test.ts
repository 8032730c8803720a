import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorIds } from '../../src/lib/errors.ts';

const guide = readFileSync(path.join(import.meta.dirname, '../../docs/errors.md'), 'utf8');

const sections = guide
  .split(/^#{2,3} /m)
  .slice(1)
  .map((section) => ({ id: section.slice(0, section.indexOf('\n')), text: section }))
  .filter(({ id }) => /^[a-z-]+$/.test(id));

describe('the guide to errors', () => {
  it('has a section for each id, in the order of the list, and no other', () => {
    expect(sections.map(({ id }) => id)).toEqual([...errorIds]);
  });

  it.each(sections)('explains $id in words and shows it once', ({ id, text }) => {
    const [, words = '', example = ''] = /^.*\n\n([\s\S]*?)```\n([\s\S]*?)```/.exec(text) ?? [];
    expect(words.trim().length).toBeGreaterThan(30);
    expect(example).toMatch(new RegExp(`^\\S.* \\[${id}\\]\\n {2}\\S.*[.)]\\n {2}\\S.*[.?]\\n$`));
  });

  it('links to sections that are there', () => {
    const anchors = [...guide.matchAll(/\]\(#([\w-]+)\)/g)].map(([, id]) => id);
    expect(anchors.filter((id) => !sections.some((section) => section.id === id))).toEqual([]);
  });
});
