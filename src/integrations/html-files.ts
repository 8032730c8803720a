import { existsSync } from 'node:fs';
import { rename, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';

/**
 * Pages whose address ends in `.html` (`permalink: /:title.html`) are files of that name. Astro makes either a folder of every page
 * or of none (https://docs.astro.build/en/reference/configuration-reference/#buildformat); here the address decides.
 */
export function htmlFiles(): AstroIntegration {
  let publicFolder = '';
  return {
    name: 'folia-html-files',
    hooks: {
      'astro:config:done'({ config }) {
        publicFolder = fileURLToPath(config.publicDir);
      },
      'astro:server:setup'({ server }) {
        server.middlewares.use(keepEnding(publicFolder, server.config.base));
      },
      async 'astro:build:done'({ dir, pages }) {
        for (const { pathname } of pages) {
          if (pathname.endsWith('.html/')) await toFile(fileURLToPath(dir) + pathname.slice(0, -1));
        }
      },
    },
  };
}

/** `astro dev` takes `.html` off an address; behind a slash it stays. Files in `public/` have their own addresses. */
export function keepEnding(publicFolder: string, base: string): Connect.NextHandleFunction {
  return (request, _response, next) => {
    const [address = '', query] = (request.url ?? '').split('?');
    const name = address.startsWith(base) ? address.slice(base.length) : address;
    if (/[^/]\.html$/.test(address) && !/(?:^|\/)(?:index|404)\.html$/.test(name)) {
      const isPublic = existsSync(path.join(publicFolder, name));
      if (!isPublic) request.url = `${address}/${query === undefined ? '' : `?${query}`}`;
    }
    next();
  };
}

/** `a.html/index.html` becomes `a.html`. */
async function toFile(folder: string): Promise<void> {
  const beside = `${folder}.page`;
  await rename(`${folder}/index.html`, beside);
  await rmdir(folder);
  await rename(beside, folder);
}
