import { createRequire } from 'node:module';

const { nodeImport } = createRequire(import.meta.url)('./node-import.cjs') as {
  nodeImport: (name: string) => Promise<unknown>;
};

/**
 * Imports a package when a text needs it. Astro reads its settings, and with them the Markdown processor, through a module runner of
 * Vite, which puts an `import()` of its own in place of Node's and is closed when the first text comes. What Node requires, it
 * leaves alone.
 */
export function importPackage<Package>(name: string): Promise<Package> {
  return nodeImport(name) as Promise<Package>;
}
