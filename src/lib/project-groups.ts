/** What the order of projects hangs on. */
export interface Rankable {
  id: string;
  category: string | undefined;
  /** Smaller numbers come first; without one a project comes after those that have one. */
  importance: number | undefined;
}

export interface ProjectGroup<T> {
  /** Undefined: the projects without a category. */
  category: string | undefined;
  projects: T[];
}

/**
 * Projects by category, and by importance in each.
 *
 * @param shown the categories to show, in order; undefined for all by name, and then the projects without one.
 * @param lang BCP 47 tag, for the order of names.
 * @returns no group that is empty.
 */
export function groupProjects<T extends Rankable>(
  projects: readonly T[],
  shown: readonly string[] | undefined,
  lang: string,
): ProjectGroup<T>[] {
  const ranked = projects.toSorted(byImportance);
  const categories = shown ?? [...sortedNames(projects, lang), undefined];
  return categories
    .map((category) => ({
      category,
      projects: ranked.filter((project) => project.category === category),
    }))
    .filter((group) => group.projects.length > 0);
}

function sortedNames(projects: readonly Rankable[], lang: string): string[] {
  const names = projects.map(({ category }) => category).filter((name) => name !== undefined);
  return [...new Set(names)].sort(new Intl.Collator(lang).compare);
}

function byImportance(a: Rankable, b: Rankable): number {
  const [first, second] = [a.importance ?? Infinity, b.importance ?? Infinity];
  if (first !== second) return first - second;
  return a.id < b.id ? -1 : 1;
}
