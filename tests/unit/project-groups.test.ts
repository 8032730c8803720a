import { expect, it } from 'vitest';
import { groupProjects } from '../../src/lib/project-groups.ts';

const projects = [
  { id: 'a', category: 'work', importance: undefined },
  { id: 'b', category: 'work', importance: 2 },
  { id: 'c', category: undefined, importance: 1 },
  { id: 'd', category: 'work', importance: 1 },
  { id: 'e', category: 'Äpfel', importance: 1 },
  { id: 'f', category: 'fun', importance: 1 },
  { id: 'g', category: 'fun', importance: 1 },
];

const ids = (shown?: string[]) =>
  groupProjects(projects, shown, 'de').map(({ category, projects: all }) => [
    category,
    all.map(({ id }) => id).join(' '),
  ]);

it('puts projects under their categories by name, those without one last, the important ones first', () => {
  expect(ids()).toEqual([
    ['Äpfel', 'e'],
    ['fun', 'f g'],
    ['work', 'd b a'],
    [undefined, 'c'],
  ]);
});

it('shows the categories that are asked for, in that order, and none that is empty', () => {
  expect(ids(['work', 'none', 'fun'])).toEqual([
    ['work', 'd b a'],
    ['fun', 'f g'],
  ]);
});
