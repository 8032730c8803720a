import { citedBibliography } from './citations/cited-bibliography.ts';
import { CitedWorks } from './citations/cited-works.ts';
import { convertBody, type ConvertedBody } from './convert-body.ts';
import { makeFinding, type Finding } from './findings.ts';
import { authorLine } from './front-matter/author-line.ts';
import { findBibliography, type FoundBibliography } from './front-matter/bibliography.ts';
import { findImages } from './front-matter/images.ts';
import { asPlainText } from './front-matter/plain-text.ts';
import type { Entry, FrontMatter } from './front-matter/read.ts';
import { withStyles } from './front-matter/styles.ts';
import { hasDate, writeFrontMatter } from './front-matter/write.ts';
import { imagesBeside, type FoundImage, type ImageLookup } from './images.ts';
import type { LiquidSource } from './liquid/evaluate.ts';
import { codeBlock } from './mdx/escape.ts';
import { readPostName, type PostName } from './post-name.ts';
import type { SourceText } from './source-text.ts';
import type { TextKind } from './text-kind.ts';
import type { Values } from './values.ts';

export interface ConvertedText {
  /** The whole file. */
  mdx: string;
  images: FoundImage[];
  bibliography: FoundBibliography | undefined;
  /** BibTeX to write beside the text: no file of the site has what it cites. */
  bibtex: string | undefined;
  findings: Finding[];
}

/** A text to convert. */
export interface TextToConvert {
  kind: TextKind;
  source: SourceText;
  matter: FrontMatter;
  /** What `_config.yml` says where the front matter says nothing. */
  defaults: Values;
  /** Keys that it gets, in the place of its own. */
  added: Values;
  /** Keys to put under `extra`, besides those whose picture or file does not exist. */
  missing: readonly string[];
  /** A draft needs no date. */
  draft: boolean;
  /** What its file will be called, without the ending. */
  name: string;
  /** What its Liquid can ask for. */
  liquid: LiquidSource;
  /** What to write in the place of its body. */
  body: ConvertedBody | undefined;
}

/** Folia sorts news by their day. */
const unknownDay = '1970-01-01';

export type Conversion = ConvertedText | { mdx: undefined; findings: Finding[] };

/**
 * Converts a text of an al-folio site.
 *
 * @param root the al-folio folder.
 * @returns findings alone if Jekyll does not take the file for a post and there is no day to give it.
 */
export function convertText(text: TextToConvert, fromRoot: ImageLookup, root: string): Conversion {
  const { kind, source, matter, defaults } = text;
  const images = imagesBeside(fromRoot, source.file);
  const name = readPostName(source.file.slice(source.file.lastIndexOf('/') + 1));
  const dates = dateKeys(text, name);
  if (!dates.added) return { mdx: undefined, findings: dates.findings };
  const plain = asPlainText(matter.entries, source);
  const pictures = findImages(plain.entries, images, source);
  const body = text.body ?? bodyOf(text, images);
  const own = findBibliography(matter.entries, root, source);
  const works = citedBibliography(own.found, body.cited, {
    site: text.liquid.site,
    name: text.name,
  });
  const missing = new Set([...pictures.missing, ...own.missing, ...text.missing]);
  const contents = body.contents && !isSaid(matter, 'toc') ? { toc: 'beginning' } : {};
  const added = { ...text.added, ...dates.added, ...contents, ...works.added };
  const entries = withStyles(pictures.entries, body.styles);
  const without = works.dropped ? ['bibliography'] : [];
  const front = writeFrontMatter(
    { kind, entries, missing, without, defaults, added },
    name,
    source,
  );
  return {
    mdx: `${front.text}\n${keptMatter(matter)}${authorsAbove(text, plain.entries)}${body.mdx}`,
    images: [...pictures.images, ...body.images],
    bibliography: works.found,
    bibtex: works.bibtex,
    findings: [
      ...dates.findings,
      ...matter.findings,
      ...plain.findings,
      ...front.findings,
      ...pictures.findings,
      ...own.findings,
      ...body.findings,
    ],
  };
}

/** Front matter that nobody can read, as a comment. */
function keptMatter({ unreadable }: FrontMatter): string {
  return unreadable === undefined ? '' : `{/*\n${unreadable.replaceAll('*/', '* /')}\n*/}\n\n`;
}

/** The authors of an article that has no post's place for them: that of the home page, or one without a date. */
function authorsAbove({ kind, body }: TextToConvert, entries: readonly Entry[]): string {
  const line = kind === 'post' || body ? undefined : authorLine(entries);
  return line === undefined ? '' : `${line}\n\n`;
}

/** What the keys need to say about a date that the file name does not have; no keys if there is no day to give it. */
function dateKeys(
  { kind, source: { file }, matter, draft }: TextToConvert,
  name: PostName,
): { added: Values | undefined; findings: Finding[] } {
  const needsDate = (kind === 'post' && !draft) || kind === 'news';
  if (!needsDate || name.date !== undefined) return { added: {}, findings: [] };
  const dated = hasDate(matter);
  if (!dated && kind === 'news') {
    const message = `This news item has no date. It was imported with "date: ${unknownDay}" and "published: false".`;
    const findings = [makeFinding('post-unpublished', message, { file })];
    return { added: { date: unknownDay, published: false }, findings };
  }
  if (!dated) return { added: undefined, findings: [undatedFinding(file, dated)] };
  // Jekyll takes news and pages of any name, and posts of a name with a date alone.
  if (!file.includes('_posts/')) return { added: {}, findings: [] };
  const added = isSaid(matter, 'published') ? {} : { published: false };
  return { added, findings: [undatedFinding(file, dated)] };
}

/** A text that the rules fail at is kept as code, and does not hold the others back. */
function bodyOf({ source, matter, liquid }: TextToConvert, images: ImageLookup): ConvertedBody {
  try {
    return convertBody(source, matter.bodyStart, images, liquid);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The text could not be converted (${reason}). All of it is kept as code, word for word.`;
    const finding = makeFinding('text-failed', message, source.place(matter.bodyStart));
    const code = codeBlock(source.text.slice(matter.bodyStart).trim(), 'markdown');
    const cited = new CitedWorks(liquid.site);
    return {
      mdx: `${code}\n`,
      images: [],
      findings: [finding],
      styles: [],
      cited,
      contents: false,
    };
  }
}

function isSaid({ entries }: FrontMatter, name: string): boolean {
  return entries.some(({ key, value }) => key === name && value !== null);
}

function undatedFinding(file: string, dated: boolean): Finding {
  return dated
    ? makeFinding(
        'post-unpublished',
        'The file name does not begin with a date, so Jekyll does not publish this post. It was imported with "published: false".',
        { file },
      )
    : makeFinding(
        'post-not-imported',
        'Neither the file name nor the front matter has a date. The file was not imported.',
        { file },
      );
}
