/** What a line of a difference does. */
export type Change = 'added' | 'removed' | undefined;

/** Numbers of old and new lines of a hunk: `@@ -1,2 +1,3 @@`; one line if there is no number. */
const hunk = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;

/**
 * What the lines of a difference do, as `diff` and git write them (https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html).
 * The names of files begin with the signs of changes, and are none; a line of a hunk is always one. Without hunks only the signs count.
 */
export function changesOf(source: string): Change[] {
  let old = 0;
  let fresh = 0;
  const lines = source.split('\n');
  return lines.map((line, index) => {
    const found = hunk.exec(line);
    if (found) {
      old = Number(found[1] ?? 1);
      fresh = Number(found[2] ?? 1);
      return undefined;
    }
    const within = old > 0 || fresh > 0;
    if (!within && isFileName(lines, index)) return undefined;
    if (!line.startsWith('+')) old--;
    if (!line.startsWith('-')) fresh--;
    return line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : undefined;
  });
}

/** `--- a/x.js` and, on the next line, `+++ b/x.js`. */
function isFileName(lines: readonly string[], index: number): boolean {
  const [before = '', line = '', after = ''] = [lines[index - 1], lines[index], lines[index + 1]];
  return (
    (line.startsWith('--- ') && after.startsWith('+++ ')) ||
    (line.startsWith('+++ ') && before.startsWith('--- '))
  );
}
