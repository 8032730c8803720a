/** Addresses that Folia's own pages and files have or may get, by what they are: no text of the writer can be there. */
const ownAddresses: readonly { pattern: RegExp; what: string }[] = [
  { pattern: /^\/blog\/$/, what: 'the blog index' },
  { pattern: /^\/blog\/page\/\d+\/$/, what: 'a page of the blog index' },
  { pattern: /^\/blog\/archive\/$/, what: 'the list of all tags, categories and years' },
  { pattern: /^\/blog\/tag\/./, what: 'the archive of a tag' },
  { pattern: /^\/blog\/category\/./, what: 'the archive of a category' },
  { pattern: /^\/blog\/\d{4}\/(page\/\d+\/)?$/, what: 'the archive of a year' },
  { pattern: /^\/[a-z]{2,3}(-[a-z\d]+)*\/blog\/$/, what: 'the blog index of a language' },
  {
    pattern: /^(\/[a-z]{2,3}(-[a-z\d]+)*)?\/(feed\.xml|rss\.xml|feed\.json)\/?$/,
    what: 'a feed',
  },
  { pattern: /^\/sitemap[^/]*\.xml\/?$/, what: 'the sitemap' },
  { pattern: /^\/robots\.txt\/?$/, what: 'the file for search engines' },
  { pattern: /^\/404(\/|\.html)$/, what: 'the page for addresses that lead nowhere' },
  { pattern: /^\/(assets|_astro|pagefind)\//, what: 'a folder of files' },
];

/**
 * What Folia itself has at an address: `the blog index`. The home page is not among them, since a writer's page may take its place.
 *
 * @param path without base, not encoded; case does not count.
 */
export function ownAddress(path: string): string | undefined {
  return ownAddresses.find(({ pattern }) => pattern.test(path.toLowerCase()))?.what;
}
