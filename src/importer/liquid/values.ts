import { readFileSync } from 'node:fs';
import { readFrontMatter } from '../front-matter/read.ts';
import { SourceText } from '../source-text.ts';
import type { SourceDocument, SourceSite } from '../source-site.ts';
import { findSourceFile } from '../source-files.ts';

type Values = Record<string, unknown>;

/**
 * What Jekyll knows when it builds, and what only its plugins know. (`next` of a page is not among them: liquidjs takes what has it
 * for an iterator.)
 */
const unknownOfSite =
  'categories github html_files html_pages related_posts static_files tags time';
const unknownOfPage = 'content excerpt previous related_posts';

/** What was read of a site serves all its texts. */
const known = new WeakMap<SourceSite, Values>();

/** `site` in Liquid: settings, data and collections. Texts are read when they are asked for, once. */
export function siteValues(site: SourceSite): Values {
  const values = known.get(site) ?? readSiteValues(site);
  known.set(site, values);
  return values;
}

function readSiteValues(site: SourceSite): Values {
  const values: Values = { baseurl: '', ...site.config, data: site.data };
  const collections = site.documents.map(({ collection }) => collection);
  for (const name of new Set(['posts', 'pages', ...collections])) {
    lazy(values, name, () =>
      documentsOf(
        site,
        site.documents.filter(({ collection }) => collection === name),
      ),
    );
  }
  lazy(values, 'documents', () => documentsOf(site, site.documents));
  return withUnknown(values, 'site', unknownOfSite);
}

/** `page` in Liquid: the front matter, and what Jekyll adds to it. */
export function pageValues(
  site: SourceSite,
  file: string,
  frontMatter: Readonly<Record<string, unknown>>,
): Values {
  const document = site.documents.find((entry) => entry.file === file);
  return documentValues(document ?? { file, collection: '', url: undefined }, frontMatter);
}

function documentsOf(site: SourceSite, documents: readonly SourceDocument[]): Values[] {
  const all = documents
    .filter(({ collection, url }) => collection !== 'drafts' && url !== undefined)
    .map((document) => documentValues(document, frontMatterOf(site, document)));
  const isDated = documents.every(({ collection }) => collection === 'posts');
  return isDated
    ? all.sort((a, b) => String(b['date']).localeCompare(String(a['date'])))
    : all.sort((a, b) => String(a['path']).localeCompare(String(b['path'])));
}

function documentValues(
  { file, collection, url }: SourceDocument,
  frontMatter: Readonly<Record<string, unknown>>,
): Values {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const [, date, slug = ''] = /^(?:(\d{4}-\d\d?-\d\d?)-)?(.*?)\.[^.]+$/.exec(name) ?? [];
  const values: Values = {
    title: slug.replaceAll(/[-_]/g, ' '),
    slug,
    ...(date !== undefined && { date }),
    ...frontMatter,
    ...(url !== undefined && { url, id: url.replace(/\/$/, '') }),
    path: file,
    relative_path: file,
    name,
    collection,
  };
  return withUnknown(values, 'page', unknownOfPage);
}

function frontMatterOf(site: SourceSite, { file }: SourceDocument): Values {
  const found = findSourceFile(site.root, file);
  if (!found) return {};
  const text = readFileSync(found, 'utf8').replaceAll(/\r\n?/g, '\n');
  const { entries } = readFrontMatter(new SourceText(file, text));
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

function lazy(values: Values, name: string, read: () => unknown): void {
  let result: unknown;
  let isRead = false;
  Object.defineProperty(values, name, {
    configurable: true,
    enumerable: true,
    get: () => {
      if (!isRead) result = read();
      isRead = true;
      return result;
    },
  });
}

/** Nothing is made up for what is not known: the tag that asks for it stays as it is. */
function withUnknown(values: Values, owner: string, names: string): Values {
  for (const name of names.split(' ')) {
    if (Object.hasOwn(values, name)) continue;
    lazy(values, name, () => {
      throw new TypeError(`"${owner}.${name}" is not known here`);
    });
  }
  return values;
}
