import { rename, rmdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Writes pages whose address ends in `.html` (`permalink: /:title.html`) as files of that name. Astro makes either a folder of
 * every page or of none (https://docs.astro.build/en/reference/configuration-reference/#buildformat); here the address decides.
 */
export function htmlFiles(): AstroIntegration {
  return {
    name: 'folia-html-files',
    hooks: {
      async 'astro:build:done'({ dir, pages }) {
        for (const { pathname } of pages) {
          if (/\.html\/$/.test(pathname)) await toFile(fileURLToPath(dir) + pathname.slice(0, -1));
        }
      },
    },
  };
}

/** `a.html/index.html` becomes `a.html`. */
async function toFile(folder: string): Promise<void> {
  const beside = `${folder}.page`;
  await rename(`${folder}/index.html`, beside);
  await rmdir(folder);
  await rename(beside, folder);
}
