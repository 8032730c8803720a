import katex, { type KatexOptions, type ParseError } from 'katex';
import { readDisplay } from './display.ts';
import { replaceEnvironments } from './environments.ts';
import { readSubequations } from './subequations.ts';

export interface TryOptions {
  display: boolean;
  /** Those of `katexOptions`. What the formula defines is added to `macros` if KaTeX can read it. */
  katex: KatexOptions;
}

/**
 * Lets KaTeX read a formula as it does on a page, with numbers in the place of labels and references.
 *
 * @returns KaTeX's error if it cannot read it.
 */
export function tryFormula(tex: string, options: TryOptions): ParseError | undefined {
  const macros = { ...options.katex.macros };
  const subequations = readSubequations(tex);
  for (const part of subequations?.parts ?? [tex]) {
    const error = render(numbered(replaceEnvironments(part)), options, macros);
    if (error) return error;
  }
  Object.assign(options.katex.macros ?? {}, macros);
  return undefined;
}

function render(
  tex: string,
  { display: displayMode, katex: options }: TryOptions,
  macros: NonNullable<KatexOptions['macros']>,
): ParseError | undefined {
  try {
    const settings = { ...options, displayMode, macros, globalGroup: true };
    katex.renderToString(tex, { ...settings, output: 'mathml', throwOnError: true });
    return undefined;
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    return error;
  }
}

/** Every number is 1: KaTeX does not look at it. */
function numbered(tex: string): string {
  const { rows, references } = readDisplay(tex);
  const edits = [
    ...rows.flatMap(({ labels }) => labels.map((span) => ({ ...span, text: '' }))),
    ...rows
      .filter((row) => row.numbered)
      .map(({ tagAt }) => ({ start: tagAt, end: tagAt, text: '\\tag{1}' })),
    ...references.map((span) => ({ ...span, text: '\\text{1}' })),
  ];
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), tex);
}
