import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** A post of an al-folio site as Jekyll finds it. */
export interface SourcePost {
  /** From the root of the site, with forward slashes. */
  file: string;
  matter: Readonly<Record<string, unknown>>;
  body: string;
}

/** Lists the posts: files in a folder `_posts` that no hidden folder and no folder of Jekyll's own is around. */
export function listSourcePosts(root: string): string[] {
  return globSync('**/_posts/**/*.{md,markdown,html}', { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) =>
      file
        .slice(0, file.indexOf('_posts/'))
        .split('/')
        .every((name) => !/^[._]|^node_modules$/.test(name)),
    )
    .filter((file) => !/^(?:\.|readme\.)/i.test(path.posix.basename(file)))
    .sort();
}

export function readSourcePost(root: string, file: string): SourcePost {
  const text = readFileSync(path.join(root, file), 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n');
  const match = /^---[ \t]*\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(text);
  if (match?.index !== 0) return { file, matter: {}, body: text };
  return { file, matter: readYaml(match[1] ?? ''), body: text.slice(match[0].length) };
}

/** What YAML cannot read is no data, as in Jekyll. */
export function readYaml(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(text, { uniqueKeys: false, logLevel: 'silent' });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
