/** A key with a value on its line, perhaps in a list. */
const keyLine = /^(?<key>[ \t]*(?:- +)?[\w-]+:[ \t]+)(?<value>\S.*?)[ \t]*$/;
const nextKey = /^[ \t]*(?:- +)?[\w-]+:(?:[ \t]|$)/;

/**
 * Ways to mend YAML that are plain, each on top of those before it; the number of lines stays.
 *
 * Ruby's YAML lets the lines of a quoted text begin at the margin, which is no mistake there. The others are mistakes that people
 * make: tabs, a title with a colon or another sign of YAML's in it, a quote that is not closed, or quotes within quotes.
 */
export const repairs: readonly { silent: boolean; mend: (yaml: string) => string }[] = [
  { silent: true, mend: indentMargin },
  {
    silent: false,
    mend: (yaml) => yaml.replaceAll(/^[ ]*\t[ \t]*/gm, (blank) => blank.replaceAll('\t', '  ')),
  },
  { silent: false, mend: quoteValues },
];

/** What is neither a key, an item nor a comment is the line of a text that began before. */
function indentMargin(yaml: string): string {
  return yaml.replaceAll(/^(?![\w"'-]+\s*:|[\s#-]|$)/gm, '  ');
}

function quoteValues(yaml: string): string {
  const lines = yaml.split('\n');
  let blockIndent = -1;
  return lines
    .map((line, index) => {
      const indent = /^ */.exec(line)?.[0].length ?? 0;
      if (blockIndent >= 0 && (line.trim() === '' || indent > blockIndent)) return line;
      blockIndent = -1;
      const { key = '', value } = keyLine.exec(line)?.groups ?? {};
      if (value === undefined) return line;
      if (/^[|>][+-]?\d?$/.test(value)) {
        blockIndent = indent;
        return line;
      }
      return key + quoted(value, endsHere(lines, index));
    })
    .join('\n');
}

/** Whether a value ends with its line: another key or nothing follows. */
function endsHere(lines: readonly string[], index: number): boolean {
  const next = lines.slice(index + 1).find((line) => line.trim() !== '');
  return next === undefined || nextKey.test(next) || /^[ \t]*#/.test(next);
}

function quoted(value: string, complete: boolean): string {
  const [first = ''] = value;
  if (first === '"' || first === "'") {
    if (!complete || isClosed(value, first)) return value;
    const inner = value.length > 1 && value.endsWith(first) ? value.slice(1, -1) : value.slice(1);
    return JSON.stringify(inner);
  }
  const isOther = '[{&|>#'.includes(first);
  if (isOther || !complete) return value;
  return /: |:$| #|^[@`%*!?-]/.test(value) ? JSON.stringify(value) : value;
}

/** Whether a quoted text is in order, up to a comment after it. */
function isClosed(value: string, quote: string): boolean {
  return quote === '"'
    ? /^"(?:[^"\\]|\\.)*"(?: +#.*)?$/.test(value)
    : /^'(?:[^']|'')*'(?: +#.*)?$/.test(value);
}
