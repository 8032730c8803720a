import path from 'node:path';
import { portraitFile } from '../lib/addresses.ts';
import { convertBody, type ConvertedBody } from './convert-body.ts';
import { makeFinding } from './findings.ts';
import { generatedPart, type GeneratedPage } from './generated-page.ts';
import type { ImageLookup } from './images.ts';
import { escapeText } from './mdx/escape.ts';
import type { FoundDocument, FoundSite } from './read-source-site.ts';
import { readPostName } from './post-name.ts';
import { findSourceFile, readSourceText } from './source-files.ts';
import { SourceText } from './source-text.ts';
import { asMap, textOf, type Values } from './values.ts';

/** What the pages of a site can be filled from. */
export interface PageSources {
  site: FoundSite;
  images: ImageLookup;
}

/** What readers may miss on a page that Folia cannot fill. */
const lacking = {
  publications: 'a list of publications',
  repositories: 'cards of repositories',
  cv: 'a curriculum vitae from data',
} as const;

/**
 * The body of a page that a program filled: what the writer put beside it, and what can be written in its place.
 *
 * @returns its body, which is empty if nothing is left.
 */
export function generatedBody(
  document: FoundDocument,
  { fills, ...page }: Exclude<GeneratedPage, { fills: 'blog' | 'not-found' | 'file' }>,
  sources: PageSources,
): ConvertedBody {
  const own = ownText(document, sources);
  const { file } = document.source;
  const report = (id: 'page-replaced' | 'page-generated', message: string) =>
    own.findings.push(makeFinding(id, message, { file }));
  if (fills === 'projects' || fills === 'news') {
    report(
      'page-replaced',
      `Folia fills this page itself: "layout: ${fills}" stands in the place of its Liquid.`,
    );
    return own;
  }
  const parts = [own.mdx.trim()];
  let message = '';
  if (fills === 'list' && 'collection' in page) {
    parts.push(linkList(page.collection, sources.site.documents));
    message = `A program made this page from the collection "${page.collection}". A list of links stands in its place, which does not change by itself.`;
  } else if (fills === 'profiles') {
    const profiles = profileParts(document, sources);
    parts.push(...profiles.map((profile) => profile.mdx.trim()));
    own.images.push(...profiles.flatMap(({ images }) => images));
    own.findings.push(...profiles.flatMap(({ findings }) => findings));
    message = 'The profiles of this page were written one below the other.';
  } else if (fills === 'cv' || fills === 'publications' || fills === 'repositories') {
    if (fills === 'cv') parts.push(cvLink(document, sources.site.root));
    message = `Folia does not make ${lacking[fills]}. The page was imported with the rest of its text.`;
  }
  const mdx = parts.filter((part) => part !== '').join('\n\n');
  report(
    'page-generated',
    mdx === '' ? `${message} Nothing is left on it, so it is not in the menu.` : message,
  );
  return { ...own, mdx: mdx === '' ? '' : `${mdx}\n` };
}

/** The text of the writer around the part that a program filled. */
function ownText(document: FoundDocument, { site, images }: PageSources): ConvertedBody {
  const { source, matter } = document;
  const part = generatedPart(document);
  // Line breaks stay, so that findings name the right lines.
  const gap = source.slice(part).replaceAll(/[^\n]/g, '');
  const text = source.text.slice(0, part.start) + gap + source.text.slice(part.end);
  const body = convertBody(new SourceText(source.file, text), matter.bodyStart, images, {
    site,
    frontMatter: document.values,
  });
  return { ...body, mdx: body.mdx.trim() === '' ? '' : body.mdx.replaceAll(/\n{3,}/g, '\n\n') };
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
  return escapeText(text.replaceAll(/\s+/g, ' '), false).replaceAll(/[[\]]/g, '\\$&');
}
