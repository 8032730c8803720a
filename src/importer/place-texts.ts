import { addressKey, dateFromFile, slugFromFile } from '../lib/addresses.ts';
import { parseWrittenDate } from '../lib/dates.ts';
import { canonicalLanguage } from '../lib/languages.ts';
import { ownAddress } from '../lib/own-addresses.ts';
import { decodePath, fillPermalink, normalizePermalink, resolveStyle } from '../lib/permalinks.ts';
import { categoriesOf, timeOf } from './filing.ts';
import { makeFinding, type Finding } from './findings.ts';
import { generatedPage, type GeneratedPage } from './generated-page.ts';
import { joinTranslations, languageOf, languageOfIndex } from './place-languages.ts';
import type { AddedKeys, NewSite, PlacedText } from './placed-text.ts';
import type { FoundDocument } from './read-source-site.ts';
import { postTarget } from './find.ts';
import type { TextKind } from './text-kind.ts';
import { isYes, textOf } from './values.ts';

/** Where the texts of a site go. What would stand at the place or the address of another text is told from it, with a finding. */
export function placeTexts(documents: readonly FoundDocument[], site: NewSite): PlacedText[] {
  const placed = documents.map((document) => placeText(document, site));
  joinTranslations(placed, site);
  separateTargets(placed);
  separateAddresses(placed, site);
  return placed;
}

function placeText(document: FoundDocument, site: NewSite): PlacedText {
  const generated = generatedPage(document);
  const kind = kindOf(document, generated);
  const isIndex = generated?.fills === 'blog';
  const lang =
    languageOf(document, generated === undefined, site) ??
    (isIndex ? languageOfIndex(document, site) : undefined);
  const undated = document.collection === 'posts' && isUndated(document);
  const draft = document.collection === 'drafts' || undated;
  const target = targetOf(document, kind);
  const findings: Finding[] = [];
  const added = {
    // Folia makes the list of posts of each language itself.
    ...(!isIndex && languageKeys(document, lang, findings)),
    ...stateKeys(document, kind, undated, findings),
  };
  return {
    document,
    kind,
    draft,
    target: undated ? target.replace('content/posts/', 'content/drafts/') : target,
    address: document.url,
    added,
    lang,
    generated,
    findings,
  };
}

/** The keys of a text in another language than the site. */
function languageKeys(
  { language, values, file }: FoundDocument,
  lang: string | undefined,
  findings: Finding[],
): AddedKeys {
  if (lang === undefined) return {};
  // The menu of a site has one language.
  const isMenu = language !== undefined && isYes(values['nav']);
  const menu = isMenu ? { nav: false } : {};
  const written = textOf(values['lang']);
  if (written !== undefined && canonicalLanguage(written) === lang) return menu;
  const known = language ?? written;
  const reason =
    known === undefined
      ? 'The text itself shows its language'
      : `The al-folio site calls its language "${known}"`;
  const after = isMenu ? ' It is not in the menu, which has one language.' : '';
  const message = `${reason}: "lang: ${lang}" was set.${after}`;
  findings.push(makeFinding('language-set', message, { file }));
  return { ...menu, lang };
}

/** The keys of a text that was not published, or not in a list. */
function stateKeys(
  { url, collection, file }: FoundDocument,
  kind: TextKind,
  undated: boolean,
  findings: Finding[],
): AddedKeys {
  if (undated) {
    const message =
      'Neither the file name nor the front matter has a date, so Jekyll did not publish this file. It was imported as a draft.';
    findings.push(makeFinding('post-unpublished', message, { file }));
  }
  if (kind === 'post' && collection === 'pages') {
    const message = `This page is an article with a date, which are posts in Folia. It is left out of the blog's lists by "hidden: true", as it was.`;
    findings.push(makeFinding('page-moved', message, { file }));
  }
  const isUnpublished = url === undefined && collection !== 'posts' && collection !== 'drafts';
  if (isUnpublished) {
    const message = 'Jekyll did not publish this file. It was imported with "published: false".';
    findings.push(makeFinding('post-unpublished', message, { file }));
  }
  return {
    ...(isUnpublished && { published: false }),
    ...(kind === 'post' && collection === 'pages' && { hidden: true }),
  };
}

