import { statSync } from 'node:fs';
import path from 'node:path';

/**
 * The file of a built site that servers hand out for a path, as most do: the file itself, `<path>.html`, or the page of the folder.
 *
 * @param target without the base path, not encoded.
 */
export function findServed(folder: string, target: string): string | undefined {
  return [target, `${target}.html`, `${target}/index.html`]
    .map((name) => path.join(folder, name))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
