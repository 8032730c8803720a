import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { makeFinding, type Finding } from './findings.ts';
import { readFrontMatter, type FrontMatter } from './front-matter/read.ts';
import { jekyllAddress } from './jekyll-address.ts';
import { withoutPlaceholders } from './mdx/opaque.ts';
import { isPostFile, readPostName } from './post-name.ts';
import { configName, readConfig, type Config } from './config.ts';
import { readSiteMacros } from './site-macros.ts';
import { defaultsFor } from './site-default.ts';
import { readSourceData, skippedLink } from './source-data.ts';
import { listFolder, listTree, readSourceText } from './source-files.ts';
import { declaredLanguage, readLanguages } from './source-languages.ts';
import type { SourceDocument, SourceSite } from './source-site.ts';
import { SourceText } from './source-text.ts';
import { asMap, isNo, isYes, textOf, type Values } from './values.ts';

/** A text with its front matter. */
export interface FoundDocument extends SourceDocument {
  /** Path below the folder of its collection. */
  below: string;
  source: SourceText;
  matter: FrontMatter;
  /** What holds where the front matter says nothing. */
  defaults: Values;
  /** Front matter, defaults included. */
  values: Values;
  /** In a site of several languages, as `_config.yml` spells it. */
  language: string | undefined;
  /** The address it would have had, whether or not Jekyll published it. */
  address: string;
}

/** A source site, with what the importer alone needs. */
export interface FoundSite extends SourceSite {
  documents: readonly FoundDocument[];
  configFile: Config;
  dataFiles: readonly string[];
  findings: readonly Finding[];
}

/** What al-folio says of addresses. */
const usualConfig: Values = { permalink: '/blog/:year/:title/' };

/** Collections that every al-folio site has, besides posts and pages. */
const usualCollections = ['projects', 'news'];

/** Folders in the root that hold no pages of the site. */
const otherFolders = new Set(['assets', 'bin', 'node_modules', 'vendor']);

/** A text that was listed, and not read yet. */
interface ListedText {
  file: string;
  collection: string;
  below: string;
}

interface Listing {
  texts: ListedText[];
  links: string[];
}

/**
 * Reads an al-folio site: settings, data, and all texts with their addresses. Nothing outside of its folder is read: links are
 * not followed. What cannot be read is a finding.
 *
 * @param given its folder.
 */
export function readSourceSite(given: string): FoundSite {
  const root = realpathSync(given);
  const { text = '', problem } = readSourceText(root, configName);
  const configFile = readConfig(text);
  // Posts without `_config.yml` are a part of a site of which nothing is known: it is taken for a usual one.
  const hasConfig = existsSync(path.join(root, configName));
  const config = hasConfig ? configFile.values : usualConfig;
  const data = readSourceData(root);
  const { texts, links } = listTexts(root, config);
  const findings = [...data.findings, ...links.map(skippedLink)];
  if (configFile.problem !== undefined || (problem !== undefined && hasConfig)) {
    const message = `${problem ?? configFile.problem ?? ''} No settings were read from it.`;
    findings.push(makeFinding('settings-unreadable', message, configFile.locate([])));
  }
  const documents: FoundDocument[] = [];
  for (const listed of texts) {
    const found = readDocument(root, listed, config);
    if ('document' in found) documents.push(found.document);
    else if (found.finding) findings.push(found.finding);
  }
  const { values, files: dataFiles } = data;
  const { macros, findings: unread } = readSiteMacros(root);
  findings.push(...unread);
  return { root, config, configFile, data: values, dataFiles, macros, documents, findings };
}

function listTexts(root: string, config: Values): Listing {
  const listing: Listing = { texts: [], links: [] };
  const inFolder = textOf(config['collections_dir'])?.replace(/^\/|\/$/g, '') ?? '';
  const collections = new Set([...collectionNames(config), ...usualCollections]);
  for (const name of ['posts', 'drafts', ...collections]) {
    listCollection(root, path.posix.join(inFolder, `_${name}`), name, listing);
  }
  listCollection(root, '_pages', 'pages', listing);
  listPages(root, '', config, listing);
  return listing;
}

