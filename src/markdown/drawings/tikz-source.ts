/** Lines that come before the document in LaTeX. */
const preamble =
  /^\s*(?:%.*|\\(?:usepackage|usetikzlibrary|usepgfplotslibrary|pgfplotsset|tikzset)\b.*)?$/;

/**
 * Completes a picture to what TeX reads, each line staying where it is. Posts for the first al-folio have no document around the
 * picture, those for the second one have; a class is there already.
 */
export function completeTikz(text: string): string {
  const source = text.replace(/\\documentclass\s*(?:\[[^\]]*\])?\s*\{[^}]*\}/, blank);
  const begin = '\\begin{document}';
  const end = '\\end{document}';
  const closed = source.includes(end) ? source : `${source}\n${end}`;
  if (source.includes(begin)) return closed;
  const lines = closed.split('\n');
  const first = lines.findIndex((line) => !preamble.test(line));
  lines[first] = begin + (lines[first] ?? '');
  return lines.join('\n');
}

/** The packages that a source asks for, and the lines on which it does. */
export function packagesIn(source: string): { name: string; line: number }[] {
  const lines = source.split('\n');
  return lines.flatMap((text, index) => {
    const [, names = ''] = /^[^%]*\\usepackage\s*(?:\[[^\]]*\])?\s*\{([^}]*)\}/.exec(text) ?? [];
    return names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => ({ name, line: index + 1 }));
  });
}

/** The first mistake in a log of TeX: `! Undefined control sequence.`, and further down the line `l.5 \foo`. */
export function mistakeIn(log: string): { message: string; line: number | undefined } | undefined {
  const start = log.search(/^! /m);
  if (start === -1) return undefined;
  const report = log.slice(start + 2);
  const [sentence = ''] = report.split(/\n(?=\s*\n|l\.|<|\.\.\.|See )/);
  const [, line, before = ''] = /^l\.(\d+) (.*)$/m.exec(report) ?? [];
  const command = /undefined control sequence/i.test(sentence)
    ? /\\\S+$/.exec(before)?.[0]
    : undefined;
  const message = sentence
    .replace(/\n/g, '')
    .replace(/^(?:LaTeX|Package \S+|TeX) Error: /, '')
    .replace(/\s+$/, '')
    .replace(/([?!])?\.$/, '$1');
  return {
    message: command === undefined ? message : `${message}: ${command}`,
    line: line === undefined ? undefined : Number(line),
  };
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
