import path from 'node:path';
import { portraitFile } from '../lib/addresses.ts';
import { convertBody, type ConvertedBody } from './convert-body.ts';
import { makeFinding } from './findings.ts';
import type { GeneratedPage } from './generated-page.ts';
import { cutGenerated } from './generated-part.ts';
import type { ImageLookup } from './images.ts';
import { escapeText } from './mdx/escape.ts';
import { publicationList } from './publication-list.ts';
import type { FoundDocument, FoundSite } from './read-source-site.ts';
import { readPostName } from './post-name.ts';
import { withRepositoryLinks } from './repository-links.ts';
import { findSourceFile, readSourceText } from './source-files.ts';
import { SourceText } from './source-text.ts';
import { asMap, textOf, type Values } from './values.ts';

/** What the pages of a site can be filled from. */
export interface PageSources {
  site: FoundSite;
  images: ImageLookup;
}

/**
 * The body of a page that a program filled: what the writer put beside it, and what can be written in its place.
 *
 * @returns its body, which is empty if nothing is left.
 */
export function generatedBody(
  document: FoundDocument,
  page: Exclude<GeneratedPage, { fills: 'blog' | 'not-found' | 'file' }>,
  sources: PageSources,
): ConvertedBody {
  const { fills } = page;
  if (fills === 'repositories') return repositories(document, sources);
  if (fills === 'publications') return publications(document, sources);
  const shown = fills === 'list' ? evaluatedList(document, page, sources) : undefined;
  if (shown) return shown;
  const own = ownText(document, sources);
  if (fills === 'projects' || fills === 'news') {
    const said = `Folia fills this page itself: "layout: ${fills}" stands in the place of its Liquid.`;
    own.findings.push(makeFinding('page-replaced', said, { file: document.source.file }));
    return own;
  }
  const message = appendFilled(own, page, document, sources);
  return reported(own, message, document);
}

/**
 * What a loop of the page itself over a collection showed.
 *
 * @returns undefined if there is none, if it shows none of the collection, or if it asks for what only Jekyll knows.
 */
function evaluatedList(
  { source, matter, values, file }: FoundDocument,
  { collection }: { collection: string },
  { site, images }: PageSources,
): ConvertedBody | undefined {
  if (!new RegExp(String.raw`\bsite\.${RegExp.escape(collection)}\b`).test(source.text))
    return undefined;
  const body = convertBody(source, matter.bodyStart, images, { site, frontMatter: values });
  const documents = site.documents.filter((document) => document.collection === collection);
  const shows = documents.some(({ values: { title }, address }) =>
    [textOf(title), `](${encodeURI(address)}`, `href="${address}"`].some(
      (part) => part !== undefined && body.mdx.includes(part),
    ),
  );
  if (!shows || body.findings.some(({ id }) => id === 'liquid-unknown')) return undefined;
  const message = `A program made this page from the collection "${collection}". What it showed stands in its place, which does not change by itself.`;
  return {
    ...body,
    findings: [...body.findings, makeFinding('page-generated', message, { file })],
  };
}

/**
 * Writes what a layout or a loop showed below the text of a page.
 *
 * @returns what to say about it.
 */
function appendFilled(
  own: ConvertedBody,
  page: GeneratedPage,
  document: FoundDocument,
  { site, images }: PageSources,
): string {
  const append = (...parts: string[]): void => {
    const mdx = [own.mdx, ...parts].map((part) => part.trim()).filter((part) => part !== '');
    own.mdx = mdx.length === 0 ? '' : `${mdx.join('\n\n')}\n`;
  };
  if (page.fills === 'list') {
    append(linkList(page.collection, site.documents));
    return `A program made this page from the collection "${page.collection}". A list of links stands in its place, which does not change by itself.`;
  }
  if (page.fills === 'profiles') {
    const profiles = profileParts(document, { site, images });
    append(...profiles.map(({ mdx }) => mdx));
    own.images.push(...profiles.flatMap((profile) => profile.images));
    own.findings.push(...profiles.flatMap(({ findings }) => findings));
    return 'The profiles of this page were written one below the other.';
  }
  append(cvLink(document, site.root));
  return 'Folia does not make a curriculum vitae from data. The page was imported with the rest of its text.';
}

/** The page with a list of all works in the place of its lists. */
function publications(document: FoundDocument, sources: PageSources): ConvertedBody {
  const list = publicationList(document, sources.site);
  const own = ownText(document, sources, 'tag' in list ? list.tag : '');
  const queries = 'queries' in list ? list.queries.map((query) => `"${query}"`).join(', ') : '';
  const chosen =
    queries === '' ? '' : ` It shows all works, and not those of one query at a time: ${queries}.`;
  const message =
    'tag' in list
      ? `The list of publications stands in the place of the lists of this page. It has no buttons, previews and filters.${chosen}`
      : `Folia made no list of publications. ${list.problem} The page was imported with the rest of its text.`;
  return reported(own, message, document);
}

