import { captionAt } from './caption-text.ts';
import { convertNodes } from './convert-nodes.ts';
import { RuleContext } from './context.ts';
import { OpaqueTexts } from './mdx/opaque.ts';
import { SourceText } from './source-text.ts';
import { TexAdapter } from './tex.ts';

/** al-folio's footer is HTML, Folia's is Markdown. */
export function toFooter(html: string | undefined): string | undefined {
  if (html === undefined) return undefined;
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
