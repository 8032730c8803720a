import path from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { isFile } from '../../files/read-text.ts';
import { reportProblem } from '../report.ts';

/** What Vite adds to a path that names no file, https://vite.dev/config/shared-options.html#resolve-extensions. */
const endings = [
  '',
  '.mjs',
  '.js',
  '.mts',
  '.ts',
  '.jsx',
  '.tsx',
  '.json',
  '/index.js',
  '/index.ts',
];

/** Looks whether the files are there that a text itself imports: `import Plot from './Plot.astro'`. */
export function remarkOwnImports() {
  return (tree: Root, file: VFile): void => {
    for (const node of tree.children) {
      if (node.type !== 'mdxjsEsm') continue;
      for (const statement of node.data?.estree?.body ?? []) {
        if (!('source' in statement) || typeof statement.source?.value !== 'string') continue;
        const { value } = statement.source;
        if (!/^\.{1,2}\//.test(value) || isThere(file.path, value)) continue;
        reportProblem(file, {
          id: 'file-missing',
          message: `The file ${value} that this text imports does not exist.`,
          remedy: 'Put it there, or correct the path, which counts from the folder of the text.',
          place: node.position,
        });
      }
    }
  };
}

function isThere(text: string, source: string): boolean {
  const location = path.join(path.dirname(text), source.replace(/\?.*$/, ''));
  return endings.some((ending) => isFile(location + ending));
}
