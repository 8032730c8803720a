import type { Plugin } from 'vite';
import type { SiteFolders } from '../site.ts';

/** BibTeX, styles and locales of CSL, notebooks, data of charts, pages that are framed. */
const readFile = /\.(?:bib|csl|ipynb|csv|tsv|json|html?)$|\/locales-[^/]*\.xml$/i;

/**
 * A text is compiled with files that Vite does not know of: when one of them changes in `astro dev`, all texts are asked for again. Those
 * that do not read it come from the cache of compiled posts.
 */
export function readFiles(folders: Pick<SiteFolders, 'content' | 'public'>): Plugin {
  const isRead = (file: string): boolean =>
    readFile.test(file) &&
    [folders.content, folders.public].some((folder) => file.startsWith(`${folder}/`));
  return {
    name: 'folia-read-files',
    hotUpdate({ file, modules }) {
      if (!isRead(file)) return modules;
      const known = [...this.environment.moduleGraph.idToModuleMap.values()];
      return [...modules, ...known.filter((module) => module.file?.endsWith('.mdx'))];
    },
  };
}