function collectionNames(config: Values): string[] {
  const written = config['collections'];
  const names = Array.isArray(written) ? written.map(textOf) : Object.keys(asMap(written));
  return names.filter(
    (name) =>
      name !== undefined && /^[\w-]+$/.test(name) && !['posts', 'drafts', 'pages'].includes(name),
  ) as string[];
}

function listCollection(root: string, folder: string, collection: string, listing: Listing): void {
  const { files, links } = listTree(root, folder);
  const texts = files.filter((file) => isPostFile(path.posix.basename(file)));
  listing.texts.push(
    ...texts.map((file) => ({ file, collection, below: file.slice(folder.length + 1) })),
  );
  listing.links.push(...links);
}

/** Pages outside of `_pages`, and posts of a folder (`notes/_posts`). */
function listPages(root: string, folder: string, config: Values, listing: Listing): void {
  const { files, folders, links } = listFolder(root, folder);
  const kept = (name: string): boolean => !isSpecial(name) && !isExcluded(name, config);
  const pages = files.filter((file) => isPostFile(path.posix.basename(file)) && kept(file));
  listing.texts.push(...pages.map((file) => ({ file, collection: 'pages', below: file })));
  listing.links.push(
    ...links.filter((link) => kept(link) && isPostFile(path.posix.basename(link))),
  );
  for (const inner of folders) {
    const collection = /\/_(posts|drafts)$/.exec(inner)?.[1];
    if (collection !== undefined) listCollection(root, inner, collection, listing);
    else if (kept(inner) && !otherFolders.has(inner)) listPages(root, inner, config, listing);
  }
}

/** Jekyll passes over names that begin so, unless `include:` has them. */
function isSpecial(file: string): boolean {
  return /^[._#~]/.test(path.posix.basename(file));
}

function isExcluded(file: string, config: Values): boolean {
  const excluded = Array.isArray(config['exclude']) ? config['exclude'].map(textOf) : [];
  return excluded.some((entry) => {
    const name = entry?.replace(/^\/|\/$/g, '');
    return name !== undefined && (file === name || file.startsWith(`${name}/`));
  });
}

function readDocument(
  root: string,
  { file, collection, below }: ListedText,
  config: Values,
): { document: FoundDocument } | { finding: Finding | undefined } {
  const isPost = collection === 'posts' || collection === 'drafts';
  const { text, problem } = readSourceText(root, file);
  if (text === undefined) {
    const id = isPost ? 'post-not-imported' : 'page-not-imported';
    return { finding: makeFinding(id, `${problem} It was not imported.`, { file }) };
  }
  const source = new SourceText(file, withoutPlaceholders(text));
  const matter = readFrontMatter(source);
  if (!isPost && !matter.present) {
    // A README or the like in the root was no page, and nobody expects one.
    if (!file.startsWith('_')) return { finding: undefined };
    const message =
      'This file has no front matter, so Jekyll made no page of it. It was not imported.';
    return { finding: makeFinding('page-not-imported', message, { file }) };
  }
  const defaults = defaultsFor(file, collection, config);
  const values = {
    ...defaults,
    ...Object.fromEntries(matter.entries.map(({ key, value }) => [key, value])),
  };
  const languages = readLanguages(config);
  const language = declaredLanguage(file, values, languages);
  const own = jekyllAddress({ file, collection, below, values }, config);
  const foreign = language !== undefined && language !== languages.standard;
  const address = foreign && own.startsWith('/') ? `/${language}${own}` : own;
  const url = isPublished({ file, collection, below, values }, config) ? address : undefined;
  return {
    document: { file, collection, url, below, source, matter, defaults, values, language, address },
  };
}

/** Whether Jekyll made a page of it. */
function isPublished(
  { file, collection, below, values }: ListedText & { values: Values },
  config: Values,
): boolean {
  if (isNo(values['published']) || collection === 'drafts') return false;
  if (collection === 'posts') return readPostName(path.posix.basename(file)).date !== undefined;
  if (collection === 'pages') return !below.split('/').some(isSpecial);
  if (/^[._#~]/.test(below) || isSpecial(below)) return false;
  // One that `_config.yml` does not name at all is as al-folio has it.
  const written = asMap(config['collections'])[collection];
  return written === undefined || isYes(asMap(written)['output']);
}