function repositories(document: FoundDocument, { site, images }: PageSources): ConvertedBody {
  const { source, matter, values } = document;
  const text = withRepositoryLinks(source.text.slice(matter.bodyStart));
  const whole = new SourceText(source.file, source.text.slice(0, matter.bodyStart) + text);
  const own = convertBody(whole, matter.bodyStart, images, { site, frontMatter: values });
  const message =
    'Folia makes no cards of repositories. Links to them stand in their place, which do not change by themselves.';
  return reported({ ...own, mdx: withoutGaps(own.mdx) }, message, document);
}

function reported(
  own: ConvertedBody,
  message: string,
  { source: { file } }: FoundDocument,
): ConvertedBody {
  const after = own.mdx === '' ? ' Nothing is left on it, so it is not in the menu.' : '';
  const finding = makeFinding('page-generated', message + after, { file });
  return { ...own, findings: [...own.findings, finding] };
}

/**
 * The text of the writer around the part that a program filled.
 *
 * @param inPlace what stands in the place of that part.
 */
function ownText(
  document: FoundDocument,
  { site, images }: PageSources,
  inPlace = '',
): ConvertedBody {
  const { source, matter, values } = document;
  const { before, within, after } = cutGenerated(document);
  const text = `${before}\n${inPlace}\n\n${within.replace(/^\n{1,3}/, '')}${after}`;
  const whole = new SourceText(source.file, inPlace === '' ? before + within + after : text);
  const body = convertBody(whole, matter.bodyStart, images, { site, frontMatter: values });
  return { ...body, mdx: withoutGaps(body.mdx) };
}

/** A body without the lines that were cut; empty if nothing is left. */
function withoutGaps(mdx: string): string {
  return mdx.trim() === '' ? '' : mdx.replaceAll(/\n{3,}/g, '\n\n');
}

function linkList(collection: string, documents: readonly FoundDocument[]): string {
  return documents
    .filter((document) => document.collection === collection && document.url !== undefined)
    .map(({ values, address, file }) => {
      const name = file.slice(file.lastIndexOf('/') + 1);
      const title = textOf(values['title']) ?? readPostName(name).title;
      const description = textOf(values['description']);
      const after = description === undefined ? '' : `: ${words(description)}`;
      return `- [${words(title)}](${encodeURI(address)})${after}`;
    })
    .join('\n');
}

function cvLink({ values }: FoundDocument, root: string): string {
  const written = textOf(values['cv_pdf']);
  if (written === undefined) return '';
  const address = cvFile(written, root);
  return address === undefined
    ? ''
    : `[${words(textOf(values['title']) ?? 'CV')} (PDF)](${encodeURI(address)})`;
}

/** The address of a CV; al-folio looks for a bare name in `assets/pdf/`. */
export function cvFile(written: string, root: string): string | undefined {
  if (/^https?:/.test(written)) return written;
  const file = written.includes('/') ? written.replace(/^\//, '') : `assets/pdf/${written}`;
  const found = findSourceFile(root, file);
  return found ? `/${file}` : undefined;
}

/** Each profile: its picture, the text of its own file, and the lines below the picture. */
function profileParts(document: FoundDocument, { site, images }: PageSources): ConvertedBody[] {
  return profilesOf(document).flatMap(({ profile, file }) => {
    const image = textOf(profile['image']);
    const text = file === undefined ? undefined : readSourceText(site.root, file).text;
    const picture = image === undefined ? '' : `![](/${portraitFile(image)})\n\n`;
    const info = textOf(profile['more_info']) ?? '';
    const own = text?.replace(/^---\n[\s\S]*?\n---\n/, '') ?? '';
    const whole = new SourceText(file ?? document.file, `${picture}${own}\n\n${info}\n`);
    const body = convertBody(whole, 0, images, { site, frontMatter: document.values });
    return body.mdx.trim() === '' ? [] : [body];
  });
}

/** The profiles of a page, each with the file of its text. */
function profilesOf({
  values,
  file: page,
}: FoundDocument): { profile: Values; file: string | undefined }[] {
  const profiles = Array.isArray(values['profiles']) ? values['profiles'].map(asMap) : [];
  return profiles.map((profile) => {
    const content = textOf(profile['content']);
    const isInside = content !== undefined && !content.split('/').includes('..');
    return {
      profile,
      file: isInside ? path.posix.join(path.posix.dirname(page), content) : undefined,
    };
  });
}

/** The files that a page is made of, besides its own. */
export function partsOf(document: FoundDocument): string[] {
  return profilesOf(document).flatMap(({ file }) => (file === undefined ? [] : [file]));
}

/** A text of the front matter as words of one line, brackets and all. */
function words(text: string): string {
  return escapeText(text.replaceAll(/\s+/g, ' ')).replaceAll(/[[\]]/g, '\\$&');
}
