/** Takes off blank lines at both ends, and the indentation that all lines share. */
export function trimBlock(text: string): string {
  const lines = text
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
    .split('\n');
  const widths = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const shared = widths.length > 0 ? Math.min(...widths) : 0;
  return lines.map((line) => line.slice(shared)).join('\n');
}
