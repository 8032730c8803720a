/**
 * The address of a person at ORCID: `https://orcid.org/0000-0002-1825-0097`.
 *
 * @param written the iD, alone or in an address.
 * @returns undefined if there is none in it.
 */
export function orcidAddress(written: string): string | undefined {
  const [id] = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(written) ?? [];
  return id === undefined ? undefined : `https://orcid.org/${id}`;
}
