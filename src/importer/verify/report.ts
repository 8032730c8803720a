import { kinds, type Comparison, type Count, type Kind } from './compare.ts';
import type { Verification, VerifiedText } from './verify.ts';

/** So many lost words or other things of one text are named. */
const maxNamed = 12;

/** A table of texts, what each has lost, and totals, for a person to read. */
export function formatVerification({ texts, reached }: Verification): string {
  const width = Math.max(4, ...texts.map(({ file }) => file.length));
  const head = ['text'.padEnd(width), ...kinds.map((kind) => kind.padStart(widthOf(kind)))].join(
    '  ',
  );
  return [
    [head, ...texts.map((text) => row(text, width))].join('\n'),
    ...texts.flatMap(losses),
    summary(texts),
    reached ? 'The target is reached.' : 'The target is missed.',
  ].join('\n\n');
}

function row(text: VerifiedText, width: number): string {
  const mark = text.kept ? '' : '  *';
  if (text.page === undefined) {
    return `${text.file.padEnd(width)}  no page: ${text.reason ?? 'the source does not say why'}${mark}`;
  }
  const cells = kinds.map((kind) => cell(kind, text.comparison[kind]).padStart(widthOf(kind)));
  return `${[text.file.padEnd(width), ...cells].join('  ')}${mark}`.trimEnd();
}

function widthOf(kind: Kind): number {
  return Math.max(kind.length, 9);
}

/** `12/13`: of thirteen, twelve are there; one number if all are. */
function cell(kind: Kind, { source, lost }: Count): string {
  if (lost.length === 0) return String(source);
  if (kind === 'words') return `${((100 * (source - lost.length)) / source).toFixed(2)} %`;
  return `${source - lost.length}/${source}`;
}

function losses(text: VerifiedText): string[] {
  if (text.page === undefined) return [];
  const { comparison } = text;
  const lines = kinds.flatMap((kind) => {
    const { lost } = comparison[kind];
    return lost.length === 0 ? [] : [`  ${kind}: ${lost.length} lost${named(lost)}`];
  });
  if (comparison.wordsInCode.length > 0) {
    lines.push(`  words shown as code: ${comparison.wordsInCode.length}`);
  }
  return lines.length === 0 ? [] : [`${text.file} -> ${text.page}\n${lines.join('\n')}`];
}

function named(lost: readonly string[]): string {
  const named = lost
    .filter((text) => text !== '')
    .slice(0, maxNamed)
    .map(shorten);
  const more = lost.length - named.length;
  if (named.length === 0) return '';
  return `: ${named.join(' | ')}${more > 0 ? ` | and ${more} more` : ''}`;
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}

function summary(texts: readonly VerifiedText[]): string {
  const compared = texts.flatMap((text) => (text.page === undefined ? [] : [text.comparison]));
  const kept = texts.filter((text) => text.kept).length;
  const totals = kinds.map((kind) => {
    const { source, lost } = sum(compared, kind);
    const share = source === 0 ? 100 : (100 * (source - lost)) / source;
    return `  ${kind.padEnd(9)}  ${source - lost} of ${source} (${share.toFixed(2)} %)`;
  });
  const without = texts.length - compared.length;
  return [
    `${texts.length} ${texts.length === 1 ? 'text' : 'texts'}, ${kept} kept whole${without > 0 ? `, ${without} without a page` : ''}.`,
    ...totals,
  ].join('\n');
}

function sum(comparisons: readonly Comparison[], kind: Kind): { source: number; lost: number } {
  return {
    source: comparisons.reduce((total, each) => total + each[kind].source, 0),
    lost: comparisons.reduce((total, each) => total + each[kind].lost.length, 0),
  };
}
