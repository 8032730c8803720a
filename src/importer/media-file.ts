import { decodeAddress } from '../lib/decode-address.ts';
import type { RuleContext } from './context.ts';
import { codeSpan } from './mdx/escape.ts';
import type { Span } from './source-text.ts';

/**
 * The path by which MDX names a film, a sound or a notebook of the al-folio folder, which is noted for copying. An address stays.
 *
 * @returns undefined, with a finding, if there is no such file.
 */
export function mediaSource(address: string, node: Span, context: RuleContext): string | undefined {
  const result = context.images.find(address, 'file');
  if (result.status === 'remote') return address;
  if (result.status === 'found') {
    context.usedImages.set(result.target, result);
    return result.src;
  }
  context.report(
    'file-missing',
    `There is no file "${address}" in the al-folio folder. Something in its place says so.`,
    node,
  );
  return undefined;
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
  const name = decodeAddress(plain).split('/').at(-1) ?? '';
  return name
    .replace(/\.[^.]+$/, '')
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
}
