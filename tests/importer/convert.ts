import { convertBody } from '../../src/importer/convert-body.ts';
import type { ImageLookup } from '../../src/importer/images.ts';
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

/** What becomes of the body of a post. */
export function convert(markdown: string): { mdx: string; findings: string[]; images: string[] } {
  const source = new SourceText('_posts/2026-01-08-a.md', markdown);
  const body = convertBody(source, 0, images);
  return {
    mdx: body.mdx.trimEnd(),
    findings: body.findings.map(({ id, line, column }) => `${line}:${column} ${id}`),
    images: body.images.map(({ target }) => target),
  };
}

/** The MDX of a post that nothing is found in. */
export function clean(markdown: string): string {
  const { mdx, findings } = convert(markdown);
  if (findings.length > 0) throw new TypeError(`Findings: ${findings.join(', ')}`);
  return mdx;
}
