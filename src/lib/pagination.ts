/** One page of a list that is too long for one. */
export interface ListPage<T> {
  items: readonly T[];
  /** 1-based. */
  current: number;
  /** At least 1: an empty list has one empty page. */
  total: number;
}

/** Cuts a list into pages of at most `size` items. */
export function paginate<T>(items: readonly T[], size: number): ListPage<T>[] {
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    current: index + 1,
    total,
  }));
}

/** What stands after a list's own path for one of its pages, as jekyll-paginate-v2 has it: nothing for the first, then `page/2`. */
export function pageSegment(number: number): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}

/**
 * The address of one page of a list.
 *
 * @param first address of its first page, with a slash at the end.
 * @returns undefined for a page that the list does not have.
 */
export function pageHref(first: string, number: number, total: number): string | undefined {
  if (number < 1 || number > total) return undefined;
  const segment = pageSegment(number);
  return segment === undefined ? first : `${first}${segment}/`;
}

/**
 * The numbers that a pagination shows: the first and the last page, the current one, one before it and three after it
 * (al-folio's `trail`). `undefined` stands for two or more that are left out.
 */
export function pageTrail(current: number, total: number): (number | undefined)[] {
  const all = Array.from({ length: total }, (_, index) => index + 1);
  const shown = all.filter(
    (number) =>
      number === 1 || number === total || (number >= current - 1 && number <= current + 3),
  );
  return shown.flatMap((number, index) => {
    const before = number - (shown[index - 1] ?? 0);
    if (before === 1) return [number];
    // A sign for a gap takes as much room as the one number it would stand for.
    return before === 2 ? [number - 1, number] : [undefined, number];
  });
}
