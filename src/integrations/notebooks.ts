import { ContentErrors } from '../lib/errors.ts';
import { notebookAsMdx, notebookOf } from '../markdown/notebook/as-mdx.ts';
import { readNotebook } from '../markdown/notebook/read.ts';
import type { SiteFolders } from '../site.ts';
import type { Plugin } from 'vite';

/** A notebook as Astro knows it, with the marks that Astro puts behind it. */
const mdxOfNotebook = /\.ipynb\.mdx(?:\?|$)/;

/** Gives Astro the notebooks that are texts of their own as MDX files beside them, which are nowhere on disk. */
export function notebooks({ root }: Pick<SiteFolders, 'root'>): Plugin {
  return {
    name: 'folia-notebooks',
    enforce: 'pre',
    resolveId: { filter: { id: mdxOfNotebook }, handler: (id) => id },
    load: {
      filter: { id: mdxOfNotebook },
      handler(id) {
        const file = notebookOf(id.replace(/\?.*$/, ''));
        if (file === undefined) return undefined;
        this.addWatchFile(file);
        const { notebook, problems } = readNotebook(file, root);
        if (!notebook) throw new ContentErrors(problems);
        return notebookAsMdx(notebook);
      },
    },
  };
}
