/** Environments that are others under a second name: as KaTeX knows them. */
const synonyms: Readonly<Record<string, string>> = {
  displaymath: 'equation*',
  flalign: 'align',
  'flalign*': 'align*',
};

const foreign = /\\begin\{(eqnarray|multline|flalign|displaymath)(\*?)\}([\s\S]*?)\\end\{\1\2\}/g;

/** What tells the number of a row: a label, a tag, or that it has none. */
const numbering =
  /\\(?:label|tag\*?)\s*\{(?:[^{}]|\{[^{}]*\})*\}|\\(?:notag|nonumber)(?![a-zA-Z])/g;

/** A comment, a command, a brace or a tab of an alignment. */
const token = /%.*|\\(?:[a-zA-Z]+\*?|[\s\S])|[{}&]/g;

/**
 * Writes environments of LaTeX and amsmath that KaTeX has not by those that it has: `eqnarray`, `multline`, `flalign` and `displaymath`,
 * with or without a star. They keep their numbers: `multline` has one, in its last line.
 */
export function replaceEnvironments(tex: string): string {
  return tex.replace(foreign, (_written, name: string, star: string, body: string) => {
    if (name === 'eqnarray') return environment(`align${star}`, body, columnsMerged);
    if (name === 'multline') return environment(`align${star}`, body, stepped);
    return environment(synonyms[name + star] ?? name, body, (rows) => rows);
  });
}

interface Row {
  text: string;
  /** Offsets in it of the tabs that divide it. */
  tabs: number[];
  /** The line break before it, with its distance. */
  lineBreak: string;
}

function environment(name: string, body: string, change: (rows: Row[]) => Row[]): string {
  const rows = change(readRows(body));
  const written = rows.map(({ lineBreak, text }) => lineBreak + text).join('');
  return `\\begin{${name}}${written}\\end{${name}}`;
}

/** The relation of `eqnarray` has a column of its own; that of `align` stands at the tab. */
function columnsMerged(rows: Row[]): Row[] {
  return rows.map((row) => {
    const [, second] = row.tabs;
    if (second === undefined) return row;
    return { ...row, text: `${row.text.slice(0, second)}{}${row.text.slice(second + 1)}` };
  });
}

/** The lines of `multline` go from left to right, step by step. */
function stepped(rows: Row[]): Row[] {
  const marks = rows.flatMap(({ text }) => text.match(numbering) ?? []).join('');
  return rows.map((row, index) => {
    const text = `& ${'\\quad '.repeat(index)}${row.text.replace(numbering, '')}`;
    return { ...row, text: text + (index < rows.length - 1 ? '\\notag ' : marks) };
  });
}

/** The rows between line breaks that no brace and no environment encloses. */
function readRows(body: string): Row[] {
  const rows: Row[] = [];
  let depth = 0;
  let start = 0;
  let tabs: number[] = [];
  let lineBreak = '';
  for (const { 0: text, index } of body.matchAll(token)) {
    if (index < start) continue;
    if (text === '{' || text === '\\begin') depth++;
    if (text === '}' || text === '\\end') depth--;
    if (depth > 0) continue;
    if (text === '&') tabs.push(index - start);
    if (text !== '\\\\') continue;
    rows.push({ text: body.slice(start, index), tabs, lineBreak });
    [lineBreak = text] = /^\\\\\*?(?:\s*\[[^\]]*\])?/.exec(body.slice(index)) ?? [];
    start = index + lineBreak.length;
    tabs = [];
  }
  const last = body.slice(start);
  // A line break at the end begins no row.
  if (last.trim() !== '' || rows.length === 0) rows.push({ text: last, tabs, lineBreak });
  return rows;
}
