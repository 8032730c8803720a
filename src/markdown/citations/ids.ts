/** Id of a work in the list of references. Keys of BibTeX may hold what no id or address can. */
export function referenceId(key: string): string {
  return `ref-${key.replace(/[^\p{L}\p{N}:._/+-]+/gu, '-')}`;
}

/** Id of a place where works are cited, counted from 1. */
export function citationId(number: number): string {
  return `cite-${number}`;
}
