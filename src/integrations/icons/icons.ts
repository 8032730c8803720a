import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { withBase } from '../../lib/addresses.ts';
import type { Site } from '../../site.ts';
import { IconMaker } from './icon-maker.ts';

/**
 * The icons of the site, made at build of one picture, emoji or letter; `astro dev` makes one when it is asked for. A file of that name
 * in `public/` is left as it is.
 */
export function icons(engine: string, site: Site): AstroIntegration {
  return {
    name: 'folia-icons',
    hooks: {
      'astro:server:setup'({ server }) {
        server.middlewares.use(makeOnRequest(new IconMaker(engine, site), site.settings.base));
      },
      async 'astro:build:done'({ dir }) {
        const maker = new IconMaker(engine, site);
        const folder = fileURLToPath(dir);
        for (const file of maker.files) {
          const location = path.join(folder, file.name);
          if (!existsSync(location)) await writeFile(location, await maker.make(file));
        }
        await maker.prune();
      },
    },
  };
}

function makeOnRequest(maker: IconMaker, base: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const [address = ''] = (request.url ?? '').split('?');
    const file = maker.files.find(({ name }) =>
      [`/${name}`, withBase(base, `/${name}`)].includes(address),
    );
    if (!file) {
      next();
      return;
    }
    maker.make(file).then((content) => {
      response.setHeader('Content-Type', file.type);
      response.end(content);
    }, next);
  };
}
