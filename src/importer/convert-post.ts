import { convertBody } from './convert-body.ts';
import { makeFinding, type Finding } from './findings.ts';
import { findBibliography, type FoundBibliography } from './front-matter/bibliography.ts';
import { findImages } from './front-matter/images.ts';
import { readFrontMatter } from './front-matter/read.ts';
import { withStyles } from './front-matter/styles.ts';
import { hasDate, writeFrontMatter } from './front-matter/write.ts';
import type { FoundImage, ImageLookup } from './images.ts';
import { withoutPlaceholders } from './mdx/opaque.ts';
import { readPostName } from './post-name.ts';
import { SourceText } from './source-text.ts';

export interface ConvertedPost {
  /** The whole file. */
  mdx: string;
  images: FoundImage[];
  bibliography: FoundBibliography | undefined;
  findings: Finding[];
}

/**
 * Converts an al-folio post.
 *
 * @param file its path from the al-folio folder, with forward slashes.
 * @param text its content.
 * @param root the al-folio folder.
 * @returns findings alone if Jekyll does not take the file for a post and there is no day to give it.
 */
export function convertPost(
  file: string,
  text: string,
  images: ImageLookup,
  root: string,
): ConvertedPost | { mdx: undefined; findings: Finding[] } {
  const source = new SourceText(file, withoutPlaceholders(text.replaceAll(/\r\n?/g, '\n')));
  const matter = readFrontMatter(source);
  const name = readPostName(file.slice(file.lastIndexOf('/') + 1));
  const undated: Finding[] = [];
  if (name.date === undefined) {
    const dated = hasDate(matter);
    undated.push(undatedFinding(file, dated));
    if (!dated) return { mdx: undefined, findings: undated };
  }
  const pictures = findImages(matter.entries, images, source);
  const works = findBibliography(matter.entries, root, source);
  const missing = new Set([...pictures.missing, ...works.missing]);
  const body = convertBody(source, matter.bodyStart, images);
  const entries = withStyles(pictures.entries, body.styles);
  const front = writeFrontMatter({ entries, missing }, name, source);
  const kept =
    matter.unreadable === undefined
      ? ''
      : `{/*\n${matter.unreadable.replaceAll('*/', '* /')}\n*/}\n\n`;
  return {
    mdx: `${front.text}\n${kept}${body.mdx}`,
    images: [...pictures.images, ...body.images],
    bibliography: works.found,
    findings: [
      ...undated,
      ...matter.findings,
      ...front.findings,
      ...pictures.findings,
      ...works.findings,
      ...body.findings,
    ],
  };
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
        'Neither the file name nor the front matter has a date, so Jekyll does not publish this file. It was not imported.',
        { file },
      );
}
