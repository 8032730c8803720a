/** What LaTeX says of an algorithm and pseudocode.js does not read. */
export interface LatexExtras {
  label?: string;
  /** Its lines have numbers. */
  numbered?: boolean;
}

const extra =
  /\\begin\s*\{(?<name>algorithm|algorithmic)\}[ \t]*(?<option>\[[^\]\n]*\])?|\\end\s*\{algorithm\}|\\label\s*\{(?<label>[^{}]*)\}/g;

/**
 * Takes options and labels out of pseudocode; blanks stand in their place, so that everything else stays where it is.
 *
 * @returns the rest, and what was taken for each of its algorithms, in their order.
 */
export function readLatex(text: string): { source: string; extras: LatexExtras[] } {
  const extras: LatexExtras[] = [];
  let isWithin = false;
  const begin = (): LatexExtras => {
    extras.push({});
    return extras.at(-1) ?? {};
  };
  const source = text.replace(extra, (whole: string, ...rest: unknown[]) => {
    const { name, option, label } = rest.at(-1) as Record<string, string | undefined>;
    if (label !== undefined) {
      (extras.at(-1) ?? begin()).label = label.trim();
      return blank(whole);
    }
    // \end{algorithm}
    if (name === undefined) {
      isWithin = false;
      return whole;
    }
    const current = isWithin ? extras.at(-1) : begin();
    isWithin ||= name === 'algorithm';
    if (option === undefined) return whole;
    // [1]: a number at every first line. Of the others, [H] is a place on paper.
    if (current && name === 'algorithmic') current.numbered = /[1-9]/.test(option);
    return whole.slice(0, -option.length) + blank(option);
  });
  return { source, extras };
}

/** The labels in pseudocode, in their order. */
export function labelsIn(text: string): string[] {
  return readLatex(text).extras.flatMap(({ label }) => label ?? []);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