function kindOf(document: FoundDocument, generated: GeneratedPage | undefined): TextKind {
  const { collection, values, address } = document;
  if (collection === 'posts' || collection === 'drafts') return 'post';
  if (collection === 'projects') return 'project';
  if (collection === 'news') return 'news';
  const isArticle = textOf(values['layout']) === 'distill' && generated === undefined;
  const isDated = parseWrittenDate(textOf(values['date']) ?? '') !== undefined;
  return isArticle && isDated && normalizePermalink(address) !== '/' ? 'post' : 'page';
}

function isUndated({ file, values }: FoundDocument): boolean {
  const date = textOf(values['date']) ?? '';
  const inName = dateFromFile(file) ?? '';
  return parseWrittenDate(date) === undefined && parseWrittenDate(inName) === undefined;
}

function targetOf({ file, collection, below }: FoundDocument, kind: TextKind): string {
  const mdx = below.replace(/\.[^.]+$/, '.mdx');
  if (collection === 'posts') return postTarget(file);
  if (collection === 'drafts') return `content/drafts/${mdx}`;
  if (kind === 'project') return `content/projects/${mdx}`;
  if (kind === 'news') return `content/news/${mdx}`;
  if (kind === 'post') return `content/posts/${mdx}`;
  return collection === 'pages' ? `content/pages/${mdx}` : `content/pages/${collection}/${mdx}`;
}

function separateTargets(placed: readonly PlacedText[]): void {
  const taken = new Set<string>();
  for (const text of placed) {
    // Posts of one name are told apart by their address alone; the second one stays behind, as it did.
    if (text.kind !== 'post' || text.document.collection === 'pages') {
      const stem = text.target.replace(/\.mdx$/, '');
      for (let count = 2; taken.has(addressKey(text.target)); count++)
        text.target = `${stem}-${count}.mdx`;
    }
    taken.add(addressKey(text.target));
  }
}

/** Gives each text the address that it had, where Folia would give it another, and each address to one text. */
function separateAddresses(placed: readonly PlacedText[], site: NewSite): void {
  const taken = new Map<string, string>();
  for (const text of placed) {
    const { document, generated } = text;
    if (text.address === undefined || URL.canParse(text.address)) continue;
    if (
      generated?.fills === 'blog' ||
      generated?.fills === 'not-found' ||
      generated?.fills === 'file'
    )
      continue;
    const wanted = normalizePermalink(decodePath(text.address));
    const isTyped = !/[?#%]/.test(wanted);
    const own = wanted === '/' && text.kind !== 'page' ? 'the home page' : ownAddress(wanted);
    const other = taken.get(addressKey(wanted)) ?? own;
    if (other !== undefined) {
      text.address = undefined;
      text.added = { ...text.added, published: false };
      const message = `Its address ${wanted} belongs to something else already: ${other}. It was imported with "published: false".`;
      text.findings.push(makeFinding('address-taken', message, { file: document.file }));
      continue;
    }
    taken.set(addressKey(wanted), document.file);
    text.address = wanted;
    if (isTyped && !isMenuAlone(document) && foliaAddress(text, site) !== wanted) {
      text.added = { ...text.added, permalink: wanted };
    }
  }
}

/** An entry of the menu without a text is no page in Folia. */
function isMenuAlone({ values, source, matter }: FoundDocument): boolean {
  return isYes(values['dropdown']) && source.text.slice(matter.bodyStart).trim() === '';
}

/** The address that Folia gives a text by its front matter and its file. */
function foliaAddress(text: PlacedText, site: NewSite): string {
  const { kind, target, document } = text;
  const own = document.matter.entries.find(({ key }) => key === 'permalink')?.value;
  const written = typeof own === 'string' && own.trim() !== '' ? decodePath(own) : undefined;
  const id = target.replace(/^content\/[a-z]+\//, '').replace(/\.mdx$/, '');
  if (kind !== 'post') {
    const folder = kind === 'project' ? 'projects/' : kind === 'news' ? 'news/' : '';
    return normalizePermalink(written ?? folder + id.replace(/(^|\/)index$/, ''));
  }
  const time = timeOf(text, site);
  if (!time) return '';
  return fillPermalink(written ?? resolveStyle(site.permalink), {
    slug: textOf(document.values['slug']) ?? slugFromFile(target),
    categories: categoriesOf(text),
    time,
  });
}
