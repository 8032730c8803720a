import type { Plugin } from 'vite';

/** The module of Vite that stands before each `import()` of a page. */
const helper = /vite\/preload-helper/;

/**
 * An `import()` of a page's script. Vite's own has ways around old browsers, and looks for scripts that the module imports, which takes
 * nearly a kilobyte on every page; this one waits for the style sheets of the module, and leaves the rest to the browser.
 */
export function plainImports(): Plugin {
  let base = '/';
  return {
    name: 'folia-plain-imports',
    enforce: 'pre',
    configResolved: (config) => {
      base = config.base;
    },
    load: (id) => (helper.test(id) ? source(base) : undefined),
  };
}

function source(base: string): string {
  return `
    const sheet = (href) => new Promise((done) => {
      if (document.querySelector('link[href="' + href + '"]')) return done();
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', href, onload: done, onerror: done });
      document.head.append(link);
    });
    export const __vitePreload = (load, files = []) => {
      const sheets = files.filter((file) => file.endsWith('.css'));
      return sheets[0] ? Promise.all(sheets.map((file) => sheet(${JSON.stringify(base)} + file))).then(() => load()) : load();
    };`;
}
