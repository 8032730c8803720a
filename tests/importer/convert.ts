import { convertBody, type ConvertedBody } from '../../src/importer/convert-body.ts';
import { convertText, type Conversion } from '../../src/importer/convert-post.ts';
import { readFrontMatter } from '../../src/importer/front-matter/read.ts';
import { imageLookup, type ImageLookup } from '../../src/importer/images.ts';
import type { LiquidSource } from '../../src/importer/liquid/evaluate.ts';
import { basePathOf } from '../../src/importer/site-address.ts';
import type { SourceSite } from '../../src/importer/source-site.ts';
import { SourceText } from '../../src/importer/source-text.ts';

/** Every image exists that a post names, unless its name says `missing`. */
const images: ImageLookup = {
  find: (url) => {
    if (url.startsWith('https:')) return { status: 'remote' };
    if (url === '' || url.includes('missing')) return { status: 'missing' };
    const target = url.replace(/^\//, '');
    return { status: 'found', src: target, file: `/al-folio/${target}`, target };
  },
};

/** A site without files. */
export const emptySite: SourceSite = {
  root: '/al-folio',
  config: {},
  data: {},
  macros: {},
  documents: [],
};

/** What becomes of the body of a post; with a site, Liquid is evaluated. */
export function convert(
  markdown: string,
  liquid?: Partial<LiquidSource>,
): { mdx: string; findings: string[]; images: string[] } {
  const body = convertWith(markdown, liquid);
  return {
    mdx: body.mdx.trimEnd(),
    findings: body.findings.map(({ id, line, column }) => `${line}:${column} ${id}`),
    images: body.images.map(({ target }) => target),
  };
}

/** The messages of its findings. */
export function messages(markdown: string, liquid?: Partial<LiquidSource>): string[] {
  return convertWith(markdown, liquid).findings.map(({ message }) => message);
}

/** The MDX of a post that nothing is found in. */
export function clean(markdown: string, liquid?: Partial<LiquidSource>): string {
  const { mdx, findings } = convert(markdown, liquid);
  if (findings.length > 0) throw new TypeError(`Findings: ${findings.join(', ')}`);
  return mdx;
}

function convertWith(markdown: string, liquid: Partial<LiquidSource> | undefined): ConvertedBody {
  const source = new SourceText('_posts/2026-01-08-a.md', markdown);
  const given = liquid && { site: emptySite, frontMatter: {}, ...liquid };
  // A site with files is looked into.
  const hasFiles = given !== undefined && given.site.root !== emptySite.root;
  const lookup = hasFiles ? imageLookup(given.site.root, basePathOf(given.site.config)) : images;
  return convertBody(source, 0, lookup, given);
}

/** What becomes of a whole post of a site without settings. */
export function convertPost(
  file: string,
  text: string,
  lookup: ImageLookup,
  root = emptySite.root,
): Conversion {
  const source = new SourceText(file, text);
  const liquid = { site: { ...emptySite, root }, frontMatter: {} };
  const nothing = { defaults: {}, added: {}, missing: [], draft: false, body: undefined };
  const matter = readFrontMatter(source);
  return convertText({ kind: 'post', name: 'a', source, matter, liquid, ...nothing }, lookup, root);
}
