import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSite, type Site } from '../../src/site.ts';
import { writeBlogSite } from '../../tests/helpers/blog-site.ts';
import { buildSite } from './build-site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stamps = path.join(root, 'node_modules/.cache/folia-test-sites');

/**
 * The sites whose output is checked: folders from the root. The demo, a site with everything, a site with nothing, and a blog whose
 * posts are written before it is built.
 */
export const testSites = {
  demo: '.',
  everything: 'tests/fixtures/e2e-site',
  bare: 'tests/fixtures/bare-site',
  blog: 'tests/fixtures/blog-site',
} as const;

export type TestSite = keyof typeof testSites;

export function findTestSite(name: TestSite): Site {
  return loadSite(root, { FOLIA_SITE: testSites[name] });
}

/** Pages of a built site, as paths with the base: `/notes/blog/`. HTML files of the writer, which are framed, are none. */
export function listPages(name: TestSite): string[] {
  const { folders, settings } = findTestSite(name);
  return globSync('**/*.html', { cwd: folders.out, exclude: ['assets/**'] })
    .map((file) => file.replaceAll(path.sep, '/').replace(/(^|\/)index\.html$/, '$1'))
    .map((file) => encodeURI(settings.base + file))
    .sort();
}

/** Pages that a reader sees: not those that lead on at once. */
export function listSeenPages(name: TestSite): string[] {
  return listPages(name).filter((page) => !readPage(name, page).includes('http-equiv="refresh"'));
}

/** The HTML of a page, by its path as `listPages` has it. */
export function readPage(name: TestSite, page: string): string {
  const { base } = findTestSite(name).settings;
  const file = decodeURI(page)
    .slice(base.length)
    .replace(/(^|\/)$/, '$1index.html');
  return readOutput(name, file);
}

/** The text of a file that a build has written. */
export function readOutput(name: TestSite, file: string): string {
  return readFileSync(path.join(findTestSite(name).folders.out, file), 'utf8');
}

/**
 * Builds the sites whose output is older than what it is made of, one after the other.
 *
 * @throws when a build fails, with what it printed.
 */
export async function buildTestSites(
  names: readonly TestSite[] = Object.keys(testSites) as TestSite[],
): Promise<void> {
  if (names.includes('blog')) writeBlogSite(path.join(root, testSites.blog));
  for (const name of names) {
    const stamp = path.join(stamps, name);
    const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(name);
    if (isFresh) continue;
    await buildSite(testSites[name]);
    mkdirSync(stamps, { recursive: true });
    writeFileSync(stamp, fingerprint(name));
  }
}

/** Changes when a file that takes part in the build changes, or when another build has written the output. */
function fingerprint(name: TestSite): string {
  const { folders } = findTestSite(name);
  const inputs = ['src', folders.content, folders.public].flatMap((folder) =>
    globSync('**/*', { cwd: path.resolve(root, folder) }).map((file) =>
      path.resolve(root, folder, file),
    ),
  );
  const files = [
    ...inputs.sort(),
    path.join(root, 'astro.config.mjs'),
    path.join(root, 'package-lock.json'),
    path.join(folders.out, 'index.html'),
    path.join(folders.out, 'sitemap.xml'),
  ];
  const states = files.map(
    (file) => `${file} ${statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? ''}`,
  );
  return createHash('sha256').update(states.join('\n')).digest('hex');
}
