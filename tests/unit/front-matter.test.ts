import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/lib/front-matter.ts';
import { readYaml } from '../../src/lib/yaml-source.ts';

describe('front matter', () => {
  it('is taken off, and the text stays on its lines', () => {
    const { matter, body, bodyLine } = splitFrontMatter('---\ntitle: A\ntags: [b]\n---\n\n# C\n');
    expect(matter?.data).toEqual({ title: 'A', tags: ['b'] });
    expect(body.trim()).toBe('# C');
    expect(body.split('\n').indexOf('# C')).toBe(5);
    expect(bodyLine).toBe(4);
  });

  it.each([
    ['with Windows line ends', '---\r\ntitle: A\r\n---\r\nb'],
    ['with a byte order mark', '\uFEFF---\ntitle: A\n---\nb'],
    ['with spaces after the hyphens', '--- \ntitle: A\n---\t\nb'],
  ])('is read %s', (_how, source) => {
    const { matter, body } = splitFrontMatter(source);
    expect(matter?.data).toEqual({ title: 'A' });
    expect(body.trim()).toBe('b');
    expect(body).toHaveLength(source.length);
  });

  it('may be empty, and may be all there is', () => {
    expect(splitFrontMatter('---\n---\na').matter?.data).toBeNull();
    expect(splitFrontMatter('---\ntitle: A\n---').matter?.data).toEqual({ title: 'A' });
  });

  it.each(['# A', 'a\n---\nb: c\n---', '---\ntitle: A\n', ' ---\ntitle: A\n---\n'])(
    'is not there in %j',
    (source) => {
      expect(splitFrontMatter(source)).toEqual({ matter: undefined, body: source, bodyLine: 0 });
    },
  );

  it('ends at the first line of three hyphens', () => {
    const { matter, body } = splitFrontMatter('---\ntitle: A\n---\nb\n---\nc');
    expect(matter?.data).toEqual({ title: 'A' });
    expect(body.trim()).toBe('b\n---\nc');
  });
});

describe('YAML with places', () => {
  const text = 'title: A\nauthor:\n  name: B\ntags:\n  - c\n  - d\nempty:\n';
  const source = readYaml(text, 1);

  it.each<[PropertyKey[], number, number]>([
    [['title'], 2, 8],
    [['author', 'name'], 4, 9],
    [['tags', 1], 7, 5],
    [['empty'], 8, 7],
    [['author', 'nobody'], 4, 3],
    [['nothing'], 2, 1],
  ])('knows where the value of %j stands', (path, line, column) => {
    expect(source.locate(path)).toEqual({ line, column });
  });

  it('knows where a key stands', () => {
    expect(source.locateKey([], 'author')).toEqual({ line: 3, column: 1 });
    expect(source.locateKey(['author'], 'name')).toEqual({ line: 4, column: 3 });
  });

  it('keeps dates as they are written', () => {
    expect(readYaml('date: 2026-01-08 12:00:00 +0900').data).toEqual({
      date: '2026-01-08 12:00:00 +0900',
    });
  });

  it.each([
    ['a: b: c', 1, 4],
    ['a: 1\na: 2', 2, 1],
    ['a: "b', 1, 6],
  ])('tells where %j goes wrong', (wrong, line, column) => {
    const { data, problems } = readYaml(wrong);
    expect(data).toBeUndefined();
    expect(problems[0]).toMatchObject({ line, column });
    expect(problems[0]?.message).toMatch(/\.$/);
  });
});
