import type { RuleContext } from './context.ts';
import { withoutBase } from './liquid/placed-emitter.ts';
import { basePath } from './liquid/site-address.ts';
import { siteFile } from './liquid/site-file.ts';
import { codeSpan } from './mdx/escape.ts';
import type { Span } from './source-text.ts';

/**
 * The path by which MDX names a film, a sound or a notebook of the al-folio folder, which is noted for copying. An address stays.
 *
 * @returns undefined, with a finding, if there is no such file.
 */
export function mediaSource(address: string, node: Span, context: RuleContext): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return address;
  const [plain = ''] = address.split(/[?#]/);
  const { site } = context;
  const own = site ? withoutBase(plain, basePath(site)) : plain;
  const src = decode(own).replace(/^(?:\.{0,2}\/)+/, '');
  if (!site) return src;
  const file = siteFile(site.root, src);
  if (file === undefined) {
    context.report(
      'file-missing',
      `There is no file "${address}" in the al-folio folder. A note stands in its place.`,
      node,
    );
    return undefined;
  }
  const target = src.startsWith('assets/') ? src : `assets/${src}`;
  context.usedImages.set(target, { status: 'found', src: target, file, target });
  return target;
}

/** What stands in the place of a file that does not exist: its name, and the source as a comment. */
export function missingFile(address: string, node: Span, context: RuleContext): string {
  const source = context.source.written(node).replaceAll('*/', '* /').replaceAll(/\s+/g, ' ');
  const comment = context.opaque.add(`{/* file-missing: ${source} */}`);
  return `${comment}\n\n**Missing file:** ${context.opaque.add(codeSpan(address))}`;
}

/** Words that stand for a file where nobody wrote any: `assets/audio/dial_tone.wav` gives `dial tone`. */
export function fileWords(address: string): string {
  const [plain = ''] = address.split(/[?#]/);
  const name = decode(plain).split('/').at(-1) ?? '';
  return name
    .replace(/\.[^.]+$/, '')
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
}

function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
