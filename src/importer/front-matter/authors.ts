import { asMap, textOf, type Values } from '../values.ts';

/** What al-folio shows of a list of authors: nothing of what is empty, and an affiliation without a name by its address. */
export function withoutEmptyParts(authors: unknown): unknown {
  return Array.isArray(authors)
    ? authors.map(nameAffiliations).map(prune).filter(isSaid)
    : undefined;
}

function nameAffiliations(author: unknown): unknown {
  if (typeof author !== 'object' || author === null) return author;
  const named = Object.entries(author as Values).map(([key, value]): [string, unknown] => {
    if (key !== 'affiliation' && key !== 'affiliations') return [key, value];
    return [key, Array.isArray(value) ? value.map(nameAffiliation) : nameAffiliation(value)];
  });
  return Object.fromEntries(named);
}

function nameAffiliation(affiliation: unknown): unknown {
  const { name, url } = asMap(affiliation);
  const hasName = isSaid(name) || !isSaid(textOf(url));
  return hasName ? affiliation : { ...asMap(affiliation), name: url };
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune).filter(isSaid);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, own]) => [key, prune(own)] as const);
  return Object.fromEntries(entries.filter(([, own]) => isSaid(own)));
}

function isSaid(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
