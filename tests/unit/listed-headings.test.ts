import { describe, expect, it } from 'vitest';
import { listedOutline, type ListedName } from '../../src/lib/listed-headings.ts';
import type { OutlineEntry } from '../../src/lib/outline.ts';

const headings = [
  { id: 'whats-in-a-sum', text: 'What’s in a sum' },
  { id: 'of-alpha-and-mathcalon2', text: 'Of α and O(n²)' },
  { id: 'results', text: 'Results' },
  { id: 'results-1', text: 'Results' },
  { id: 'größe', text: 'Größe' },
];

const show = (entries: OutlineEntry<{ id: string }>[]): unknown[] =>
  entries.map(({ heading, below }) => (below.length > 0 ? [heading.id, show(below)] : heading.id));

const find = (...listed: (ListedName | string)[]) =>
  show(
    listedOutline(
      headings,
      listed.map((each) => (typeof each === 'string' ? { name: each } : each)),
    ),
  );

describe('a hand-written list of headings', () => {
  it.each([
    ["What's in a sum", 'whats-in-a-sum'],
    ['what is in a sum', undefined],
    ['Of $\\alpha$ and $\\mathcal{O}(n^2)$', 'of-alpha-and-mathcalon2'],
    ['Of α and O(n²)', 'of-alpha-and-mathcalon2'],
    ['GRÖSSE', undefined],
    ['größe ', 'größe'],
  ])('finds what is called %s', (name, id) => {
    expect(find(name)).toEqual(id === undefined ? [] : [id]);
  });

  it('decides about order and levels', () => {
    expect(find('Größe', { name: 'Results', subsections: [{ name: 'What’s in a sum' }] })).toEqual([
      'größe',
      ['results', ['whats-in-a-sum']],
    ]);
  });

  it('finds headings of one name one after the other', () => {
    expect(find('Results', 'Results', 'Results')).toEqual(['results', 'results-1', 'results-1']);
  });

  it('leaves out what no heading says, and keeps what it lists below', () => {
    expect(find({ name: 'Elsewhere', subsections: [{ name: 'Results' }] })).toEqual(['results']);
  });
});
