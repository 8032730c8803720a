/**
 * Gives a choice its values, once, and shows it if there is something to choose.
 *
 * @param counts of each value: in all texts, whatever is searched for.
 */
export function fillFilter(
  select: HTMLSelectElement,
  counts: Readonly<Record<string, number>>,
): void {
  if (select.options.length > 1) return;
  const pageLanguage = document.documentElement.lang;
  const order = new Intl.Collator(pageLanguage, { numeric: true });
  const direction = select.name === 'year' ? -1 : 1;
  const options = Object.entries(counts)
    .map(([value, count]) => ({ value, count, label: labelOf(select.name, value, pageLanguage) }))
    .sort((a, b) => direction * order.compare(a.label, b.label))
    .map(({ value, count, label }) => new Option(`${label} (${count})`, value));
  select.append(...options);
  // Every text has a language, but not every text has a tag or a year.
  select.hidden = options.length < (select.name === 'language' ? 2 : 1);
}

function labelOf(filter: string, value: string, pageLanguage: string): string {
  if (filter !== 'language') return value;
  return new Intl.DisplayNames(pageLanguage, { type: 'language' }).of(value) ?? value;
}
