import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { takeManifest } from './take-manifest.ts';

/** What `src/pages/folia-redirects.json.ts` tells of an address that leads on. */
interface RedirectLine {
  /** Path with base, encoded. */
  from: string;
  to: string;
  permanent: boolean;
}

const manifest = 'folia-redirects.json';

/** Writes Netlify's `_redirects` after what the writer's own file in `public/` says. */
export function redirects(): AstroIntegration {
  return {
    name: 'folia-redirects',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const folder = fileURLToPath(dir);
        const redirects = await takeManifest<RedirectLine[]>(folder, manifest);
        if (redirects.length > 0) await appendLines(path.join(folder, '_redirects'), redirects);
      },
    },
  };
}

async function appendLines(file: string, redirects: readonly RedirectLine[]): Promise<void> {
  const own = existsSync(file) ? (await readFile(file, 'utf8')).trimEnd() : '';
  await writeFile(file, (own === '' ? '' : `${own}\n`) + netlifyRedirects(redirects));
}

/**
 * Lines of Netlify's `_redirects` (https://docs.netlify.com/manage/routing/redirects/overview/). The mark `!` puts a line before the
 * page that is at the address for servers that do not read the file. Netlify does not care for the slash at the end of a path.
 */
export function netlifyRedirects(redirects: readonly RedirectLine[]): string {
  return redirects
    .map(({ from, to, permanent }) => `${literal(from)} ${to} ${permanent ? '301!' : '302!'}\n`)
    .join('');
}

/** `*` and `:name` stand for other text in such a path. */
function literal(from: string): string {
  return from.replaceAll('*', '%2A').replaceAll(':', '%3A');
}
