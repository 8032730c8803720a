import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { Site } from '../site.ts';
import { outputFile } from './output-file.ts';
import { toSearchDocument, type SearchRecord } from './search-document.ts';
import { serveFolder } from './serve-folder.ts';

/** Where `src/pages/search-records.json.ts` tells what is searched. */
const manifest = 'search-records.json';

const folder = 'pagefind';

/** Pagefind's own interfaces, which Folia does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * What no reader searches for, or could read in the lines of a result: formulas in lines of their own, the second half of the others,
 * marks of footnotes, names of buttons, comments.
 */
const excluded = [
  '.katex-display',
  '.katex-html',
  'annotation',
  '[data-footnote-ref]',
  '[data-footnote-backref]',
  '.visually-hidden',
  '.sr-only',
  'button',
  'nav',
  'noscript',
  'giscus-widget',
];

/**
 * The index of the texts, at `/pagefind/`: Pagefind reads the pages as they are built, so that a result can lead to the section
 * that matches and whatever a component has written is found.
 *
 * All languages are in one index, so that a reader finds every post from every page. Its words are reduced to their stems by the
 * rules of the site's language alone, words of other languages too, but those of a query in the same way.
 */
export function search({ settings, folders }: Site): AstroIntegration {
  return {
    name: 'folia-search',
    hooks: {
      'astro:server:setup'({ server }) {
        if (!settings.search) return;
        // The pages of `astro dev` are not on disk: what the last build has found is searched.
        server.middlewares.use(serveFolder(path.join(folders.out, folder), settings.base, folder));
      },
      async 'astro:build:done'({ dir, logger }) {
        const out = fileURLToPath(dir);
        const records = JSON.parse(
          await readFile(path.join(out, manifest), 'utf8'),
        ) as SearchRecord[];
        await rm(path.join(out, manifest));
        if (!settings.search) return;
        const files = await buildIndex(out, records, settings.lang);
        await writeFiles(path.join(out, folder), files);
        logger.info(`${records.length} texts can be searched.`);
      },
    },
  };
}

async function buildIndex(
  out: string,
  records: readonly SearchRecord[],
  siteLanguage: string,
): Promise<pagefind.IndexFile[]> {
  try {
    const { index, errors } = await pagefind.createIndex({
      forceLanguage: stemmingLanguage(siteLanguage),
      excludeSelectors: excluded,
    });
    if (!index) throw new AggregateError(errors, 'Pagefind cannot make an index.');
    for (const record of records) {
      const html = await readFile(path.join(out, outputFile(record.path)), 'utf8');
      const added = await index.addHTMLFile({
        url: record.path,
        content: toSearchDocument(html, record),
      });
      refuseErrors(added.errors, record.path);
    }
    const { files, errors: late } = await index.getFiles();
    refuseErrors(late, 'the index');
    return files;
  } finally {
    await pagefind.close();
  }
}

/** Pagefind cuts these three into words by dictionaries, which `spaceOut` replaces; their readers write English words, too. */
function stemmingLanguage(siteLanguage: string): string {
  const { language } = new Intl.Locale(siteLanguage);
  return ['zh', 'ja', 'th'].includes(language) ? 'en' : language;
}

function refuseErrors(errors: readonly string[], subject: string): void {
  if (errors.length > 0) throw new AggregateError(errors, `Pagefind refuses ${subject}.`);
}

async function writeFiles(target: string, files: readonly pagefind.IndexFile[]): Promise<void> {
  for (const file of files.filter((each) => !unused.test(each.path))) {
    const location = path.join(target, file.path);
    await mkdir(path.dirname(location), { recursive: true });
    await writeFile(location, file.content);
  }
}
