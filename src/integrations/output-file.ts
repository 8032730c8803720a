/** The file of a page in the build, from its path without base, as in an address: `/blog/`. */
export function outputFile(address: string): string {
  const name = decodeURI(address).slice(1);
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}
