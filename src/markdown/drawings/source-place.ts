import type { Code } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';

/** Where something in a source stands in the file: below the line that opens the fence, indented as the fence is. */
export function placeOf(
  code: Code,
  file: VFile,
  { line, column }: { line?: number | undefined; column?: number | undefined },
): Point | Code['position'] {
  if (line === undefined || !code.position) return code.position;
  const inFile = code.position.start.line + line;
  const written = String(file.value).split('\n')[inFile - 1] ?? '';
  const text = code.value.split('\n')[line - 1] ?? '';
  const indentation = Math.max(0, written.indexOf(text.trimEnd()));
  const first = text.length - text.trimStart().length + 1;
  return { line: inFile, column: indentation + (column ?? first) };
}
