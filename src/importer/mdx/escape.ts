/** The end of an address that GFM makes a link of; it takes in whatever follows but white space and `<`, backslashes too. */
const endsInAddress = /(?:https?:\/\/|www\.)[^\s<]*$/i;
const references: Readonly<Record<string, string>> = {
  '{': '&#123;',
  '}': '&#125;',
  '<': '&lt;',
  '`': '&#96;',
};

/** With a backslash before them they begin and end formulas, which for kramdown is how to show them. */
const brackets: Readonly<Record<string, string>> = {
  '[': '&#91;',
  ']': '&#93;',
  '(': '(',
  ')': ')',
};

/**
 * Escapes what MDX would not take for text: `{` and `<`, a name in brackets, which would be a citation, and a backtick without a
 * partner, which could find one in code that follows. What is escaped already stays as it is.
 *
 * @param before what stands before the text on its line: an address may end there.
 */
export function escapeText(text: string, before = ''): string {
  const escaped = text.replaceAll(
    /\\[\s\S]|(?<=\[[^\][\n]*)@(?=[\p{L}\p{N}_])|[{}<`]/gu,
    (match, offset: number) => {
      const mark = match.at(-1) ?? '';
      if (match.length === 2 && references[mark] === undefined) {
        const isTarget = mark === '(' && text[offset - 1] === ']';
        return isTarget ? '&#40;' : (brackets[mark] ?? match);
      }
      const near = text.slice(Math.max(0, offset - 300), offset);
      const inAddress = endsInAddress.test(offset < 300 ? before.slice(-300) + near : near);
      return inAddress ? (references[mark] ?? match) : `\\${mark}`;
    },
  );
  // Behind a block, which ends its line, three tildes would begin code.
  return escaped.replaceAll(/(?<!\\|~)~~~/g, '\\~~~');
}

/**
 * Writes `import` and `export` at the start of a line so that they begin no program.
 *
 * @param mdx with placeholders for code and formulas.
 * @param atLineStart whether it begins a line.
 */
export function escapeKeywords(mdx: string, atLineStart: boolean): string {
  const keyword = /(^|\n)([ie])((?<=i)mport|(?<=e)xport)\b/g;
  return mdx.replaceAll(keyword, (match, start: string, first: string, rest: string) =>
    start === '' && !atLineStart ? match : `${start}&#${first.charCodeAt(0)};${rest}`,
  );
}

/** Whether code in text ends with what names its language here, `{:js}`. */
export function endsInLanguage(code: string): boolean {
  return /\{:[\w#+.-]+\}$/.test(code);
}

/** A text as code, however many backticks it holds. */
export function codeSpan(source: string): string {
  const text = endsInLanguage(source) ? `${source}{:text}` : source;
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') || text.trim() === '' ? ' ' : '';
  return `${marks}${pad}${text.replaceAll(/\s*\n\s*/g, ' ')}${pad}${marks}`;
}

/** A text as a code block. */
export function codeBlock(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${text}\n${marks}`;
}

/** Takes the indentation off that all lines but the first share. */
export function dedent(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const widths = rest
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const shared = widths.length > 0 ? Math.min(...widths) : 0;
  return [first, ...rest.map((line) => line.slice(shared))].join('\n');
}
