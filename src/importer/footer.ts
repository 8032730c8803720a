import { captionAt } from './caption-text.ts';
import { convertNodes } from './convert-nodes.ts';
import { RuleContext } from './context.ts';
import { OpaqueTexts } from './mdx/opaque.ts';
import { SourceText } from './source-text.ts';
import { TexAdapter } from './tex.ts';

/** What al-folio's own text says about programs that the new site is not made with. */
const ofTheme =
  /Powered by (?:(?:<a\b[^>]*>)?Jekyll(?:<\/a>)?\s+with\s+)?(?:<a\b[^>]*>)?al-folio(?:<\/a>)?(?: theme)?\.\s*(?:<br\s*\/?>\s*)?/gi;

/** al-folio's footer is HTML, Folia's is Markdown. */
export function toFooter(written: string | undefined): string | undefined {
  const html = written?.replaceAll(/\s+/g, ' ').replaceAll(ofTheme, '').trim();
  if (html === undefined || html === '') return undefined;
  const opaque = new OpaqueTexts();
  const context = new RuleContext({
    source: new SourceText('_config.yml', html),
    images: { find: () => ({ status: 'remote' }) },
    opaque,
    footnotes: new Set(),
    labels: { owners: new Map(), referred: new Set() },
    tex: new TexAdapter(),
    asCode: new Set(),
    convert: convertNodes,
  });
  return opaque.restore(captionAt({ start: 0, end: html.length }, context)) || undefined;
}
