import type { Plugin } from 'vite';

/** BibTeX, and the styles and locales of CSL. */
const citationFile = /\.(?:bib|csl)$|\/locales-[^/]*\.xml$/;

/** A text is compiled with files that Vite does not know of: when one of them changes in `astro dev`, all texts are asked for again. */
export function citationFiles(content: string): Plugin {
  return {
    name: 'folia-citation-files',
    hotUpdate({ file, modules }) {
      if (!file.startsWith(`${content}/`) || !citationFile.test(file)) return modules;
      const known = [...this.environment.moduleGraph.idToModuleMap.values()];
      return [...modules, ...known.filter((module) => module.file?.endsWith('.mdx'))];
    },
  };
}
