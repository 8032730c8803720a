/** A character that is drawn. */
export interface Cell {
  character: string;
  /** The character as the writer has it. */
  written: string;
  column: number;
  row: number;
  /** The character in another cell, by how far that is; a blank where text or nothing stands. */
  at: (right: number, down: number) => string;
}

/** Characters that stay as they are. */
export interface Text {
  column: number;
  row: number;
  value: string;
}

export interface Grid {
  columns: number;
  rows: number;
  cells: Cell[];
  texts: Text[];
}

const drawn = new Set("|-_~:=*o#+.'`/\\<>^vV┌┐└┘─│►");
const alias: Readonly<Record<string, string>> = {
  '┌': '+',
  '┐': '+',
  '└': '+',
  '┘': '+',
  '─': '-',
  '│': '|',
  '►': '>',
  '`': "'",
  V: 'v',
};

/**
 * Tells what is drawn from what is text: text in double quotes, and every letter or digit but an `o` or `v` by itself. A
 * character that only has a meaning beside others, as `-` and `/` have, is text between letters: `e-mail`.
 */
export function readGrid(source: string): Grid {
  const lines = source
    .replace(/\t/g, '    ')
    .split('\n')
    .map((line) => [...line.trimEnd()]);
  while (lines.at(-1)?.length === 0) lines.pop();
  const isText = lines.map(textMask);
  const characterAt = (row: number, column: number): string => {
    const character = lines[row]?.[column] ?? ' ';
    return isText[row]?.[column] === true ? ' ' : (alias[character] ?? character);
  };
  const cells = lines.flatMap((line, row) =>
    line.flatMap((character, column): Cell[] =>
      isText[row]?.[column] === true || !drawn.has(character)
        ? []
        : [
            {
              character: alias[character] ?? character,
              written: character,
              column,
              row,
              at: (right, down) => characterAt(row + down, column + right),
            },
          ],
    ),
  );
  return {
    columns: Math.max(0, ...lines.map(({ length }) => length)),
    rows: lines.length,
    cells,
    texts: lines.flatMap((line, row) => textsOf(line, isText[row] ?? [], row)),
  };
}

/** Which characters of a line are text. Quotes are not, but nothing is drawn for them either. */
function textMask(line: readonly string[]): boolean[] {
  let isQuoted = false;
  return line.map((character, column) => {
    if (character === '"') {
      isQuoted = !isQuoted;
      return true;
    }
    return isQuoted || isWord(line, column) || !drawn.has(character);
  });
}

function isWord(line: readonly string[], column: number): boolean {
  const character = line[column] ?? '';
  const [before = ' ', after = ' '] = [line[column - 1], line[column + 1]];
  if (/[\p{L}\p{N}]/u.test(character)) {
    return !/[ovV]/.test(character) || isLetter(before) || isLetter(after);
  }
  // "e-mail", "it's", "1.5", "a/b"; and the end of a sentence.
  if (isLetter(before) && isLetter(after)) return /[-.'/:_+=*#]/.test(character);
  return /[.:]/.test(character) && isLetter(before) && after === ' ';
}

/** An arrow or circle may touch a word only if it is not a letter of it. */
function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function textsOf(line: readonly string[], mask: readonly boolean[], row: number): Text[] {
  const texts: Text[] = [];
  line.forEach((character, column) => {
    if (mask[column] !== true || character === ' ' || character === '"') return;
    const last = texts.at(-1);
    if (last && last.column + [...last.value].length === column) last.value += character;
    else texts.push({ column, row, value: character });
  });
  return texts;
}
