import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { SiteFolders } from '../../src/site.ts';

/** A file of the writer. */
export interface SiteFile {
  /** As findings name it: from the site folder. */
  name: string;
  location: string;
  bytes: number;
}

/** Files that hold text, in which another file may be named. */
const readable =
  /\.(?:mdx|ipynb|ya?ml|bib|csl|css|html?|js|ts|jsx|tsx|astro|json|svg|vtt|xml|csv|txt|webmanifest)$|\/_\w+$/i;

/** All files of `content/` and `public/`, but for hidden ones. */
export function listFiles({ root, content, public: served }: SiteFolders): SiteFile[] {
  return [content, served].flatMap((folder) =>
    globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((location) => ({
        name: path.relative(root, location).split(path.sep).join('/'),
        location,
        bytes: statSync(location).size,
      })),
  );
}

/** Everything that the writer has written, encoded characters of addresses decoded. */
export function readWritten(files: readonly SiteFile[]): Map<string, string> {
  return new Map(
    files
      .filter(({ name }) => readable.test(name))
      .map(({ name, location }) => [name, decode(readFileSync(location, 'utf8')).normalize('NFC')]),
  );
}

function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
